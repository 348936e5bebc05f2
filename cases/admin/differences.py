"""What publishing records would change for readers, in words: shown wherever somebody decides about it."""

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cases.actions.projection import Projection
from cases.admin.document_lines import ORDER, Line, Path, in_full, lines
from cases.admin.label import label
from cases.admin.word_by_word import Mark, marks, numbers_change, say_nothing_alike
from cases.disclosure.refusal import Refusal
from cases.disclosure.registry import disclose
from cases.models.image import freeze
from cases.models.record import Record
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.vocabulary.verb import Verb

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_log = logging.getLogger(__name__)
AT_MOST: Final = 50
"""Records that one page compares."""
LONG: Final = 12
"""Changes that are folded away on the page of a record."""
DECIDING: Final = frozenset({Verb.SUBMIT, Verb.APPROVE, Verb.CORRECT, Verb.REDACT})
"""Verbs on the way to readers: whoever uses one sees what it would change."""
_NO_NUMBERS: Final = frozenset(
    {"start", "sha256", "address", "date", "period", "reported", "as_of", "deadline"}
)
_TITLES: "Final[dict[str, StrOrPromise]]" = {
    "number": gettext_lazy("Numbers that change"),
    "new": gettext_lazy("Becomes visible"),
    "gone": gettext_lazy("Is taken away"),
    "changed": gettext_lazy("Changes"),
    "withheld": gettext_lazy("Withheld"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One line that readers would find otherwise. marks: word by word, where both sides share words."""

    part: str
    field: str
    before: str
    after: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Changes of one kind: ``number``, ``new``, ``gone``, ``changed`` or ``withheld``."""

    kind: str
    changes: tuple[Change, ...]

    @property
    def title(self) -> str:
        """What stands over them."""
        return str(_TITLES[self.kind])


@dataclass(frozen=True, slots=True)
class Comparison:
    """What one audience, or all of them, would read otherwise.

    published: whether it reads something of the record now. refusal: why it would read nothing of it.
    """

    audiences: str
    published: bool
    refusal: str
    groups: tuple[Group, ...]

    @property
    def count(self) -> int:
        """The lines that change."""
        return sum(len(group.changes) for group in self.groups if group.kind != "withheld")

    def of(self, kind: str) -> tuple[Change, ...]:
        """Its changes of one kind."""
        return next((group.changes for group in self.groups if group.kind == kind), ())


@dataclass(frozen=True, slots=True)
class Compared:
    """One record as it stands against what is published of it. failed: something odd in it prevents that."""

    label: str
    comparisons: tuple[Comparison, ...]
    failed: bool = False

    @property
    def count(self) -> int:
        """The lines that change for somebody."""
        return sum(comparison.count for comparison in self.comparisons)

    @property
    def long(self) -> bool:
        """Whether it is folded away."""
        return self.count > LONG

    @property
    def told(self) -> str:
        """How much changes, on one line."""
        if self.failed:
            return _("it could not be compared; why is in the log of the program")
        if not any(comparison.published for comparison in self.comparisons):
            return _("not published yet")
        if not self.count and not any(comparison.refusal for comparison in self.comparisons):
            return _("nothing changes for readers")
        return ngettext("%(count)d change", "%(count)d changes", self.count) % {"count": self.count}


@dataclass(frozen=True, slots=True)
class Differences:
    """The records that a page compares, and how many it leaves out."""

    records: tuple[Compared, ...]
    left_out: int = 0


def differences(records: Sequence[Record], *, today: date) -> Differences:
    """``records`` as they stand against what is published: of each, what publishing all of them would change.

    At most ``AT_MOST``, those that others speak of first.
    """
    ordered = sorted(records, key=lambda record: Projection.rank(record.ref))
    projections = [Projection(audience, today, publishes=True) for audience in STREAMS]
    compared = tuple(_compared(record, projections) for record in ordered[:AT_MOST])
    return Differences(compared, max(0, len(ordered) - AT_MOST))


def _compared(record: Record, projections: Sequence[Projection]) -> Compared:
    noun, found = Noun(record.noun), []
    try:
        image = freeze(record)
        for projection in projections:
            before = projection.said([record.ref]).get(record.ref)
            after = disclose(noun=noun, image=image, view=projection.view(noun, image))
            projection.changed[record.ref] = after
            found.append(_comparison(noun, projection.audience, before, after))
    except Exception:  # noqa: BLE001 - one odd record takes the page of the others from nobody
        _log.exception("%s could not be compared with what is published", record.ref)
        return Compared(label(record), (), failed=True)
    return Compared(label(record), tuple(_told_once(found)))


def _comparison(
    noun: Noun, audience: Audience, before: Document | None, after: Document | Refusal
) -> Comparison:
    title = capfirst(str(audience.label))
    if isinstance(after, Refusal):
        return Comparison(title, before is not None, str(after), ())
    old = lines(noun, before) if before is not None else {}
    kinds: dict[str, list[Change]] = {kind: [] for kind in _TITLES}
    for kind, change in _changes(old, lines(noun, after), first=before is None):
        kinds[kind].append(change)
    return Comparison(title, before is not None, "", _groups(kinds))


def _groups(kinds: Mapping[str, Sequence[Change]]) -> tuple[Group, ...]:
    return tuple(Group(kind, tuple(changes)) for kind, changes in kinds.items() if changes)


def _told_once(found: Sequence[Comparison]) -> Iterator[Comparison]:
    """What is so for every audience first and once, then what only one of them reads otherwise."""
    first = found[0]
    if len({(each.published, each.refusal) for each in found}) > 1:
        yield from found
        return
    kinds = {kind: [each.of(kind) for each in found] for kind in _TITLES}
    shared = {
        kind: [change for change in columns[0] if all(change in column for column in columns)]
        for kind, columns in kinds.items()
    }
    apart = [
        _groups({kind: [one for one in each.of(kind) if one not in shared[kind]] for kind in _TITLES})
        for each in found
    ]
    if any(shared.values()) or not any(apart):
        yield Comparison(_("Everybody"), first.published, first.refusal, _groups(shared))
    for each, groups in zip(found, apart, strict=True):
        if groups:
            yield replace(each, groups=groups)


def _changes(old: dict[Path, Line], new: dict[Path, Line], *, first: bool) -> Iterator[tuple[str, Change]]:
    whole = {path[:-1] for path in old} & {path[:-1] for path in new}
    for path in dict.fromkeys((*new, *old)):
        before, after = old.get(path), new.get(path)
        line = after or before
        assert line is not None, "each path is of one side at least"
        if line.key == ORDER and not _reordered(before, after):
            continue
        if path[:-1] not in whole and not (line.stated or line.withheld):
            # Of what comes or goes as a whole, what is not stated is no news.
            continue
        if path[0] == "labels" and (before is None or after is None):
            # A label that comes or goes does so with the value it explains.
            continue
        if after is not None and after.withheld and (before is None or not before.shown):
            yield "withheld", Change(line.part, line.field, "", after.words)
        elif (before and before.value) != (after and after.value):
            yield from _change(before, after, first=first)


def _reordered(before: Line | None, after: Line | None) -> bool:
    """Whether the same rows follow each other otherwise; those that come or go are told by themselves."""
    if before is None or after is None:
        return False
    old, new = before.words.split(", "), after.words.split(", ")
    return old != new and sorted(old) == sorted(new)


def _change(before: Line | None, after: Line | None, *, first: bool) -> Iterator[tuple[str, Change]]:
    if before is not None and after is not None and before.words == after.words:
        before, after = in_full(before), in_full(after)
    line = after or before
    assert line is not None, "one side is there"
    was = before.words if before is not None and before.shown else ""
    becomes = after.words if after is not None and after.shown else ""
    if was and becomes:
        found = marks(was, becomes)
        number = _is_number(line, was, becomes)
        shown = () if say_nothing_alike(found) or isinstance(line.value, int) else found
        yield "number" if number else "changed", Change(line.part, line.field, was, becomes, shown)
    elif becomes:
        number = not first and _is_number(line, "", becomes)
        yield "number" if number else "new", Change(line.part, line.field, "", becomes)
    elif was:
        why = after.words if after is not None and after.withheld else ""
        number = before is not None and isinstance(before.value, int) and _is_number(before, was, "")
        yield "number" if number else "gone", Change(line.part, line.field, was, why)


def _is_number(line: Line, was: str, becomes: str) -> bool:
    if line.key in _NO_NUMBERS or line.withheld:
        return False
    if isinstance(line.value, int) and not isinstance(line.value, bool):
        return True
    return isinstance(line.value, str) and bool(was) and numbers_change(was, becomes)


def shown_before(verb: Verb, rows: Iterable[object], *, today: date) -> Differences | None:
    """What the page that asks before ``verb`` shows of ``rows``; None where readers get nothing by it."""
    records = [row for row in rows if isinstance(row, Record)]
    return differences(records, today=today) if verb in DECIDING and records else None
