"""An article: its text with its paragraphs, sentences and tokens, worked out once for all who read it."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from cases.evidence.proposals.language import Language
from cases.evidence.proposals.languages import language_of
from cases.evidence.proposals.paragraphs import paragraphs_of
from cases.evidence.proposals.sentences import sentences_of
from cases.evidence.span import TextSpan
from cases.vocabulary.written_token import WrittenToken, tokens_of

_NAME: Final = re.compile(r"\b[A-Z][a-z]{2,}\b")
_BEHIND_ALL: Final = 1 << 60
_JOINED: Final = re.compile(r"[a-z]{3}[A-Z][a-z]{2}")


@dataclass(frozen=True)
class Article:
    """A text as given; paragraphs and sentences are spans of it, in order, none over another."""

    text: str
    paragraphs: tuple[TextSpan, ...]
    sentences: tuple[TextSpan, ...]
    language: Language
    tokens: tuple[WrittenToken, ...]

    @classmethod
    def of(cls, text: str) -> "Article":
        """The text with its paragraphs, sentences and tokens."""
        paragraphs = paragraphs_of(text)
        sentences = sentences_of(text, paragraphs)
        return cls(text, paragraphs, sentences, language_of(text), tokens_of(text))

    @cached_property
    def names(self) -> frozenset[str]:
        """The words that stand in the text by themselves with a capital, where it runs any together."""
        return frozenset(_NAME.findall(self.text)) if _JOINED.search(self.text) else frozenset()

    def sentences_with(self, words: Iterable[str]) -> list[TextSpan]:
        """The sentences in which one of the words, or of the parts of words, stands; in order."""
        found: set[TextSpan] = set()
        for word in words:
            at = self.text.find(word)
            while at >= 0:
                sentence = self.sentence_at(at)
                found.add(sentence)
                at = self.text.find(word, max(at + 1, sentence.end))
        return sorted(found)

    def paragraph_at(self, place: int) -> TextSpan:
        """The paragraph that holds the character `place`, or the one before it."""
        return _at(self.paragraphs, place)

    def paragraph_number(self, place: int) -> int:
        """The number of the paragraph that holds the character `place`, or of the one before it."""
        return max(0, bisect_right(self.paragraphs, (place, _BEHIND_ALL)) - 1)

    def sentence_at(self, place: int) -> TextSpan:
        """The sentence that holds the character `place`, or the one before it."""
        return _at(self.sentences, place)


def _at(spans: tuple[TextSpan, ...], place: int) -> TextSpan:
    if not spans:
        return TextSpan(0, 0)
    return spans[max(0, bisect_right(spans, (place, _BEHIND_ALL)) - 1)]
