"""Series: a figure, those that it superseded and those that superseded it, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cases.pages.charts.figure import StatisticItem, statistic_item, superseded
from cases.pages.words.document import parts, text
from cases.vocabulary.canonical import Document

_BOTH: Final = ("supersedes", "superseded_by")


@dataclass(frozen=True, slots=True)
class Issue:
    """One figure of a series; `past` where a later one took its place, `here` where the page is its own."""

    item: StatisticItem
    past: bool
    here: bool


def series(documents: Sequence[Document], *, about: str) -> tuple[Issue, ...]:
    """The series of the figure `about`, as far as `documents` hold it; empty where it is alone."""
    by_ref = {text(each, "ref"): each for each in documents}
    reached: set[str] = set()
    waiting = [about]
    while waiting:
        ref = waiting.pop()
        if ref in by_ref and ref not in reached:
            reached.add(ref)
            waiting.extend(text(each, "ref") for key in _BOTH for each in parts(by_ref[ref], key))
    found = [by_ref[ref] for ref in sorted(reached, key=lambda ref: _newest_first(ref, by_ref))]
    if len(found) < 2:
        return ()
    return tuple(Issue(statistic_item(each), superseded(each), text(each, "ref") == about) for each in found)


def _newest_first(ref: str, by_ref: dict[str, Document]) -> tuple[int, str]:
    """How many figures, one after the other, came after this one."""
    later, steps, seen = [ref], 0, {ref}
    while later:
        named = {text(each, "ref") for one in later for each in parts(by_ref[one], "superseded_by")}
        later = [each for each in named if each in by_ref and each not in seen]
        seen.update(later)
        steps += bool(later)
    return steps, ref
