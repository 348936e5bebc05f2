"""Snippets: the published words in which something was found, marked, cut between words only."""

import pytest
from hypothesis import given
from hypothesis.strategies import sampled_from

from cases.catalog.passage import Kind, Passage
from cases.catalog.text.passages import passages
from cases.catalog.text.query import parse
from cases.catalog.text.snippet import ROOM, Snippet, snippet
from cases.vocabulary.noun import Noun
from tests.catalog.documents import a_quotation, a_testimony
from tests.catalog.text.plainly import ASKED, SAID
from tests.catalog.text.writing import MANY, texts

LONG = "before " * 60 + "the needle in it " + "after " * 60


def shown(query: str, *written: str, kind: Kind = Kind.PROSE) -> Snippet:
    made = snippet(parse(query), [Passage(kind, text) for text in written])
    assert made is not None
    return made


def marked(made: Snippet) -> list[str]:
    return [piece.text for piece in made.pieces if piece.marked]


def whole(made: Snippet) -> str:
    return "".join(piece.text for piece in made.pieces)


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("prison", "Two prisons, one PRISON.", ["prisons", "PRISON"]),
        ('"at night"', "At night; not at a night, at  night", ["At night", "at  night"]),
        ("pris*", "prisoners of prison, imprisoned", ["prisoners", "prison"]),
        ("ميروم", "من می‌روم به کابل", ["می‌روم"]),
        ("مي‌روم", "میروم", ["میروم"]),
        ("محمد", "مُحَمَّد آمد، Mohammad came", ["مُحَمَّد", "Mohammad"]),
        ("came -night", "they came at night", ["came"]),
        ("special-forces", "the special forces", ["special forces"]),
    ],
)
def test_what_was_found_is_marked_as_it_is_written(query: str, text: str, expected: list[str]) -> None:
    made = shown(query, text)
    assert marked(made) == expected
    assert whole(made) == text


def test_a_long_passage_is_cut_between_words_around_what_was_found() -> None:
    made = shown("needle", LONG)
    assert (made.begins, made.ends, marked(made)) == (False, False, ["needle"])
    assert len(whole(made)) <= ROOM
    assert set(whole(made).split()) == {"before", "the", "needle", "in", "it", "after"}


def test_the_passage_with_most_of_the_words_is_shown_and_a_quotation_before_prose() -> None:
    assert whole(shown("one two", "one here", "one two here")) == "one two here"
    made = snippet(parse("one"), [Passage(Kind.PROSE, "one"), Passage(Kind.QUOTATION, "one said")])
    assert made is not None
    assert made.passage.kind is Kind.QUOTATION


def test_where_nothing_is_wanted_the_first_passage_begins() -> None:
    made = shown("-needle", "first " * 100, "second")
    assert (made.begins, made.ends, marked(made)) == (True, False, [])
    assert snippet(parse("needle"), []) is None


def test_the_window_holds_as_many_of_the_words_as_it_can() -> None:
    text = "needle " + "hay " * 100 + "needle and thread " + "hay " * 100
    assert marked(shown("needle thread", text)) == ["needle", "thread"]


@pytest.mark.trust
@MANY
@given(query=sampled_from(ASKED), text=texts().map(lambda text: f"{text} {SAID[0]} " * 9))
def test_a_snippet_is_always_a_part_of_the_text_and_never_of_a_word(query: str, text: str) -> None:
    made = shown(query, text)
    assert whole(made) in text
    start = text.index(whole(made))
    assert made.begins == text.startswith(whole(made)) or made.begins
    for place in (start, start + len(whole(made))):
        around = text[max(0, place - 1) : place + 1]
        assert len(around) < 2 or not around.isalnum() or len(text) <= ROOM, around


def test_a_paraphrase_is_found_and_is_no_quotation() -> None:
    said = a_testimony(statements=[a_quotation(wording="paraphrase", text="He was warned.")])
    made = snippet(parse("warned"), [*passages(Noun.TESTIMONY, said)])
    assert made is not None
    assert (made.passage.kind, made.passage.ref) == (Kind.PROSE, "Q-0000000001")
