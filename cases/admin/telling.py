"""What the desk says once a verb is done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cases.actions.publication import Outcome
from cases.actions.records import rows_of
from cases.admin.work_list import items
from cases.vocabulary.verb import Verb

STOPPING = frozenset({Verb.SUSPEND, Verb.WITHDRAW, Verb.STRIKE})
_QUIET = {
    Verb.SUBMIT: gettext_lazy("Handed in. Somebody else looks at it now."),
    Verb.SEND_BACK: gettext_lazy("Returned to the writer."),
}


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence about one record. ``address`` is empty where the record has no page any more."""

    label: str
    address: str
    sentence: str


def told(verb: Verb, outcome: Outcome) -> str:
    """One sentence: what readers see, and whether they see it already. Ask after the verb's transaction."""
    if verb in _QUIET:
        return str(_QUIET[verb])
    stopping = verb in STOPPING
    if not outcome.editions:
        nothing = _("Done. Nothing of it was published."), _("Approved. Nothing changes for readers.")
        return nothing[0] if stopping else nothing[1]
    if outcome.applied():
        return _("Gone from the site.") if stopping else _("Published.")
    if stopping:
        return _("Recorded, not yet gone: it is tried again every second.")
    return _("Recorded, not yet published: the site follows as soon as it can.")


def told_along(outcome: Outcome) -> str:
    """Which records were approved along; empty where none were."""
    if not outcome.taken_along:
        return ""
    return _("Approved with it: %(records)s.") % {"records": ", ".join(outcome.taken_along)}


def said_of(sentences: Mapping[str, str], *, site: str) -> list[Said]:
    """``sentences`` by reference, each beside the record it is about."""
    rows = rows_of(sentences)
    shown = dict(zip(rows, items(rows.values(), site=site), strict=True))
    return [
        Said(shown[ref].label, shown[ref].address, sentence) if ref in shown else Said(ref, "", sentence)
        for ref, sentence in sentences.items()
    ]


def how_many(done: Iterable[str], left: Iterable[str]) -> str:
    """Of how many records the verb did how many."""
    count, rest = len([*done]), len([*left])
    return ngettext(
        "Done for %(count)d of %(all)d record.", "Done for %(count)d of %(all)d records.", count + rest
    ) % {"count": count, "all": count + rest}


def result_page(
    request: HttpRequest,
    *,
    site: AdminSite,
    verb: Verb,
    back: str,
    outcome: Outcome,
    left: Mapping[str, str] | None = None,
) -> TemplateResponse:
    """What was done, and of every record that was left why. left: instead of what ``outcome`` left."""
    kept = outcome.left if left is None else left
    along = rows_of(outcome.taken_along)
    context = {
        **site.each_context(request),
        "title": _("What was done"),
        "told": told(verb, outcome) if outcome.done else "",
        "how_many": how_many(outcome.done, kept),
        "left": said_of(kept, site=site.name),
        "along": [*items(along.values(), site=site.name)],
        "warnings": said_of(outcome.warnings, site=site.name),
        "back": back,
    }
    return TemplateResponse(request, "desk/result.html", context)
