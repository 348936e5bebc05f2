"""Clauses: a text query as the questions that one volume is asked."""

from collections.abc import Iterator
from typing import Final

from tantivy import Occur, Query

from cases.catalog.text.query import Term, TextQuery
from cases.catalog.text.rarity import Rarity
from cases.catalog.text.spelling import keys
from cases.catalog.text.stem import stem
from cases.catalog.text.volume import SCHEMA, Volume

_EXACT: Final = 1.0
"""What a word adds that stands as it was asked for: more than any other spelling of a name."""
_SPELLING: Final = 0.25


def term_query(term: Term) -> Query:
    """What holds the term, without a score that means anything."""
    return Query.boolean_query([(Occur.Should, each) for each in _ways(term)])


def scored_query(query: TextQuery, volume: Volume, rarity: Rarity) -> Query:
    """What answers the whole query in `volume`, scored by BM25 as if the volumes of `rarity` were one."""
    wanted = [(Occur.Must, _scored(term, volume, rarity)) for term in query.wanted]
    unwanted = [(Occur.MustNot, term_query(term)) for term in query.unwanted]
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


def _scored(term: Term, volume: Volume, rarity: Rarity) -> Query:
    """The same, each way worth what it tells: the word itself most, its stem less, its sound least."""
    ways: list[Query] = []
    if term.single or len(term.words) > 1 or term.exact:
        whole = _phrase(term) if len(term.words) > 1 else _word("words", term.words[0])
        corrected = rarity.correction("words", term.words, volume)
        ways += [Query.const_score_query(whole, _EXACT), Query.boost_query(whole, corrected)]
    elif term.prefix:
        ways += [Query.const_score_query(each, _EXACT) for each in _ways(term)]
    if not term.exact and not term.prefix:
        root = stem("".join(term.words))
        ways.append(Query.boost_query(_word("stems", root), rarity.correction("stems", (root,), volume)))
    if term.single:
        names = [(Occur.Should, _word("names", key)) for key in sorted(keys(term.words[0]))]
        ways += [Query.const_score_query(Query.boolean_query(names), _SPELLING)] if names else []
    return Query.boolean_query([(Occur.Should, way) for way in ways])
