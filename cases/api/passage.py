"""Passages in the API: where something was read."""

from typing import Final

from cases.api.openapi.component import Component, Field
from cases.api.openapi.field import CHARACTERS, of, ref, text, whole
from cases.api.snapshot import SNAPSHOT
from cases.vocabulary.noun import Noun

PASSAGE: Final = Component(
    "Passage",
    "The words of a source in which something was read: a text quote selector of the W3C's Web Annotation.",
    {
        "ref": ref("The passage's reference.", Noun.PASSAGE, example="G-9FWSY4NZY5"),
        "exact": text("The words, verbatim.", example="at least 218 extrajudicial killings"),
        "prefix": text("The words before them, where needed to find them.", example="Currently, ").or_null(),
        "suffix": text("The words after them, where needed to find them.", example=" were counted").or_null(),
        "start": whole("Where they begin in the snapshot.", unit=CHARACTERS, example=797).or_null(),
        "snapshot": of(
            SNAPSHOT, "The copy they can be checked in; null where the source is only cited."
        ).or_null(),
    },
)


def passage(says: str) -> Field:
    """A passage, or null where none is recorded."""
    return of(PASSAGE, says).or_absent()
