"""Passages in the API: where something was read."""

from typing import Final

from cases.api.openapi.component import Component, Field
from cases.api.openapi.field import CHARACTERS, of, ref, text, whole, word
from cases.api.snapshot import SHA256, SNAPSHOT
from cases.vocabulary.noun import Noun
from cases.vocabulary.text_origin import TextOrigin

TEXT: Final = Component(
    "PassageText",
    "A text of what the desk keeps of a source, in which the words of passages were looked for.",
    {
        "origin": word("How it came about.", TextOrigin, example="extracted"),
        "sha256": text(
            "SHA-256 of the text in UTF-8, in 64 hexadecimal digits.", example=SHA256
        ).or_withheld(),
        "note": text("How it was made.", example="Typed from the scan by the desk.").or_null(),
    },
)

PASSAGE: Final = Component(
    "Passage",
    "The words of a source in which something was read: a text quote selector of the W3C's Web Annotation.",
    {
        "ref": ref("The passage's reference.", Noun.PASSAGE, example="G-9FWSY4NZY5"),
        "exact": text("The words, verbatim.", example="at least 218 extrajudicial killings"),
        "prefix": text("The words before them, where needed to find them.", example="Currently, ")
        .or_null()
        .or_withheld(),
        "suffix": text("The words after them, where needed to find them.", example=" were counted")
        .or_null()
        .or_withheld(),
        "start": whole(
            "Where they begin in the text of the snapshot; withheld where words before them are.",
            unit=CHARACTERS,
            example=797,
        )
        .or_null()
        .or_withheld(),
        "locator": text("The page or the time in the snapshot where they stand.", example="page 12")
        .or_null()
        .sometimes(),
        "text": of(
            TEXT,
            "The text of the snapshot that they were compared with; null where nothing could be compared. "
            "Editions from before texts were compared do not have it.",
        )
        .or_null()
        .sometimes(),
        "snapshot": of(
            SNAPSHOT, "The copy they can be checked in; null where the source is only cited."
        ).or_null(),
    },
)


def passage(says: str) -> Field:
    """A passage, or null where none is recorded."""
    return of(PASSAGE, says).or_absent()
