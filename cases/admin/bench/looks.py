"""All that the template of the bench is given."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Final

from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from cases.admin.bench.shown import Typed, controls, shown_judgements, shown_paragraphs
from cases.admin.held_form import typed_by
from cases.admin.permissions import may
from cases.models import Decision, Packet
from cases.vocabulary.proposal_kind import ProposalKind
from cases.vocabulary.refused_because import RefusedBecause
from cases.vocabulary.verb import Verb
from cases.workbench.shown import Bench, BenchProposal

_PRINT = 4
"""Characters of each end of a fingerprint that are shown."""


SCRIPTS: Final = tuple(
    f"bench/{name}.js" for name in ("sending", "words", "at_hand", "deciding", "keys", "mouse")
)
"""In the order in which they lean on each other."""


@dataclass(frozen=True, slots=True)
class FaultLine:
    """What was not taken: where it stands on the page, what it is called there, and what to do."""

    anchor: str
    label: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Heard:
    """What is shown after something was sent: what was not taken, and which proposal is at hand."""

    typed: Typed
    faults: Sequence[FaultLine] = ()
    at: str = ""


def looks(request: HttpRequest, *, site: AdminSite, bench: Bench, heard: Heard) -> dict[str, object]:
    """The context of the page. Asks for the latest decision, and for what every page of the desk shows."""
    paragraphs = [*shown_paragraphs(bench, heard.typed)]
    waiting = [each for row in bench.paragraphs for each in row.proposals if each.state == "open"]
    form = heard.typed.form
    return {
        **site.each_context(request),
        "title": bench.title,
        "scripts": SCRIPTS,
        "bench": bench,
        "address": bench_address(site, bench),
        "packet_address": reverse(f"{site.name}:packet", args=[bench.packet.pk]) if bench.last.kept else "",
        "at": heard.at or (waiting[0].key if waiting else ""),
        "captured": _captured(bench.packet),
        "digest": _digest(bench.packet.text.snapshot.sha256),
        "counts": _counts(bench),
        "said": _said(bench.packet),
        "typed_by": typed_by(request),
        "may_write": may(request.user, Verb.DRAFT),
        "paragraphs": paragraphs,
        "judgements": shown_judgements(bench, heard.typed),
        "undecided": waiting,
        "missing": [(about, [*each]) for about, each in groupby(bench.last.missing, attrgetter("about"))],
        "sure_here": len([each for each in waiting if _taken_unasked(each)]),
        "source": controls(bench.source, "source", heard.typed),
        "case": form.get("case", str(bench.packet.case_id or "")),
        "faults": heard.faults,
        "source_faulty": any(name.startswith(("source-", "case")) for name in heard.typed.wrong),
        "hand_fault": heard.typed.wrong.get("hand", ""),
        "hand_words": form.get("hand", ""),
        "hand_as": form.get("as", ""),
        "hand_nth": form.get("nth", ""),
        "kinds": [{"value": each.value, "label": each.label} for each in ProposalKind],
        "reasons": [{"value": each.value, "label": each.label} for each in RefusedBecause],
    }


def bench_address(site: AdminSite, bench: Bench) -> str:
    """The address of this page of the text."""
    address = reverse(f"{site.name}:bench", args=[bench.packet.pk])
    return address if bench.page == 1 else f"{address}?page={bench.page}"


def _taken_unasked(proposal: BenchProposal) -> bool:
    return proposal.level == "sure" and not proposal.candidates


def _captured(packet: Packet) -> str:
    day = date_format(packet.text.snapshot.made_on, "j F Y")
    return capfirst(_("captured on %(day)s, unchanged.") % {"day": day})


def _digest(sha256: str) -> str:
    return f"{sha256[:_PRINT]}…{sha256[-_PRINT:]}"


def _counts(bench: Bench) -> str:
    told = {"total": bench.total, "decided": bench.decided, "sure": bench.sure, "check": bench.check}
    return _("%(total)d found, %(decided)d decided, %(sure)d sure and %(check)d to check.") % told


def _said(packet: Packet) -> str:
    """When the latest decision was kept on the server."""
    latest = Decision.objects.filter(packet=packet).order_by("-at").values_list("at", flat=True).first()
    if latest is None:
        return ""
    return _("Kept on the server at %(time)s.") % {"time": date_format(localtime(latest), "H:i")}
