"""Which figures may be compared: those that count the same thing of the same people."""

from cases.documents.statistic import Statistic
from cases.vocabulary.canonical import Document
from cases.vocabulary.folding import fold


def comparable(document: Document) -> str:
    """What two figures must have in common to be compared: indicator, unit and population, as one text.

    Empty where nobody says whom or what was counted, and of a share: such a figure is comparable to none.
    """
    statistic = Statistic(document)
    if statistic.share is not None:
        return ""
    counted = fold(statistic.counted or "")
    return " / ".join((statistic.indicator, statistic.unit or "", counted)) if counted else ""
