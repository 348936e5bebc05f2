"""Days are read as files write them, and nothing is guessed."""

from __future__ import annotations

import pytest

from cases.captures.reading.day import day_of, day_of_pdf


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-05-06", "2024-05-06"),
        (" 2024-05-06T23:59:59.123-11:00 ", "2024-05-06"),
        ("2024-05-06 23:59", "2024-05-06"),
        ("2024/05/06", "2024-05-06"),
        ("20240506", "2024-05-06"),
        ("20240506T101112Z", "2024-05-06"),
        ("20240506101112", "2024-05-06"),
        ("2024-05", "2024-05"),
        ("2024", "2024"),
        ("1402-03-22", None),  # a year of the Solar Hijri calendar
        ("06.05.2024", None),
        ("05/06/2024", None),
        ("6 May 2024", None),
        ("2024-13-01", None),
        ("2024-02-30", None),
        ("٢٠٢٤-٠٥-٠٦", None),
        ("1715000000", None),
        ("2024-05-06" + "0" * 100_000, None),
        ("", None),
    ],
)
def test_a_day(written: str, day: str | None) -> None:
    assert day_of(written) == day


def test_a_day_of_a_pdf() -> None:
    assert day_of_pdf("D:20230612081500+04'30'") == "2023-06-12"
    assert day_of_pdf("D:2023") == "2023"
    assert day_of_pdf("yesterday") is None
