"""Nouns: their plurals and the order of publication."""

import pytest

from cases.vocabulary.noun import EDITIONED, Noun


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        (Noun.TESTIMONY, "testimonies"),
        (Noun.CASE, "cases"),
        (Noun.STATISTIC, "statistics"),
        (Noun.RIGHT_OF_REPLY, "rights_of_reply"),
        (Noun.AUDIT_ENTRY, "audit_entries"),
    ],
)
def test_plurals(noun: Noun, plural: str) -> None:
    assert noun.plural == plural


def test_plurals_tell_nouns_apart() -> None:
    assert len({noun.plural for noun in Noun}) == len(Noun)


def test_what_others_refer_to_is_published_first() -> None:
    assert EDITIONED.index(Noun.SOURCE) < EDITIONED.index(Noun.STATISTIC) < EDITIONED.index(Noun.TESTIMONY)
    assert EDITIONED.index(Noun.ACTOR) < EDITIONED.index(Noun.EVENT)
