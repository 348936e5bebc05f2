"""Codes: what stands in addresses and parameters can be written in both."""

import pytest

from cases.vocabulary.code import PLACE, SLUG, WORD, is_code


@pytest.mark.parametrize(
    ("pattern", "code"),
    [
        (SLUG, "former-afghan-soldiers"),
        (SLUG, "0"),
        (WORD, "forced-return"),
        (WORD, "a_b-1"),
        (PLACE, "AF"),
        (PLACE, "AF-KAB"),
        (PLACE, "AF-KAB-12"),
    ],
)
def test_what_an_address_can_hold_is_a_code(pattern: str, code: str) -> None:
    assert is_code(code, pattern)


@pytest.mark.parametrize(
    ("pattern", "code"),
    [
        (SLUG, ""),
        (SLUG, "Former-Soldiers"),
        (SLUG, "a_b"),
        (SLUG, "-a"),
        (SLUG, "a-"),
        (SLUG, "a--b"),
        (SLUG, "سرباز"),
        (SLUG, "a\n"),
        (SLUG, "withheld"),
        (WORD, "a b"),
        (WORD, "a/b"),
        (WORD, "_a"),
        (WORD, "not_stated"),
        (WORD, "unknown"),
        (WORD, "person"),
        (PLACE, "af"),
        (PLACE, "AFG"),
        (PLACE, "AF-"),
        (PLACE, "AF KAB"),
        (PLACE, "AF-KAB-1-2"),
        (PLACE, "١٢"),
    ],
)
def test_what_breaks_an_address_or_means_something_else_is_none(pattern: str, code: str) -> None:
    assert not is_code(code, pattern)
