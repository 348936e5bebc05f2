"""Places of an article: known names in three languages, and names that say what they are."""

import pytest

from cases.evidence.proposals.gazetteer import Gazetteer
from cases.evidence.proposals.propose import propose


def places(text: str, gazetteer: Gazetteer | None = None) -> list[tuple[str, str]]:
    return [(each.text, each.rule) for each in propose(text, gazetteer=gazetteer).places]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They fled from Nangarhar to Pakistan.", ["Nangarhar", "Pakistan"]),
        ("Both the US and the United Kingdom refused us.", ["US", "United Kingdom"]),
        ("آنان از هرات به ایران رفتند.", ["هرات", "ایران"]),
        ("له کندهار څخه لاړل.", ["کندهار"]),
        ("They stayed in Sistan and Baluchestan.", ["Sistan and Baluchestan"]),
    ],
)
def test_known_places_are_found(text: str, names: list[str]) -> None:
    assert places(text) == [(name, "place-known") for name in names]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They live in the Arghestan district.", "Arghestan"),
        ("آنان در ولسوالی نهرین بودند.", "نهرین"),
    ],
)
def test_a_name_that_says_what_it_is_needs_not_be_known(text: str, name: str) -> None:
    assert places(text) == [(name, "place-of-a-kind")]


def test_a_name_behind_in_or_near_is_a_place_where_nothing_makes_it_a_person() -> None:
    text = "The mill burned in Osterfeld. Karim Sabet waits near Nadia Omar. She was born in Quedlin."
    assert places(text) == [("Osterfeld", "place-in"), ("Quedlin", "place-in")]
    assert places("SEE ALSO: Families Wait In Hope Of Answers") == []


@pytest.mark.parametrize("text", ["Our district is poor.", "در ولسوالی والی آمد.", "ولایت گفت که بسته است."])
def test_a_word_beside_province_that_names_nothing_is_no_place(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize("text", ["Michael Jordan ran.", "A turkey ran.", "It helps us.", "این غور می‌خواهد."])
def test_words_that_are_no_places_here_are_passed_over(text: str) -> None:
    assert places(text) == []


def test_other_names_may_be_looked_for() -> None:
    ours = Gazetteer.of([("XX-1", "Upper Mill"), ("XX-2", "Mill")])
    assert places("She left Upper Mill for Kabul.", ours) == [("Upper Mill", "place-known")]


def test_who_bears_the_name_of_a_place_is_no_place() -> None:
    text = (
        "Captain Wardak came from Wardak. Rahim Herati, a clerk, fled. In Herat, Rahim Herat waited. He wept."
    )
    assert [(each.name, each.start) for each in propose(text).places] == [("Wardak", 25), ("Herat", 65)]
