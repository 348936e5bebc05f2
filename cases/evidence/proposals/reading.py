"""A reading: what is worked out of one article once, for all that is proposed of it."""

from collections.abc import Sequence
from functools import cached_property

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.cast import Cast
from cases.evidence.proposals.frames import Frames
from cases.evidence.proposals.quoted import quotations_of
from cases.evidence.proposals.speakers import Attributed, Speakers


class Reading:
    """An article with its quotations, who is named at them, and everybody whom it names."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.quotations = quotations_of(article)
        self.frames = Frames(article, self.quotations)
        self.said: Sequence[Attributed] = Speakers(self.frames).found

    @cached_property
    def cast(self) -> Cast:
        """Everybody whom the article names; of no use in scripts without capitals."""
        return Cast(self.frames)
