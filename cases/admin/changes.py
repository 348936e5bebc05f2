"""Changes: the lines of two documents held against each other."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cases.admin.comparison import Change
from cases.admin.document_lines import ORDER, Line, Path, told_apart
from cases.admin.word_diff import numbers_change, share_no_words, word_diff

_NO_NUMBERS: Final = frozenset(
    {"start", "sha256", "address", "date", "period", "reported", "as_of", "deadline"}
)
_CAPTURED: Final = "passage"
_READ: Final = "exact"
"""Where in a document it stands how words were captured, and the words themselves there."""


def changes_between(
    old: dict[Path, Line], new: dict[Path, Line], *, first: bool
) -> Iterator[tuple[str, Change]]:
    """Each change from `old` to `new` lines, with its kind. first: nothing was published before."""
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
            captured = _CAPTURED in path[:-1] and path[-1] != _READ
            for kind, change in _change(before, after, first=first):
                yield kind, replace(change, captured=captured and kind != "gone")


def _reordered(before: Line | None, after: Line | None) -> bool:
    """Whether the same rows follow each other otherwise; those that come or go are told by themselves."""
    if before is None or after is None:
        return False
    old, new = before.words.split(", "), after.words.split(", ")
    return old != new and sorted(old) == sorted(new)


def _change(before: Line | None, after: Line | None, *, first: bool) -> Iterator[tuple[str, Change]]:
    if before is not None and after is not None and before.words == after.words:
        before, after = told_apart(before, after)
    line = after or before
    assert line is not None, "one side is there"
    was = before.words if before is not None and before.shown else ""
    becomes = after.words if after is not None and after.shown else ""
    if was and becomes:
        found = word_diff(was, becomes)
        number = _is_number(line, was, becomes)
        shown = () if share_no_words(found) or isinstance(line.value, int) else found
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
