"""Shares in running text, and what goes with them."""

from decimal import Decimal

import pytest

from cases.evidence.share import shares_in
from cases.vocabulary.quantity import Qualifier, QuantityError
from cases.vocabulary.share import Share, part_of, percent_text


@pytest.mark.parametrize(
    ("words", "qualifier", "low", "high", "one_in"),
    [
        ("12.5 per cent of returnees", "exactly", "12.5", "12.5", None),
        ("12.5% of the 3,000 returnees", "exactly", "12.5", "12.5", None),
        ("at least 20 percent of households", "at_least", "20", None, None),
        ("more than 90 % of them", "more_than", "90", None, None),
        ("between 10 and 15 per cent of returnees", "between", "10", "15", None),
        ("about 1 per cent of the people", "about", "1", "1", None),
        ("One in five returnees had no papers", "exactly", "20", "20", 5),
        ("about one in three of the women", "about", "33.3333", "33.3333", 3),
        ("at least 1 in 10 households", "at_least", "10", None, 10),
        ("دست کم ۲۰ فیصد خانواده‌ها", "at_least", "20", None, None),
        ("۱۲٫۵ درصد", "exactly", "12.5", "12.5", None),
    ],
)
def test_a_share_is_read_with_what_qualifies_it(
    words: str, qualifier: str, low: str, high: str | None, one_in: int | None
) -> None:
    share = Share(Qualifier(qualifier), Decimal(low), None if high is None else Decimal(high), one_in)
    assert shares_in(words) == (share,)


@pytest.mark.parametrize(
    "words", ["218 killings", "in 2023", "five families in one house", "tens of thousands", "article 12"]
)
def test_what_is_no_share_is_read_as_none(words: str) -> None:
    assert shares_in(words) == ()


@pytest.mark.parametrize(
    ("qualifier", "low", "high", "one_in"),
    [
        ("exactly", "20", "21", None),
        ("exactly", "101", "101", None),
        ("at_least", "20", "30", None),
        ("at_most", "20", None, None),
        ("between", "20", "20", None),
        ("order", "10", "99", None),
        ("exactly", "25", "25", 5),
        ("exactly", "20", "20", 1),
    ],
)
def test_numbers_that_do_not_go_together_are_no_share(
    qualifier: str, low: str, high: str | None, one_in: int | None
) -> None:
    with pytest.raises(QuantityError):
        Share(Qualifier(qualifier), Decimal(low), None if high is None else Decimal(high), one_in)


def test_one_in_so_many_is_a_number_of_per_cent() -> None:
    assert [percent_text(part_of(each)) for each in (2, 3, 5, 8, 100)] == ["50", "33.3333", "20", "12.5", "1"]
