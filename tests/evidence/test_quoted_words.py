"""Standing: words stand in a text as people quote them, or they do not."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cases.evidence.folded import Folded
from cases.evidence.quoted_words import find_quoted, places_of, stands_in
from cases.evidence.span import TextSpan
from tests.evidence.disturbed import disturbed, sequences, slices

seeded = settings(derandomize=True, deadline=None, max_examples=300)

signs = st.text("ab 37.,;'\"[]()…-?\n\u00ad%", max_size=24)

REPORT = (
    "At least 37 people were killed in Kabul, 3.5 percent of them children.\n"
    "The ministry [of safety] said: “We can’t — the\u00a0women are non\u2011violent”.\n"
    "Nobody has been expelled, and [the] 1,200 families left. Were they asked? They came … and went."
)


def quoted(words: str, text: str = REPORT) -> str | None:
    """The characters of the text that the words stand for."""
    span = find_quoted(words, text)
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("37", "370 people"),
        ("37", "3.7 million"),
        ("7", "3.7 million"),
        ("37", "37,000 people"),
        ("000", "37,000 people"),
        ("37", "37 000 people"),
        ("37", "37\u202f000 people"),
        ("37", "37’000 people"),
        ("37", "37٬000 people"),
        ("37", "between 37–40"),
        ("37", "37% of them"),
        ("37", "1/37 of them"),
        ("37", "−37 degrees"),
        ("37", "37th"),
        ("۳۷", "۳۷۰ نفر"),
        ("十七", "三十七人"),
        ("๗", "๓๗"),
        ("ก", "กี"),
        ("kill", "They killed"),
        ("illed", "They killed"),
        ("kill", "kil\u00adl\u200bed"),
        ("می", "می\u200cروند"),
        ("can", "We can’t"),
        ("violent", "non-violent"),
        ("19", "COVID-19"),
        ("cafe", "cafe\u0301"),
        ("Rule 1.", "Rule 1.5 says"),
    ],
)
def test_no_place_begins_or_ends_inside_a_word_or_a_number(words: str, text: str) -> None:
    assert places_of(words, text) == []
    assert not stands_in(words, text)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("37", "At least 37."),
        ("37", "(37)"),
        ("37", "37, 000"),
        ("37", "37 people, 400 of them"),
        ("100 people", "In 2023 100 people"),
        ("37", "37 0000"),
        ("killed", "killed—they"),
        ("they", "killed—they"),
        ("the victims", "the victims' families"),
        ("dead", "the 'dead' were"),
        ("killed", "were killed[12]"),
        ("三人", "他说三人死亡"),
        ("کشته", "«کشته»، شد"),
    ],
)
def test_words_stand_beside_signs_and_spaces(words: str, text: str) -> None:
    assert [place.of(text) for place in places_of(words, text)] == [words]


def test_every_place_is_found_also_where_one_lies_over_another() -> None:
    assert places_of("no no", "no no\u00a0 no, no") == [TextSpan(0, 5), TextSpan(3, 9)]
    assert places_of("no", "") == places_of("", "no") == places_of(" — ", "a — b") == []


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("At least 37 people were killed", "At least 37 people were killed"),
        (" 'At least 37 people were killed' ", "At least 37 people were killed"),
        ("“At least 37 people”.", "At least 37 people"),
        ("We can't – the women are non-violent", "We can’t — the\u00a0women are non\u2011violent"),
        ("The ministry said", "The ministry [of safety] said"),
        ("The ministry [of safety] said", "The ministry [of safety] said"),
        ("[The] women are [all] non-violent", "women are non\u2011violent"),
        ("Nobody has been expelled, and 1,200 families [of them] left", None),
        ("37 people … of them children", "37 people were killed in Kabul, 3.5 percent of them children"),
        ("… 37 people [...] children…", "37 people were killed in Kabul, 3.5 percent of them children"),
        ("The ministry … families left", None),
        ("Nobody has been expelled.", "Nobody has been expelled"),
        ("Nobody has been expelled;", "Nobody has been expelled"),
        ("Nobody has been. (…) families left", None),
        ("They came … and went.", "They came … and went."),
    ],
)  # fmt: skip
def test_words_stand_as_people_quote_them(words: str, own: str | None) -> None:
    assert stands_in(words, REPORT)
    if own is not None:
        assert quoted(words) == own


@pytest.mark.parametrize(
    "words",
    [
        "At least 37,000 people were killed",
        "At least 37 persons were killed",
        "at least 37 people",
        "Nobody has been killed",
        "people 37",
        "children … 37 people",
        "37 people … people were",
        "The ministry [of danger] said",
        "Were they asked.",
        "families left. … Nobody",
        "… [...] (…)",
        "[of safety]",
        "[the] … [of safety]",
        "“”",
        "—",
        "",
    ],
)
def test_other_words_stand_nowhere(words: str) -> None:
    assert not stands_in(words, REPORT)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("37 [000] people", "37 people"),
        ("37 people", "37 [000] people"),
        ("them 37 people", "them [1,] 37 people"),
        ("the known men", "the [un]known men"),
        ("known men", "the [un]known men"),
        ("the known men", "the known[less] men"),
        ("the known", "the known[less]"),
        ("37", "37[000]"),
        ("[The] women left", "Then [those] women left"),
        ("women [there] left.", "the women [here] left"),
        ("one two", "one […] two"),
        ("37 … 000", "37,000"),
    ],
)
def test_brackets_and_dots_change_no_number_and_no_word(words: str, text: str) -> None:
    assert not stands_in(words, text)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("people were killed. They left", "people[1] were killed.[12] They left"),
        ("people were killed", "people were killed[12]"),
        ("a b", "a [x][y] b"),
        ("a b", "a [x] [y] b"),
        ('He said "they left"', 'He said "[that] they left"'),
        ('said "no" they left', 'said "no"[12] they left'),
        ("They left", "[All of] They left"),
        ("They left", "[All] [of] They left"),
        ("They (all) left", "They ([nearly] all) left"),
        ("They left.", "They left [home]."),
    ],
)
def test_an_insertion_and_a_footnote_leave_the_words_as_they_were(words: str, text: str) -> None:
    assert stands_in(words, text)
    assert stands_in(text, words)


def test_the_stretch_round_an_ellipsis_is_no_longer_than_it_must_be() -> None:
    text = "They left. They came. They wept and they spoke. They spoke."
    assert quoted("They … spoke", text) == "They wept and they spoke"


@seeded
@given(data=st.data(), parts=slices())
def test_whole_words_are_found_however_they_are_written(
    data: st.DataObject, parts: tuple[list[str], list[str], list[str]]
) -> None:
    before, said, behind = (data.draw(disturbed(" ".join(part))) for part in parts)
    text = " ".join(part for part in (before, said, behind) if part)
    words = data.draw(disturbed(" ".join(parts[1])))
    assume(_apart(" ".join(parts[0]), " ".join(parts[1]), " ".join(parts[2])))
    own = {place.of(text) for place in places_of(words, text)}
    folded = Folded.of(words).text.strip()
    assert own
    assert {Folded.of(one).text for one in own} == {folded}
    span = find_quoted(words, text)
    assert span is not None
    assert 0 <= span.start < span.end <= len(text)


@seeded
@given(said=sequences, other=sequences)
def test_words_that_the_text_does_not_hold_are_not_found(said: list[str], other: list[str]) -> None:
    text = " ".join(other)
    for stranger in ("xyz", "people’s", "377", "unsaid"):
        assert not stands_in(" ".join([*said, stranger]), text)
        assert not stands_in(" ".join([stranger, *said]), text)
        assert places_of(" ".join([*said, stranger]), text) == []


@seeded
@given(words=signs, text=signs)
def test_whatever_is_asked_the_answer_is_whole_words_of_the_text(words: str, text: str) -> None:
    span = find_quoted(words, text)
    for place in [*places_of(words, text), *([span] if span else [])]:
        assert 0 <= place.start < place.end <= len(text)
        assert not (text[place.end - 1].isalnum() and text[place.end : place.end + 1].isalnum())
        assert not (text[place.start].isalnum() and text[: place.start][-1:].isalnum())
    assert (span is not None) == stands_in(words, Folded.of(text))


@seeded
@given(data=st.data(), said=sequences)
def test_a_part_of_a_word_is_never_found(data: st.DataObject, said: list[str]) -> None:
    text = " ".join(said)
    words = data.draw(
        st.sampled_from(["peopl", "eople", "ille", "obody", "0", "3", "5", "violen", "ent", "aid"])
    )
    assert places_of(words, text) == []
    assert not stands_in(words, text)


def _apart(before: str, said: str, behind: str) -> bool:
    """Whether no space at an end of what was said stands within a number, as in 37 000."""
    return not (before[-1:].isdecimal() and said[:1].isdecimal()) and not (
        said[-1:].isdecimal() and behind[:1].isdecimal()
    )


def test_an_insertion_that_is_added_or_moved_is_found_where_it_is_asked_for() -> None:
    """What the publisher put in may be left out; nobody else may put something in, or elsewhere."""
    there = "There is no guarantee [of safety] from them, and I am worried."
    assert stands_in("no guarantee from them", there, added=False)
    assert stands_in("no guarantee [of safety] from them", there, added=False)
    assert stands_in("[of safety] from them", there, added=False)
    assert not stands_in("from them, and [of safety]", there, added=False)
    assert not stands_in("no [of safety] guarantee from them", there, added=False)
    assert not stands_in("no guarantee from them [at night]", there, added=False)
    assert not stands_in("no guarantee … [at night] … I am worried", there, added=False)
    assert stands_in("no guarantee … [of safety] … I am worried", there, added=False)
