"""Occurrences: words are chosen with the number of their occurrence, and never by position."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.evidence.occurrence import NotThere, nth, occurrences
from cases.evidence.span import TextSpan

seeded = settings(derandomize=True, deadline=None, max_examples=300)


def test_each_occurrence_counts_also_one_that_lies_over_another() -> None:
    assert occurrences("aa", "aaa aa") == [0, 1, 4]
    assert occurrences("A", "aaa") == occurrences("", "aaa") == []
    assert nth("aa", "aaa aa", 3) == TextSpan(4, 6)


@pytest.mark.parametrize(
    ("words", "n", "sentence"),
    [
        ("Maryam", 1, "“Maryam” does not stand in this text."),
        ("came", 2, "“came” stands in this text once, so there is no occurrence 2."),
        ("They", 3, "“They” stands in this text 2 times, so there is no occurrence 3."),
        ("They", 0, "“They” stands in this text 2 times, so there is no occurrence 0."),
        ("They", -1, "“They” stands in this text 2 times, so there is no occurrence -1."),
        ("x" * 81, 1, f"“{'x' * 79}…” does not stand in this text."),
    ],
)
def test_who_asks_for_one_too_many_is_told_how_many_there_are(words: str, n: int, sentence: str) -> None:
    with pytest.raises(NotThere) as refused:
        nth(words, "They came. They left.", n)
    assert str(refused.value) == sentence


@seeded
@given(text=st.text("ab \n", max_size=40), words=st.text("ab \n", min_size=1, max_size=3))
def test_occurrences_are_all_places_that_hold_the_words(text: str, words: str) -> None:
    starts = occurrences(words, text)
    assert starts == [at for at in range(len(text)) if text[at : at + len(words)] == words]
    assert [nth(words, text, n + 1).of(text) for n in range(len(starts))] == [words] * len(starts)
