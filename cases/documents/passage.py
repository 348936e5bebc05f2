"""Passages: where something was read."""

from cases.documents import kinds
from cases.documents.key import Key
from cases.documents.part import Part
from cases.documents.snapshot import SHA256, Snapshot
from cases.vocabulary.absence import Unknown, Withheld
from cases.vocabulary.noun import Noun
from cases.vocabulary.text_origin import TextOrigin


class PassageText(Part):
    """A text of what the desk keeps of a source, in which the words of passages were looked for."""

    origin = kinds.word("How it came about.", TextOrigin, example="extracted")
    sha256 = kinds.text(
        "SHA-256 of the text in UTF-8, in 64 hexadecimal digits.", example=SHA256
    ).or_withheld()
    note = kinds.text("How it was made.", example="Typed from the scan by the desk.").or_null()


class Passage(Part):
    """The words of a source in which something was read: a text quote selector of the W3C's Web
    Annotation.
    """

    ref = kinds.ref("The passage's reference.", Noun.PASSAGE, example="G-9FWSY4NZY5")
    exact = kinds.text("The words, verbatim.", example="at least 218 extrajudicial killings")
    prefix = (
        kinds.text("The words before them, where needed to find them.", example="Currently, ")
        .or_null()
        .or_withheld()
    )
    suffix = (
        kinds.text("The words after them, where needed to find them.", example=" were counted")
        .or_null()
        .or_withheld()
    )
    start = (
        kinds.whole(
            "Where they begin in the text of the snapshot; withheld where words before them are.",
            unit=kinds.CHARACTERS,
            example=890,
        )
        .or_null()
        .or_withheld()
    )
    locator = (
        kinds.text("The page or the time in the snapshot where they stand.", example="page 12")
        .or_null()
        .sometimes()
    )
    text = (
        kinds.of(
            PassageText,
            "The text of the snapshot that they were compared with; null where nothing could be compared. "
            "Editions from before texts were compared do not have it.",
        )
        .or_null()
        .sometimes()
    )
    snapshot = kinds.of(
        Snapshot, "The copy they can be checked in; null where the source is only cited."
    ).or_null()


def read_in(says: str) -> Key[Passage | Unknown | Withheld | None]:
    """A passage, or null where none is recorded."""
    return kinds.of(Passage, says).or_absent()
