"""Tallies: how often what was proposed is right, measure by measure, and what was wrong."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple


class Share(NamedTuple):
    """So many of so many."""

    right: int
    of: int

    @property
    def value(self) -> float:
        """From 0 to 1; 0 where there is nothing to judge."""
        return self.right / self.of if self.of else 0.0


def f1(precision: Share, recall: Share) -> float:
    """The harmonic mean of both, from 0 to 1."""
    both = precision.value + recall.value
    return 2 * precision.value * recall.value / both if both else 0.0


@dataclass
class Tally:
    """Counts by measure, precision by the code of a rule, and the mistakes, one in a line."""

    measures: dict[str, Counter[bool]] = field(default_factory=dict)
    rules: dict[str, Counter[bool]] = field(default_factory=dict)
    mistakes: list[str] = field(default_factory=list)

    def count(self, measure: str, mistake: str = "", *, right: bool) -> None:
        """Count one case; a `mistake` that is told is kept where it is wrong."""
        self.measures.setdefault(measure, Counter())[right] += 1
        if mistake and not right:
            self.mistakes.append(f"{measure}: {mistake}")

    def judge(self, rule: str, *, right: bool) -> None:
        """Count one proposal of a rule."""
        self.rules.setdefault(rule, Counter())[right] += 1

    def share(self, measure: str) -> Share:
        """How many of a measure are right."""
        return _share(self.measures.get(measure, Counter()))

    def precision(self, rule: str) -> Share:
        """How many proposals of a rule are right."""
        return _share(self.rules.get(rule, Counter()))


def _share(counts: Counter[bool]) -> Share:
    return Share(counts[True], counts.total())
