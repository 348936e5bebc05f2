"""Suggestions: like what was written, found if asked for, and of nothing but what an audience may read."""

import pytest

from cases.catalog.text import suggestion as suggesting
from cases.catalog.text.query import parse
from cases.catalog.text.search_snapshot import current_snapshot
from cases.catalog.text.suggestion import distance, suggestion
from cases.catalog.text.upkeep import update_text_index
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action
from cases.vocabulary.noun import Noun
from tests.catalog import documents
from tests.catalog.text.test_matching import publish
from tests.catalog.text.test_upkeep import folder, one

__all__ = ["folder"]

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])

NOUNS = (Noun.TESTIMONY, Noun.SOURCE)


def meant(text: str, audience: Audience = Audience.PUBLIC) -> str | None:
    return suggestion(current_snapshot(audience), NOUNS, parse(text))


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        ("deportaton", "deportation"),
        ("deprotation", "deportation"),
        ('thraet -nothing "border crossing"', 'threat "border crossing" -nothing'),
        ("زندن", "زندان"),
        ("deportation", None),
        ("xylophone", None),
        ("deprotation xylophone", None),
        ("thraet nobody", None),
        ("thraet زندن", "threat زندان"),
        ("1401", None),
        ("bo", None),
        ('"thraet"', None),
        ("thr*t", None),
    ],
)
def test_a_slip_is_put_right_where_something_holds_the_word(written: str, offered: str | None) -> None:
    one(1, "A threat of deportation at the border crossing in 1400.")
    one(2, "او را به زندان بردند")
    assert meant(written) == offered


def test_of_words_as_near_the_one_is_offered_that_more_records_hold() -> None:
    for number, word in enumerate(("border", "burden", "border"), 1):
        one(number, word)
    assert meant("borden") == "border"


def test_nothing_is_offered_that_another_audience_alone_may_read() -> None:
    publish(documents.a_testimony(1, summary="unmistakable"), audience=Audience.PARTNER)
    one(2, "nothing of the kind")
    assert meant("unmistakabel") is None
    assert meant("unmistakabel", Audience.PARTNER) == "unmistakable"


def test_nothing_is_offered_that_was_withdrawn_though_the_disk_still_has_it(folder: object) -> None:
    one(1, "unmistakable")
    update_text_index(Audience.PUBLIC)
    assert meant("unmistakabel") == "unmistakable"
    publish(documents.a_testimony(1), action=Action.WITHDRAW)
    assert meant("unmistakabel") is None


def test_in_a_larger_record_a_word_of_one_or_two_is_not_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in (1, 2):
        one(number, "unmistakable")
    assert meant("unmistakabel") == "unmistakable"
    monkeypatch.setattr(suggesting, "SMALL", 3)
    assert meant("unmistakabel") is None
    one(3, "unmistakable")
    assert meant("unmistakabel") == "unmistakable"


@pytest.mark.parametrize(
    ("one_word", "other", "far"),
    [
        ("abc", "abc", 0),
        ("abc", "acb", 1),
        ("abc", "ab", 1),
        ("abc", "xbc", 1),
        ("abc", "cab", 2),
        ("", "ab", 2),
    ],
)
def test_slips_are_counted_as_a_hand_makes_them(one_word: str, other: str, far: int) -> None:
    assert distance(one_word, other) == distance(other, one_word) == far
