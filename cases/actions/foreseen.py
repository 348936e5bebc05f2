"""What an approval would still miss beside the record itself, said before anybody decides."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from django.utils.translation import gettext as _

from cases.actions.dependencies import dependencies
from cases.actions.projection import Projection
from cases.actions.reach import meant_for
from cases.actions.records import RECORDS
from cases.disclosure.refusal import RefusalReason
from cases.disclosure.registry import POLICIES
from cases.models import Event, Source, Statistic, Testimony
from cases.models.image import freeze
from cases.models.record import Record
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import Reference
from cases.vocabulary.state import State

_FOR_WANT_OF_OTHERS: Final = (
    RefusalReason.SOURCE_WITHHELD,
    RefusalReason.NO_CLAIMANT,
    RefusalReason.NO_PASSAGE,
)


def foreseen(rows: Sequence[Record], *, at: datetime, traced: bool = True) -> dict[str, list[str]]:
    """By reference, what approving each of ``rows`` at ``at`` would be refused for, in sentences.

    What is handed in already, or stands among ``rows``, counts as if it were approved with it. traced:
    whether the record's own words can be traced; where not, only what it lacks beside them is said.
    """
    found = {row.ref: list(_missed(row, rows, at=at, traced=traced)) for row in rows}
    return {ref: sentences for ref, sentences in found.items() if sentences}


def _missed(row: Record, rows: Sequence[Record], *, at: datetime, traced: bool) -> list[str]:
    image = freeze(row)
    noun = Noun(row.noun)
    needed = _needed(row, image)
    named = {ref for ref, _relation in dependencies(noun, image)}
    coming = _coming(named, rows)
    lacking: dict[str, None] = {}
    refused: dict[str, list[str]] = {}
    for audience in meant_for(row):
        view = Projection(audience, at.astimezone(UTC).date()).view(noun, image)
        readable: dict[str, Document] = {
            **{ref: {} for ref, other in coming.items() if audience in meant_for(other)},
            **view.published,
        }
        missing = sorted(needed - readable.keys())
        lacking |= dict.fromkeys(missing)
        refusal = POLICIES[noun].gate(image, replace(view, published=readable))
        told = missing or not traced
        if refusal is not None and not (told and refusal.reason in _FOR_WANT_OF_OTHERS):
            refused.setdefault(str(refusal), []).append(str(audience.label))
    return [*map(_lacks, lacking), *(_refuses(why, audiences) for why, audiences in refused.items())]


def _needed(row: Record, image: Document) -> set[str]:
    """References that an approval refuses to do without."""
    match row:
        case Testimony():
            return {source.ref for source in _sources(row)}
        case Statistic() | Event():
            return {str(image[name]) for name in ("source", "claimed_in") if image.get(name)}
    return set()


def _sources(row: Testimony) -> list[Source]:
    return [statement.source for statement in row.statements.select_related("source")]


def _coming(named: Collection[str], rows: Sequence[Record]) -> Mapping[str, Record]:
    """Those of ``named`` that are handed in, or are being handed in with the rest."""
    coming: dict[str, Record] = {row.ref: row for row in rows if row.ref in named}
    by_noun: dict[Noun, list[str]] = {}
    for ref in named:
        by_noun.setdefault(Reference.parse(ref).noun, []).append(ref)
    for noun, refs in by_noun.items():
        if noun in RECORDS:
            waiting = RECORDS[noun]._default_manager.filter(ref__in=refs, state=State.IN_REVIEW)
            coming |= {row.ref: row for row in waiting}
    return coming


def _lacks(ref: str) -> str:
    return _("%(record)s, which it rests on, is neither published nor handed in.") % {"record": ref}


def _refuses(why: str, audiences: Sequence[str]) -> str:
    return _("Nobody of “%(audiences)s” could be shown it: %(why)s.") % {
        "audiences": ", ".join(audiences),
        "why": why,
    }
