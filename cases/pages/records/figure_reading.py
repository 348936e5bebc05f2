"""The words that a figure was read in, as its page shows them."""

from __future__ import annotations

from dataclasses import dataclass

from cases.documents.passage import Passage
from cases.documents.statistic import Statistic
from cases.pages.words.rendering import Rendering, words_of
from cases.pages.words.value import Value, value_of
from cases.vocabulary.absence import Withheld, known
from cases.vocabulary.canonical import Document


@dataclass(frozen=True, slots=True)
class Reading:
    """The words a figure was read in, with those just before and after them, either of which may be missing.

    `gap` stands between them where the words before and after were kept without their spaces.
    """

    prefix: Value | None
    words: Rendering
    suffix: Value | None
    gap: str


def reading(document: Document) -> Reading | None:
    """How the passage of a figure reads; None where its words are not shown."""
    passage = known(Statistic(document).passage)
    words = words_of(passage) if passage else None
    if passage is None or words is None:
        return None
    # Editions from before texts were compared have no `text`, and their words no spaces at the ends.
    gap = "" if Passage.text.name in passage.data else " "
    return Reading(_beside(passage.prefix), words, _beside(passage.suffix), gap)


def _beside(words: str | Withheld | None) -> Value | None:
    """The words just before or after a passage, or that they are withheld; None where there are none."""
    return value_of(words) if words else None
