"""Nouns: their plurals and the order of publication."""

import pytest

from cases.vocabulary.noun import EDITIONED, LISTED, NOUNS, Noun


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


def test_every_noun_is_described() -> None:
    missing = [noun.value for noun in Noun if noun not in NOUNS]
    assert not missing, (
        f"{missing}: not in NOUNS (cases/vocabulary/noun.py). Say there how it is published, which letter its"
        " references begin with, and its plural where that is irregular."
    )


def test_what_is_published_as_editions_has_a_letter_an_address_and_a_rank_of_its_own() -> None:
    traits = [NOUNS[noun] for noun in EDITIONED]
    assert all(each.prefix and each.address for each in traits)
    assert [each.rank for each in traits] == [*range(1, len(traits) + 1)]
    assert {*EDITIONED} < {*LISTED}
