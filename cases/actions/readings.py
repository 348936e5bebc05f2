"""Where the words in the image of a record were read."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from cases.actions.records import RECORDS
from cases.models.nouns import part_relations
from cases.vocabulary.canonical import Document, Json

_QUOTING_PARTS: Final = tuple(
    name
    for model in RECORDS.values()
    for name, part, _key in part_relations(model)
    if "passage" in part.embeds
)
"""The names under which images list quotations, replies and whatever else is read in a passage."""


_READ_IN: Final = ("passage", "attribution_passage")
"""The names under which an image holds a passage that its words were read in."""


@dataclass(frozen=True, slots=True)
class ReadPlace:
    """One passage: references of its source and its own, and where it lies in a kept text, if in one.

    text: SHA-256 of the text, empty without one. start, end: characters of it, 0 without one. redacted:
    whether a quotation read there keeps words back.
    """

    source: str
    passage: str
    text: str = ""
    start: int = 0
    end: int = 0
    redacted: bool = False

    def meets(self, other: "ReadPlace") -> bool:
        """Whether both are the same passage, or share a character of the same text."""
        if self.passage == other.passage:
            return True
        if not self.text or self.text != other.text:
            return False
        return self.start < other.end and other.start < self.end


def readings(image: Document) -> list[ReadPlace]:
    """The places that ``image`` reads, each passage once: its own, those of its quotations and replies."""
    kept_back = {str(passage["ref"]) for passage in _redacted(image)}
    found = {place.passage: place for place in map(_place, passages(image))}
    return [replace(found[ref], redacted=ref in kept_back) for ref in sorted(found)]


def _redacted(image: Document) -> Iterator[Document]:
    """The passages of quotations of which words are kept back from somebody."""
    for part in _parts(image.get("statements")):
        passage = part.get("passage")
        if part.get("redactions") and isinstance(passage, dict):
            yield passage


def passages(image: Document) -> Iterator[Document]:
    """The images of the passages in ``image``: its own, and those of its quotations and replies."""
    for row in quoting_rows(image):
        for name in _READ_IN:
            passage = row.get(name)
            if isinstance(passage, dict):
                yield passage


def quoting_rows(image: Document) -> list[Document]:
    """``image`` itself and the images of its parts that are read in a passage of their own."""
    return [image, *(part for name in _QUOTING_PARTS for part in _parts(image.get(name)))]


def _place(passage: Document) -> ReadPlace:
    source, ref = str(passage["source"]), str(passage["ref"])
    text, start = passage["text"], passage["start"]
    if not isinstance(text, dict) or not isinstance(start, int):
        return ReadPlace(source, ref)
    return ReadPlace(source, ref, str(text["sha256"]), start, start + len(str(passage["exact"])))


def _parts(value: Json) -> list[Document]:
    return [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []
