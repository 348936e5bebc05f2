"""Codes: what a row holds of one value of a document, and what it is found by."""

from collections.abc import Iterable
from typing import Final, TypeAlias

from cases.documents.attribution import NOBODY
from cases.documents.brief import ActorBrief, RecordBrief, SourceBrief
from cases.documents.key import AnyKey
from cases.documents.label import Labels, PlaceLabel
from cases.documents.values import part
from cases.vocabulary.absence import Unknown, Withheld

_PARENT: Final = PlaceLabel.parent.name

Coded: TypeAlias = str | bool | ActorBrief | RecordBrief | SourceBrief | Unknown | Withheld | None
"""What has a code: a word or a reference, yes or no, another record in passing, why there is no value."""


def code(value: Coded) -> str:
    """The code of a single value, "unknown" or "withheld"; "" where the field does not apply.

    A brief gives its reference. Raises ValueError for one that has none.
    """
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, Unknown):
        return "unknown"
    if isinstance(value, Withheld):
        return "withheld"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if ref := value.ref:
        return ref
    raise ValueError("a document's value is a code, a brief, or says why it is absent")


def codes(value: Coded | tuple[Coded, ...]) -> list[str]:
    """The codes of a list; one value or absence as a list of one; none where the field does not apply."""
    if isinstance(value, tuple):
        return [code(member) for member in value]
    return [] if value is None else [code(value)]


def responsible(named: tuple[ActorBrief, ...] | Unknown | Withheld | None) -> list[str]:
    """The codes of those who are said to be responsible, "nobody" where nobody is said to be.

    Editions from before it was recorded say nothing of it, which is not stated.
    """
    return codes(named if named is not None else Unknown()) or [NOBODY]


def lineage(start: Iterable[str], labels: Labels, table: AnyKey) -> set[str]:
    """`start` and every ancestor of it, after the parents that `table` of the document's own labels gives."""
    entries = part(labels.data, table.name)  # as they stand: of all that a label says one key is needed
    reached: set[str] = set()
    waiting = list(start)
    while waiting:
        current = waiting.pop()
        if current and current not in reached:
            reached.add(current)
            label = entries.get(current)
            if isinstance(label, dict) and isinstance(parent := label.get(_PARENT), str):
                waiting.append(parent)
    return reached
