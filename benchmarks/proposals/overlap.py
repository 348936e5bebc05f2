"""Overlaps: whether a label and a proposal mean the same words."""

from __future__ import annotations

from cases.evidence.span import TextSpan

_ENOUGH = 0.8


def touch(one: TextSpan, other: TextSpan) -> bool:
    """Whether both hold a character."""
    return _shared(one, other) > 0


def cover(one: TextSpan, other: TextSpan) -> bool:
    """Whether each holds four fifths of the other."""
    longer = max(one.end - one.start, other.end - other.start)
    return longer > 0 and _shared(one, other) >= _ENOUGH * longer


def _shared(one: TextSpan, other: TextSpan) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
