"""Clauses: a text query as the questions that one volume is asked."""

from collections.abc import Iterator, Sequence
from math import log
from typing import Final

from tantivy import Occur, Query

from cases.catalog.text.query import Term, TextQuery
from cases.catalog.text.spelling import keys
from cases.catalog.text.stem import stem
from cases.catalog.text.volume import SCHEMA, Volume

_EXACT: Final = 1.0
"""What a word adds that stands as it was asked for: more than any other spelling of a name."""
_SPELLING: Final = 0.25


def found(term: Term) -> Query:
    """What holds the term, without a score that means anything."""
    return Query.boolean_query([(Occur.Should, each) for each in _ways(term)])


def scored(query: TextQuery, volume: Volume, shelf: Sequence[Volume]) -> Query:
    """What answers the whole query in `volume`, scored by BM25 as if the volumes of `shelf` were one."""
    wanted = [(Occur.Must, _scored(term, volume, shelf)) for term in query.wanted]
    unwanted = [(Occur.MustNot, found(term)) for term in query.unwanted]
    # A query that only excludes needs something to exclude from.
    everything = [(Occur.Must, Query.const_score_query(Query.all_query(), 0.0))]
    return Query.boolean_query([*(wanted or everything), *unwanted])


def _ways(term: Term) -> Iterator[Query]:
    """Each way in which a record can hold the term."""
    if len(term.words) > 1:
        yield _phrase(term)
    elif term.prefix:
        yield Query.regex_query(SCHEMA, "words", f"{term.words[0]}.*")
    elif term.exact:
        yield _word("words", term.words[0])
    if not term.exact and not term.prefix:
        yield _word("stems", stem("".join(term.words)))
    if term.single:
        yield from (_word("names", key) for key in sorted(keys(term.words[0])))


def _phrase(term: Term) -> Query:
    if term.prefix:
        *whole, begun = term.words
        return Query.regex_phrase_query(SCHEMA, "words", [*whole, f"{begun}.*"])
    return Query.phrase_query(SCHEMA, "words", list(term.words))


def _word(name: str, word: str) -> Query:
    return Query.term_query(SCHEMA, name, word)


def _scored(term: Term, volume: Volume, shelf: Sequence[Volume]) -> Query:
    """The same, each way worth what it tells: the word itself most, its stem less, its sound least."""
    ways: list[Query] = []
    if term.single or len(term.words) > 1 or term.exact:
        whole = _phrase(term) if len(term.words) > 1 else _word("words", term.words[0])
        rarity = _correction("words", term.words, volume, shelf)
        ways += [Query.const_score_query(whole, _EXACT), Query.boost_query(whole, rarity)]
    elif term.prefix:
        ways += [Query.const_score_query(each, _EXACT) for each in _ways(term)]
    if not term.exact and not term.prefix:
        root = stem("".join(term.words))
        ways.append(Query.boost_query(_word("stems", root), _correction("stems", (root,), volume, shelf)))
    if term.single:
        names = [(Occur.Should, _word("names", key)) for key in sorted(keys(term.words[0]))]
        ways += [Query.const_score_query(Query.boolean_query(names), _SPELLING)] if names else []
    return Query.boolean_query([(Occur.Should, way) for way in ways])


def _correction(name: str, words: Sequence[str], volume: Volume, shelf: Sequence[Volume]) -> float:
    """The rarity of some words among all volumes, as a factor of their rarity in this one."""
    here = sum(_rarity([volume], name, word) for word in words)
    return sum(_rarity(shelf, name, word) for word in words) / here


def _rarity(volumes: Sequence[Volume], name: str, word: str) -> float:
    """The inverse document frequency that BM25 uses (Robertson and Zaragoza 2009), always above zero."""
    rows = sum(volume.size for volume in volumes)
    holding = sum(volume.frequency(name, word) for volume in volumes)
    return log(1 + (rows - holding + 0.5) / (holding + 0.5))
