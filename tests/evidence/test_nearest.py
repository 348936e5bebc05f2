"""Nearest: the words of a text that somebody probably meant."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.evidence.boundary import is_whole
from cases.evidence.folded import Folded
from cases.evidence.nearest import LONGEST, nearest
from tests.evidence.disturbed import disturbed, sequences

seeded = settings(derandomize=True, deadline=None, max_examples=200)

LIMIT = 1.5  # seconds, on a machine that does something else beside

REPORT = (
    "The mission wrote in June. At least 37 people were killed in Kabul, and\u00a0many were hurt. "
    "“Nobody has been\nexpelled”, the ministry said; the women are non-violent. دست‌کم ۳۷ نفر کشته شدند."
)


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("At least 37,000 people were killed", "At least 37 people were killed"),
        ("Nobody was ever expelled", "Nobody has been\nexpelled"),
        ("women are nonviolent", "women are non-violent"),
        ("many ware hurt", "many were hurt"),
        ("دست کم ۴۷ نفر کشته شد", "دست‌کم ۳۷ نفر کشته شدند"),
    ],
)
def test_the_nearest_words_are_whole_and_the_texts_own(words: str, own: str) -> None:
    near = nearest(words, REPORT)
    assert near is not None
    assert near.words == near.span.of(REPORT) == own
    assert 60 <= near.score < 100


def test_words_that_stand_there_are_nearest_to_themselves() -> None:
    near = nearest("nobody has been expelled".replace("n", "N", 1), REPORT)
    assert near is not None
    assert (near.words, near.score) == ("Nobody has been\nexpelled", 100)


@pytest.mark.parametrize(
    "words", ["Zwölf Boxkämpfer jagen Viktor quer", "", "—", "…", "37", "x" * (LONGEST + 1)]
)
def test_where_nothing_is_near_nothing_is_shown(words: str) -> None:
    assert nearest(words, REPORT) is None
    assert nearest(words, "") is None


def test_words_that_are_everywhere_do_not_hide_the_rare_ones() -> None:
    text = (
        f"{'people killed ' * 2_000}by 9 men. Many people died, were killed by Hadji Zahir. {'killed ' * 900}"
    )
    near = nearest("people were killed by Haji Zahir", text)
    assert near is not None
    assert near.words == "people died, were killed by Hadji Zahir"


def test_what_is_near_enough_is_for_the_caller_to_say() -> None:
    near = nearest("Nobody was ever expelled", REPORT)
    assert near is not None
    assert nearest("Nobody was ever expelled", REPORT, at_least=near.score) == near
    assert nearest("Nobody was ever expelled", REPORT, at_least=near.score + 0.1) is None


@seeded
@given(data=st.data(), said=sequences, words=sequences)
def test_whatever_is_asked_the_answer_lies_in_the_text_and_is_whole(
    data: st.DataObject, said: list[str], words: list[str]
) -> None:
    text = data.draw(disturbed(" ".join(said)))
    near = nearest(" ".join(words), text, at_least=0)
    if near is not None:
        assert 0 <= near.span.start < near.span.end <= len(text)
        body = Folded.of(text)
        start = next(n for n, at in enumerate(body.starts) if at == near.span.start)
        end = max(n for n, at in enumerate(body.ends) if at == near.span.end) + 1
        assert is_whole(body, start, end)


@pytest.mark.parametrize("size", [12, 60, 200, 201, 900, 5_000])
def test_a_changed_passage_is_found_again_in_a_million_characters_at_once(size: int) -> None:
    chance = random.Random(size)  # noqa: S311 (a made-up text, no secret)
    words = ["".join(chance.choices("abcdefghijklmnop", k=chance.randint(2, 9))) for _ in range(5_000)]
    text = " ".join(chance.choices(words, k=160_000))[:1_000_000]
    start = text.index(" ", 600_000) + 1
    end = text.index(" ", start + size)
    changed = text[start:end].replace("a", "â", 1 + size // 60)
    began = time.process_time()
    near = nearest(changed, text)
    assert time.process_time() - began < LIMIT
    assert near is not None
    assert near.span == (start, end)


@pytest.mark.parametrize("text", ["aaaa " * 200_000, "a" * 1_000_000, "a b c d f " * 100_000])
def test_a_text_that_says_one_thing_again_and_again_takes_no_longer(text: str) -> None:
    began = time.process_time()
    nearest("aaaa a b c d e " * 20, text)
    assert time.process_time() - began < LIMIT
