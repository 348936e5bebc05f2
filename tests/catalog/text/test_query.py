"""Queries: what is asked is read, or refused with a sentence, and nothing else ever happens."""

from contextlib import suppress

import pytest
from hypothesis import given

from cases.catalog.text.query import MOST_TERMS, Term, TextQuery, Unreadable, parse
from tests.catalog.text.writing import MANY, texts


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("They came", [("they",), ("came",)], []),
        ('"at night" came', [("at", "night"), ("came",)], []),
        ("«در شب» “at night” „bei Nacht“", [("در", "شب"), ("at", "night"), ("bei", "nacht")], []),
        ("came -night -“at home”", [("came",)], [("night",), ("at", "home")]),
        ("-night", [], [("night",)]),
        ("special-forces - came", [("special", "forces"), ("came",)], []),
        ("مي‌روم", [("می", "روم")], []),
        ('an "unfinished phrase', [("an",), ("unfinished",), ("phrase",)], []),
        ("AND or NOT (title:x) ~2 ^5 [a TO b]", [("and",), ("or",), ("not",), ("title", "x")], []),
        ("came came CAME", [("came",)], []),
    ],
)
def test_what_is_written_is_read(text: str, wanted: list[tuple[str]], unwanted: list[tuple[str]]) -> None:
    read = parse(text)
    assert [term.words for term in read.wanted][: len(wanted)] == wanted
    assert [term.words for term in read.unwanted] == unwanted


def test_a_star_at_the_end_of_a_word_makes_it_a_beginning() -> None:
    assert parse("pris* pri*son “pris*”") == TextQuery(
        (Term(("pris",), prefix=True), Term(("pri", "son")), Term(("pris",), exact=True))
    )


@pytest.mark.parametrize("text", ["-", "…", '""', "_", "* -", "«»", "a*", "long ب*"])
def test_what_cannot_be_looked_for_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        parse(text)


def test_a_query_has_an_end() -> None:
    assert len(parse(" ".join(f"w{number}" for number in range(MOST_TERMS))).wanted) == MOST_TERMS
    with pytest.raises(Unreadable):
        parse(" ".join(f"w{number}" for number in range(MOST_TERMS + 1)))


@pytest.mark.trust
@MANY
@given(text=texts())
def test_nothing_that_can_be_written_fails(text: str) -> None:
    with suppress(Unreadable):
        read = parse(text)
        assert read.wanted or read.unwanted
        assert all(word for term in (*read.wanted, *read.unwanted) for word in term.words)


def test_a_term_can_be_left_out_or_replaced() -> None:
    read = parse('pris* "at night" -home familly')
    assert read.without(read.wanted[1]) == "pris* familly -home"
    assert read.instead({read.wanted[2]: "family"}) == 'pris* "at night" family -home'
