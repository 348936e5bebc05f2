"""The frames of an article's paragraphs, each made once."""

from bisect import bisect_left
from collections.abc import Sequence

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.frame import Frame, frame_of
from cases.evidence.proposals.marks import Quoted
from cases.evidence.proposals.tokens import Kind


class Frames:
    """The paragraphs of an article as frames, by their number."""

    def __init__(self, article: Article, quotations: Sequence[Quoted]) -> None:
        self.article = article
        self.quotations = quotations
        self._starts = [each.outer.start for each in quotations]
        self._frames: dict[int, Frame] = {}

    def __len__(self) -> int:
        return len(self.article.paragraphs)

    def frame(self, paragraph: int) -> Frame:
        """The frame of a paragraph."""
        if paragraph not in self._frames:
            span = self.article.paragraphs[paragraph]
            first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
            inside = [(number, self.quotations[number]) for number in range(first, last)]
            self._frames[paragraph] = frame_of(self.article, span, inside)
        return self._frames[paragraph]

    def at(self, place: int) -> Frame:
        """The frame that holds the character `place`."""
        return self.frame(self.article.paragraph_number(place))

    def capital_words(self) -> frozenset[str]:
        """The words that the article writes with a capital where no sentence begins."""
        found: set[str] = set()
        for paragraph in range(len(self)):
            frame = self.frame(paragraph)
            words, kinds, begin = frame.tokens.words, frame.tokens.kinds, frame.beginnings
            found.update(
                words[place]
                for place in frame.tokens.capitals
                if place not in begin and kinds[place - 1] is Kind.WORD
            )
        return frozenset(found)
