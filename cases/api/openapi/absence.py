"""Absences: what stands in a field where there is no value."""

from typing import Final

from cases.documents.key import UNKNOWN, WITHHELD, Component
from cases.documents.kinds import one_of, word
from cases.vocabulary.absence import WithheldReason

ABSENCES: Final = (
    Component(
        UNKNOWN,
        "Nobody can give the value: the source does not state it, or it is not known.",
        {"unknown": one_of("Which of the two.", "not stated", "unknown", example="not stated")},
    ),
    Component(
        WITHHELD,
        "There may be a value, and it is not shown.",
        {"withheld": word("Why.", WithheldReason, example=WithheldReason.SAFETY.value)},
    ),
)
