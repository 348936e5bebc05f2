"""Suggestions: what a reader may have meant whose words nothing holds."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from tantivy import Query

from cases.catalog.tables import MODELS
from cases.catalog.text.matching import matches
from cases.catalog.text.numbering import noun_of
from cases.catalog.text.passages import passages
from cases.catalog.text.query import Term, TextQuery
from cases.catalog.text.search_snapshot import SearchSnapshot
from cases.catalog.text.tokens import words
from cases.catalog.text.volume import SCHEMA
from cases.vocabulary.noun import Noun

LEAST: Final = 3
"""Records that must hold a word before it is offered to somebody who did not write it."""
SMALL: Final = 1000
"""Rows of a record so small that its readers can read all of it: there, one is enough."""
_READ: Final = 50
"""Records that are read for words like the one that was written."""
_SHORT: Final = 5
"""Letters up to which one slip is allowed; two from there on."""


def suggestion(snapshot: SearchSnapshot, nouns: Sequence[Noun], query: TextQuery) -> str | None:
    """The query with each word that nothing holds replaced by one like it; None where there is none like it.

    All words of it are held by some record, though perhaps by none together.

    Words are read from rows that the catalog holds now, never from the index alone: what is withdrawn is not
    offered even while a file still has it.
    """
    meant: dict[Term, str] = {}
    for term in query.wanted:
        if term.single and not _count(snapshot, nouns, TextQuery((term,))):
            like = _like(snapshot, nouns, term.words[0])
            if like is None:
                return None
            meant[term] = like
    return query.instead(meant) if meant else None


def _count(snapshot: SearchSnapshot, nouns: Sequence[Noun], query: TextQuery) -> int:
    return sum(len(matches(snapshot, noun, query)) for noun in nouns)


def _like(snapshot: SearchSnapshot, nouns: Sequence[Noun], word: str) -> str | None:
    """The word of some record that is nearest to `word`, of those as near the one that most records hold."""
    if not word.isalpha() or len(word) < 3:
        return None
    slips = 1 if len(word) < _SHORT else 2
    seen = Counter(each for text in _texts(snapshot, nouns, word, slips) for each in set(words(text)))
    near = [(distance(word, each), -number, each) for each, number in seen.items()]
    least = 1 if sum(volume.size for volume in snapshot.volumes) <= SMALL else LEAST
    for far, _number, each in sorted(near):
        if 0 < far <= slips and _count(snapshot, nouns, TextQuery((Term((each,), exact=True),))) >= least:
            return each
    return None


def _texts(snapshot: SearchSnapshot, nouns: Sequence[Noun], word: str, slips: int) -> Iterator[str]:
    """The passages of some records in which a word like `word` stands."""
    fuzzy = Query.fuzzy_term_query(SCHEMA, "words", word, distance=slips)
    hits = [hit for volume in snapshot.volumes for hit in volume.best(nouns, fuzzy, most=_READ)][:_READ]
    for noun in nouns:
        keys = [hit.key for hit in hits if noun_of(hit.ref) is noun]
        for row in MODELS[noun].objects.by_number(snapshot.audience).filter(pk__in=keys):
            yield from (passage.text for passage in passages(noun, row.data))


def distance(one: str, other: str) -> int:
    """Letters to change, leave out, put in or exchange with their neighbour (optimal string alignment)."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for column, against in enumerate(other, 1):
            cost = min(last[column] + 1, line[-1] + 1, last[column - 1] + (letter != against))
            exchanged = row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against
            line.append(min(cost, before[column - 2] + 1) if exchanged else cost)
        before, last = last, line
    return last[-1]
