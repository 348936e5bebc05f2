"""An article: its text with its paragraphs and sentences, worked out once for all who read it."""

from bisect import bisect_right
from dataclasses import dataclass

from cases.evidence.proposals.language import Language
from cases.evidence.proposals.languages import language_of
from cases.evidence.proposals.paragraphs import paragraphs_of
from cases.evidence.proposals.sentences import sentences_of
from cases.evidence.span import TextSpan


@dataclass(frozen=True)
class Article:
    """A text as given; paragraphs and sentences are spans of it, in order, none over another."""

    text: str
    paragraphs: tuple[TextSpan, ...]
    sentences: tuple[TextSpan, ...]
    language: Language

    @classmethod
    def of(cls, text: str) -> "Article":
        """The text with its paragraphs and sentences."""
        paragraphs = paragraphs_of(text)
        return cls(text, paragraphs, sentences_of(text, paragraphs), language_of(text))

    def paragraph_at(self, place: int) -> TextSpan:
        """The paragraph that holds the character `place`, or the one before it."""
        return _at(self.paragraphs, place)

    def paragraph_number(self, place: int) -> int:
        """The number of the paragraph that holds the character `place`, or of the one before it."""
        return max(0, bisect_right(self.paragraphs, place, key=lambda span: span.start) - 1)

    def sentence_at(self, place: int) -> TextSpan:
        """The sentence that holds the character `place`, or the one before it."""
        return _at(self.sentences, place)


def _at(spans: tuple[TextSpan, ...], place: int) -> TextSpan:
    if not spans:
        return TextSpan(0, 0)
    return spans[max(0, bisect_right(spans, place, key=lambda span: span.start) - 1)]
