"""Every searched passage of a document: what its noun says is read of it, and the names in its labels."""

from collections.abc import Iterator
from typing import Final

from cases.catalog.passage import Kind, Passage
from cases.catalog.tables import ROWS
from cases.documents.label import IndicatorLabel, PlaceLabel, TermLabel, ThemeLabel
from cases.documents.record import Record
from cases.documents.values import part
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun

_LABELS: Final = Record.labels.name
_NO_NAMES: Final = frozenset(
    key for label in (PlaceLabel, ThemeLabel, IndicatorLabel, TermLabel) for key in label.component.keys
)
"""What a label holds beside its names in every language."""


def passages(noun: Noun, document: Document) -> Iterator[Passage]:
    """Every searched passage of a published document, in the order of its page, the labels last.

    Raises KeyError for a noun that is not published as documents.
    """
    yield from ROWS[noun].passages(document)
    for table in part(document, _LABELS).values():
        for label in table.values() if isinstance(table, dict) else ():
            for tag, name in label.items() if isinstance(label, dict) else ():
                if isinstance(name, str) and tag not in _NO_NAMES:
                    yield Passage(Kind.LABEL, name, tag)
