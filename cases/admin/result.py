"""The page that lists what a verb did, and of every record that it left as it is why."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from cases.actions.messages import count_message, outcome_message
from cases.actions.publication import Outcome
from cases.actions.records import rows_of
from cases.admin.waiting import items
from cases.vocabulary.verb import Verb


@dataclass(frozen=True, slots=True)
class RecordMessage:
    """A sentence about one record. ``address`` is empty where the record has no page any more."""

    label: str
    address: str
    sentence: str


def record_messages(sentences: Mapping[str, str], *, site: str) -> list[RecordMessage]:
    """``sentences`` by reference, each beside the record it is about."""
    rows = rows_of(sentences)
    shown = dict(zip(rows, items(rows.values(), site=site), strict=True))
    return [
        RecordMessage(shown[ref].label, shown[ref].address, sentence)
        if ref in shown
        else RecordMessage(ref, "", sentence)
        for ref, sentence in sentences.items()
    ]


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
        "outcome_message": outcome_message(verb, outcome) if outcome.done else "",
        "count_message": count_message(outcome.done, kept),
        "left": record_messages(kept, site=site.name),
        "along": [*items(along.values(), site=site.name)],
        "warnings": record_messages(outcome.warnings, site=site.name),
        "back": back,
    }
    return TemplateResponse(request, "desk/result.html", context)
