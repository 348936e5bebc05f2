"""Placed names: names behind "in" or "near" of which an article says nothing that makes them somebody's."""

from collections.abc import Iterator
from typing import Final

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.found import FoundPlace
from cases.evidence.proposals.reading import Reading
from cases.evidence.proposals.word_list import word_list

_IN: Final = word_list("in at near outside across to from à dans")
_LOOKED_AT: Final = 12


def placed_names(reading: Reading) -> Iterator[FoundPlace]:
    """The names that stand where a place does, in order; none in scripts without capitals."""
    if not reading.article.language.has_capitals:
        return
    text = reading.article.text
    for seen in reading.cast.seen:
        person = seen.person
        if person.kind != "person" or person.sex or person.roles:
            continue
        if _stands_in(reading.article, seen.span.start):
            words = seen.span.of(text)
            yield FoundPlace(
                text=words,
                start=seen.span.start,
                end=seen.span.end,
                name=words,
                rule="place-in",
                level="check",
            )


def _stands_in(article: Article, start: int) -> bool:
    """Whether "in" or the like stands before the name; within a sentence no capital, as headlines have."""
    ahead = article.text[max(0, start - _LOOKED_AT) : start]
    word = ahead.split()[-1:]
    if not word or word[0].lower() not in _IN:
        return False
    return word[0].islower() or article.sentence_at(start).start == start - len(ahead) + ahead.rindex(word[0])
