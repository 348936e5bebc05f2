"""An article: its text with its paragraphs, sentences and tokens, worked out once for all who read it."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from cases.evidence.proposals.language import Language
from cases.evidence.proposals.languages import language_of
from cases.evidence.proposals.paragraphs import paragraphs_of
from cases.evidence.proposals.sentences import sentences_of
from cases.evidence.proposals.tokens import Written
from cases.evidence.span import TextSpan
from cases.vocabulary.written_token import Tokens, tokens_of

_NAME: Final = re.compile(r"\b[A-Z][a-z]{2,}\b")
_JOINED: Final = re.compile(r"[a-z]{3}[A-Z][a-z]{2}")


@dataclass(frozen=True)
class Article:
    """A text as given; paragraphs and sentences are spans of it, in order, none over another."""

    text: str
    paragraphs: tuple[TextSpan, ...]
    sentences: tuple[TextSpan, ...]
    language: Language
    tokens: Tokens

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

    @cached_property
    def written(self) -> Written:
        """What the strings are that the paragraphs are made of."""
        return Written(self.language, self.names)

    def sentences_with(self, words: Iterable[str]) -> list[TextSpan]:
        """The sentences in which one of the words, or of the parts of words, stands; in order."""
        found: set[TextSpan] = set()
        for word in words:
            at = self._find(word, 0)
            while at >= 0:
                sentence = self.sentence_at(at)
                found.add(sentence)
                at = self._find(word, max(at + 1, sentence.end))
        return sorted(found)

    def _find(self, word: str, start: int) -> int:
        """Where the word stands from `start` on; -1 where it does not."""
        narrow = word.encode("latin-1", "ignore")
        return self._narrow.find(narrow, start) if len(narrow) == len(word) else self.text.find(word, start)

    @cached_property
    def _narrow(self) -> bytes:
        """The text in a byte a letter, in which words are found sooner; letters of other scripts are lost."""
        return self.text.encode("latin-1", "replace")

    def paragraph_at(self, place: int) -> TextSpan:
        """The paragraph that holds the character `place`, or the one before it."""
        return _at(self.paragraphs, self._paragraph_starts, place)

    def paragraph_number(self, place: int) -> int:
        """The number of the paragraph that holds the character `place`, or of the one before it."""
        return max(0, bisect_right(self._paragraph_starts, place) - 1)

    def sentence_at(self, place: int) -> TextSpan:
        """The sentence that holds the character `place`, or the one before it."""
        return _at(self.sentences, self._sentence_starts, place)

    @cached_property
    def _paragraph_starts(self) -> "array[int]":
        return array("I", (span.start for span in self.paragraphs))

    @cached_property
    def _sentence_starts(self) -> "array[int]":
        return array("I", (span.start for span in self.sentences))


def _at(spans: tuple[TextSpan, ...], starts: "array[int]", place: int) -> TextSpan:
    return spans[max(0, bisect_right(starts, place) - 1)] if spans else TextSpan(0, 0)
