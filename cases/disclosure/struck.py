"""Words of a source that an audience may not read."""

from dataclasses import dataclass

from cases.vocabulary.absence import WithheldReason
from cases.vocabulary.canonical import Document


@dataclass(frozen=True, slots=True)
class Struck:
    """One stretch of a source that the audience of a view may not read, and the reason that it is told.

    source: reference. snapshot, text: SHA-256 of the bytes and of the text it lies on, empty without one.
    start, end: characters of that text; both 0 where it is known by its words alone, which then count
    wherever they were read in the source, or in another text of the same snapshot.
    hidden: whether the fingerprints of what holds the words, and how far from its beginning others stand,
    are withheld too. They are not for the words of somebody whose testimony was taken away: those lose their
    readings, and only around other people's words are they looked for.
    by: the record whose own redaction it is: there it has its place in the quotation already.
    """

    source: str
    snapshot: str
    text: str
    start: int
    end: int
    words: str
    reason: WithheldReason
    hidden: bool = True
    by: str = ""

    @property
    def placed(self) -> bool:
        """Whether it lies at a place of a kept text."""
        return self.end > self.start

    def concerns(self, passage: Document) -> bool:
        """Whether it could touch words that were read in ``passage``."""
        snapshot, text = passage["snapshot"], passage["text"]
        if isinstance(text, dict) and self.text == text["sha256"]:
            return True
        if isinstance(snapshot, dict) and self.snapshot == snapshot["sha256"]:
            return True
        return not self.text and self.source == passage["source"]

    def lies_in(self, passage: Document) -> bool:
        """Whether its place and that of ``passage`` are counted in one text."""
        text = passage["text"]
        return self.placed and isinstance(text, dict) and text["sha256"] == self.text
