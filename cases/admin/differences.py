"""What publishing records would change for readers, in words: shown wherever somebody decides about it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.actions.release_plan import ReleasePlan
from cases.admin.changes import changes_between
from cases.admin.comparison import KINDS, Change, ComparedRecord, Comparison, Group
from cases.admin.document_lines import lines
from cases.admin.foreseen_documents import ByAudience, foreseen_documents
from cases.admin.row_label import row_label
from cases.disclosure.refusal import Refusal
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.vocabulary.verb import Verb

MOST_COMPARED: Final = 50
"""Records that one page compares."""
DECIDING: Final = frozenset({Verb.SUBMIT, Verb.APPROVE, Verb.CORRECT, Verb.REDACT})
"""Verbs on the way to readers: whoever uses one sees what it would change."""


@dataclass(frozen=True, slots=True)
class Differences:
    """The records that a page compares, and how many it leaves out."""

    records: tuple[ComparedRecord, ...]
    left_out: int = 0


def differences(records: Sequence[Record], *, today: date) -> Differences:
    """``records`` as they stand against what is published: of each, what publishing all of them would change.

    At most ``MOST_COMPARED``, those that others speak of first.
    """
    ordered = sorted(records, key=lambda record: ReleasePlan.rank(record.ref))[:MOST_COMPARED]
    found = foreseen_documents(ordered, today=today)
    compared = tuple(compared_record(record, found[record.ref]) for record in ordered)
    return Differences(compared, max(0, len(records) - len(ordered)))


def compared_record(record: Record, foreseen: ByAudience) -> ComparedRecord:
    """``record`` against what is published of it, as its documents are foreseen."""
    if not foreseen:
        return ComparedRecord(row_label(record), (), failed=True)
    noun = Noun(record.noun)
    found = [_comparison(noun, audience, each.before, each.after) for audience, each in foreseen.items()]
    return ComparedRecord(row_label(record), tuple(_shared_first(found)))


def _comparison(
    noun: Noun, audience: Audience, before: Document | None, after: Document | Refusal
) -> Comparison:
    title = capfirst(str(audience.label))
    if isinstance(after, Refusal):
        return Comparison(title, before is not None, str(after), ())
    old = lines(noun, before) if before is not None else {}
    kinds: dict[str, list[Change]] = {kind: [] for kind in KINDS}
    for kind, change in changes_between(old, lines(noun, after), first=before is None):
        kinds[kind].append(change)
    return Comparison(title, before is not None, "", _groups(kinds))


def _groups(kinds: Mapping[str, Sequence[Change]]) -> tuple[Group, ...]:
    return tuple(Group(kind, tuple(changes)) for kind, changes in kinds.items() if changes)


def _shared_first(found: Sequence[Comparison]) -> Iterator[Comparison]:
    """What is so for every audience first and once, then what only one of them reads otherwise."""
    first = found[0]
    if len({(each.published, each.refusal) for each in found}) > 1:
        yield from found
        return
    kinds = {kind: [each.of(kind) for each in found] for kind in KINDS}
    shared = {
        kind: [change for change in columns[0] if all(change in column for column in columns)]
        for kind, columns in kinds.items()
    }
    apart = [
        _groups({kind: [one for one in each.of(kind) if one not in shared[kind]] for kind in KINDS})
        for each in found
    ]
    if any(shared.values()) or not any(apart):
        yield Comparison(_("Everybody"), first.published, first.refusal, _groups(shared))
    for each, groups in zip(found, apart, strict=True):
        if groups:
            yield replace(each, groups=groups)


def differences_before(verb: Verb, rows: Iterable[object], *, today: date) -> Differences | None:
    """What the page that asks before ``verb`` shows of ``rows``; None where readers get nothing by it."""
    records = [row for row in rows if isinstance(row, Record)]
    return differences(records, today=today) if verb in DECIDING and records else None
