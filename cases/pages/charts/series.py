"""Series: a figure, those that it superseded and those that superseded it, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cases.documents.statistic import Statistic
from cases.pages.charts.figure import StatisticItem, statistic_item, superseded
from cases.vocabulary.canonical import Document


@dataclass(frozen=True, slots=True)
class Issue:
    """One figure of a series; `past` where a later one took its place, `here` where the page is its own."""

    item: StatisticItem
    past: bool
    here: bool


def series(documents: Sequence[Document], *, about: str) -> tuple[Issue, ...]:
    """The series of the figure `about`, as far as `documents` hold it; empty where it is alone."""
    by_ref = {each.ref: each for each in map(Statistic, documents)}
    reached: set[str] = set()
    waiting = [about]
    while waiting:
        ref = waiting.pop()
        if ref in by_ref and ref not in reached:
            reached.add(ref)
            found = by_ref[ref]
            waiting += [each.ref for each in (*found.supersedes, *found.superseded_by)]
    if len(reached) < 2:
        return ()
    issues = (by_ref[ref] for ref in sorted(reached, key=lambda ref: _newest_first(ref, by_ref)))
    return tuple(Issue(statistic_item(each), superseded(each), each.ref == about) for each in issues)


def _newest_first(ref: str, by_ref: dict[str, Statistic]) -> tuple[int, str]:
    """How many figures, one after the other, came after this one."""
    later, steps, seen = [ref], 0, {ref}
    while later:
        named = {each.ref for one in later for each in by_ref[one].superseded_by}
        later = [each for each in named if each in by_ref and each not in seen]
        seen.update(later)
        steps += bool(later)
    return steps, ref
