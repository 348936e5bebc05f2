"""Rates: what can be written in settings, and what is refused in words."""

import pytest

from cases.limits.rate import BadRate, Limit, limit_of


@pytest.mark.parametrize(
    ("rate", "limit"),
    [
        ("120/min", Limit(120, 60)),
        ("3/m", Limit(3, 60)),
        ("100000/s", Limit(100_000, 1)),
        ("10/15min", Limit(10, 900)),
        ("600/h", Limit(600, 3600)),
        ("600/1 hour", Limit(600, 3600)),
        ("", None),
        (None, None),
    ],
)
def test_a_rate_is_read(rate: str | None, limit: Limit | None) -> None:
    assert limit_of(rate) == limit


@pytest.mark.parametrize(
    "rate", ["many", "10", "10/", "10/day", "0/min", "-1/min", "10/2h", "10/0min", "۱۰/min0"]
)
def test_what_is_no_rate_or_longer_than_anything_is_remembered_is_refused(rate: str) -> None:
    with pytest.raises(BadRate, match="no rate"):
        limit_of(rate)
