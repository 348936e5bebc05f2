"""What an approval would still miss beside the record itself, said before anybody decides."""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Final

from django.utils.translation import gettext as _

from cases.actions.dependencies import dependencies
from cases.actions.holdings import parts_of
from cases.actions.reach import intended_audiences
from cases.actions.records import rows_of
from cases.actions.release_plan import consents_among
from cases.disclosure.refusal import RefusalReason
from cases.disclosure.registry import POLICIES
from cases.disclosure.view import View
from cases.ledger.publication_status import PublicationStatus
from cases.models.image import freeze_all
from cases.models.record import Record
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.consent import Purpose
from cases.vocabulary.noun import Noun
from cases.vocabulary.state import State

_FOR_WANT_OF_OTHERS: Final = (
    RefusalReason.SOURCE_WITHHELD,
    RefusalReason.NO_CLAIMANT,
    RefusalReason.NO_PASSAGE,
    RefusalReason.ACTOR_WITHHELD,
)
_RESTS_ON: Final = ("source", "claimed_in", "actor")
"""Relations to what an approval refuses to do without."""


def foreseen(rows: Sequence[Record], *, at: datetime, traced: bool = True) -> dict[str, list[str]]:
    """By reference, what approving each of ``rows`` at ``at`` would be refused for, in sentences.

    What is handed in already, or stands among ``rows``, counts as if it were approved with it. traced:
    whether the record's own words can be traced; where not, only what it lacks beside them is said.
    """
    images = {row.ref: image for row, image in zip(rows, freeze_all(rows), strict=True)}
    named = {ref for row in rows for ref, _relation in dependencies(Noun(row.noun), images[row.ref])}
    readable = _readable(named, rows)
    today = at.astimezone(UTC).date()
    consents = consents_among(images.values(), today)
    found = {
        row.ref: _missed(
            row, images[row.ref], readable, consents.get(row.ref, frozenset()), today=today, traced=traced
        )
        for row in rows
    }
    return {ref: sentences for ref, sentences in found.items() if sentences}


def _missed(
    row: Record,
    image: Document,
    readable: Mapping[Audience, set[str]],
    consents: frozenset[Purpose],
    *,
    today: date,
    traced: bool,
) -> list[str]:
    needed = _needed(image)
    lacking: dict[str, None] = {}
    refused: dict[str, list[str]] = {}
    for audience in intended_audiences(row):
        missing = sorted(needed - readable[audience])
        lacking |= dict.fromkeys(missing)
        published: dict[str, Document] = {ref: {} for ref in readable[audience]}
        view = View(audience=audience, today=today, published=published, consents=consents)
        refusal = POLICIES[Noun(row.noun)].gate(image, view)
        told = missing or not traced
        if refusal is not None and not (told and refusal.reason in _FOR_WANT_OF_OTHERS):
            refused.setdefault(str(refusal), []).append(str(audience.label))
    return [*map(_lacks, lacking), *(_refuses(why, audiences) for why, audiences in refused.items())]


def _readable(named: Collection[str], rows: Sequence[Record]) -> dict[Audience, set[str]]:
    """Those of ``named`` that each audience can read, or could if what is handed in were approved."""
    statuses = PublicationStatus.objects.filter(ref__in=named)
    readable: dict[Audience, set[str]] = {audience: set() for audience in STREAMS}
    for status in statuses:
        if status.is_published:
            readable[Audience(status.audience)].add(status.ref)
    coming = {row.ref: row for row in rows}
    coming |= {ref: row for ref, row in rows_of(named).items() if row.state == State.IN_REVIEW}
    for ref, row in coming.items():
        for audience in intended_audiences(row):
            readable[audience].add(ref)
    return readable


def _needed(image: Document) -> set[str]:
    """References that an approval refuses to do without."""
    quoting = (image, *parts_of(image, "statements"))
    return {str(part[name]) for part in quoting for name in _RESTS_ON if part.get(name)}


def _lacks(ref: str) -> str:
    return _("%(record)s, which it rests on, is neither published nor handed in.") % {"record": ref}


def _refuses(why: str, audiences: Sequence[str]) -> str:
    return _("Nobody of “%(audiences)s” could be shown it: %(why)s.") % {
        "audiences": ", ".join(audiences),
        "why": why,
    }
