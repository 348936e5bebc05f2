"""Which figures may be compared: those that count the same thing of the same people."""

from cases.documents.values import code
from cases.vocabulary.canonical import Document
from cases.vocabulary.folding import fold


def comparable(document: Document) -> str:
    """What two figures must have in common to be compared: indicator, unit and population, as one text.

    Empty where nobody says whom or what was counted: such a figure is comparable to none.
    """
    said = document.get("counted")
    counted = fold(said) if isinstance(said, str) else ""
    named = (code(document.get("indicator")), code(document.get("unit")), counted)
    return " / ".join(named) if counted else ""
