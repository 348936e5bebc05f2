"""Placed: what was found in a text, in order, to ask which of it begins in a span."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from cases.evidence.span import TextSpan


class _Begins(Protocol):
    """What stands somewhere: from one code point of the text to before another."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


_Each = TypeVar("_Each", bound=_Begins)


@dataclass(frozen=True)
class Placed(Generic[_Each]):
    """Things in the order in which they stand, with their beginnings."""

    all: Sequence[_Each]
    starts: Sequence[int]

    @classmethod
    def of(cls, found: Sequence[_Each]) -> "Placed[_Each]":
        """Things that stand in order."""
        return cls(found, [each.start for each in found])

    def within(self, span: TextSpan) -> Sequence[_Each]:
        """Those that begin in the span."""
        return self.all[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]

    def over(self, span: TextSpan) -> bool:
        """Whether one of them stands over some of the span."""
        at = bisect_left(self.starts, span.end)
        return at > 0 and self.all[at - 1].end > span.start
