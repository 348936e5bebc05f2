"""References: their alphabet, their randomness, and the addresses made from them."""

import hashlib
import re
from functools import partial
from itertools import count, pairwise

import pytest

from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import (
    ALPHABET,
    PREFIXES,
    REF_PATTERN,
    BadReference,
    Reference,
    public_path,
    ref_pattern,
)

NAMED = sorted(PREFIXES)
MANY = 20_000


class Drawn:
    """Repeatable entropy: the bytes look random, and are the same in every run."""

    def __init__(self) -> None:
        self.draws = count()

    def __call__(self, size: int) -> bytes:
        return hashlib.sha256(str(next(self.draws)).encode()).digest()[:size]


def one_bit(bit: int, size: int) -> bytes:
    """Entropy of which one bit is set."""
    return (1 << bit).to_bytes(size, "big")


@pytest.fixture(scope="module")
def codes() -> list[str]:
    """Many codes in the order in which they were made."""
    drawn = Drawn()
    return [Reference.new(Noun.TESTIMONY, drawn).code for _ in range(MANY)]


def test_the_alphabet_has_no_letter_that_reads_as_another() -> None:
    assert len(set(ALPHABET)) == 32
    assert not set("ILOU") & set(ALPHABET)


def test_every_place_of_a_code_uses_the_whole_alphabet(codes: list[str]) -> None:
    for place in range(10):
        assert {code[place] for code in codes} == set(ALPHABET)


def test_no_two_references_are_the_same(codes: list[str]) -> None:
    assert len(set(codes)) == MANY


def test_order_of_making_cannot_be_read_from_references(codes: list[str]) -> None:
    ranks = {code: rank for rank, code in enumerate(sorted(codes))}
    squares = sum((ranks[code] - made) ** 2 for made, code in enumerate(codes))
    spearman = 1 - 6 * squares / (MANY * (MANY**2 - 1))
    assert abs(spearman) < 0.05
    rising = sum(later > earlier for earlier, later in pairwise(codes))
    assert 0.48 < rising / MANY < 0.52


def test_every_bit_comes_from_the_entropy_given() -> None:
    assert Reference.new(Noun.TESTIMONY, bytes).code == "0" * 10
    assert Reference.new(Noun.TESTIMONY, lambda size: b"\xff" * size).code == "Z" * 10


def test_each_bit_of_entropy_changes_one_character_of_its_own() -> None:
    codes = [Reference.new(Noun.TESTIMONY, partial(one_bit, bit)).code for bit in range(50)]
    assert len(set(codes)) == 50
    assert all(code.count("0") == 9 for code in codes)


def test_references_differ_without_being_told_how() -> None:
    assert Reference.new(Noun.SOURCE) != Reference.new(Noun.SOURCE)


@pytest.mark.parametrize("noun", NAMED)
def test_a_reference_is_read_as_it_is_written(noun: Noun) -> None:
    reference = Reference.new(noun, Drawn())
    assert Reference.parse(str(reference)) == reference
    assert re.fullmatch(REF_PATTERN, str(reference))
    assert [other for other in NAMED if re.fullmatch(ref_pattern(other), str(reference))] == [noun]


def test_prefixes_are_one_letter_each() -> None:
    assert sorted(PREFIXES.values()) == sorted(set("CTDQNSEARPG"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "T-",
        "T-7K3M9Q2XA",
        "T-7K3M9Q2XABC",
        "t-7K3M9Q2XAB",
        "T-7k3m9q2xab",
        "T7K3M9Q2XAB",
        "X-7K3M9Q2XAB",
        "T-7K3M9Q2XAI",
        "T-7K3M9Q2XAL",
        "T-7K3M9Q2XAO",
        "T-7K3M9Q2XAU",
        "T-7K3M9Q2XAB\n",
        " T-7K3M9Q2XAB",
        "T-٧K3M9Q2XAB",
    ],
)
def test_refuses_what_is_no_reference(text: str) -> None:
    with pytest.raises(BadReference):
        Reference.parse(text)


def test_nouns_without_public_references_get_none() -> None:
    with pytest.raises(BadReference):
        Reference.new(Noun.CONSENT)
    with pytest.raises(BadReference):
        ref_pattern(Noun.PLACE)


@pytest.mark.parametrize(
    ("noun", "name", "within", "path"),
    [
        (Noun.TESTIMONY, "T-7K3M9Q2XAB", "", "/testimonies/T-7K3M9Q2XAB/"),
        (Noun.STATISTIC, "N-7K3M9Q2XAB", "", "/statistics/N-7K3M9Q2XAB/"),
        (Noun.SOURCE, "S-7K3M9Q2XAB", "", "/sources/S-7K3M9Q2XAB/"),
        (Noun.ACTOR, "A-7K3M9Q2XAB", "", "/actors/A-7K3M9Q2XAB/"),
        (Noun.CASE, "former-afghan-soldiers", "", "/cases/former-afghan-soldiers/"),
        (Noun.EVENT, "E-7K3M9Q2XAB", "", "/timeline/#E-7K3M9Q2XAB"),
        (Noun.STATEMENT, "Q-7K3M9Q2XAB", "T-0000000000", "/testimonies/T-0000000000/#Q-7K3M9Q2XAB"),
        (Noun.DECLARATION, "D-7K3M9Q2XAB", "", "/declarations/D-7K3M9Q2XAB/"),
        (Noun.STATEMENT, "Q-7K3M9Q2XAB", "D-0000000000", "/declarations/D-0000000000/#Q-7K3M9Q2XAB"),
        (Noun.RIGHT_OF_REPLY, "R-7K3M9Q2XAB", "a-case", "/cases/a-case/#R-7K3M9Q2XAB"),
    ],
)
def test_addresses(noun: Noun, name: str, within: str, path: str) -> None:
    assert public_path(noun, name, within=within) == path


@pytest.mark.parametrize(
    "noun", [Noun.PERSON, Noun.PASSAGE, Noun.CONSENT, Noun.STATEMENT, Noun.RIGHT_OF_REPLY]
)
def test_what_is_no_page_has_no_address(noun: Noun) -> None:
    with pytest.raises(BadReference):
        public_path(noun, "P-7K3M9Q2XAB")
