"""Dates: what is read, what is refused, and overlap checked against counting days one by one."""

import re
from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cases.vocabulary.edtf import Edtf, EdtfError
from cases.vocabulary.precision import DatePrecision
from tests.contracts.trust import reached, times

seeded = settings(derandomize=True, deadline=None, max_examples=400)

FIRST = date(2018, 1, 1)
DAYS = [(FIRST + timedelta(days=number)).isoformat() for number in range(14 * 365 + 3)]
"""Fourteen years of days as text: whether a day is in a date is then a matter of matching digits."""

days = st.sampled_from(DAYS)
marks = st.sampled_from(["", "", "~", "?", "%"])
bodies = st.one_of(
    days,
    days.map(lambda day: day[:7]),
    days.map(lambda day: day[:4]),
    st.sampled_from(["201X", "202X", "20XX"]),
)
sides = st.builds(str.__add__, bodies, marks)
intervals = st.builds("{}/{}".format, sides | st.just(".."), sides | st.just(".."))


def numbers_of(side: str) -> list[int]:
    """The numbers, in DAYS, of the days that one side of a date stands for."""
    pattern = re.compile(side.rstrip("~?%").replace("X", "[0-9]"))
    return [number for number, day in enumerate(DAYS) if pattern.match(day)]


def span_of(text: str) -> tuple[int, int]:
    """First and last day number of a whole date, an open side reaching to the end of DAYS."""
    start, _, end = text.partition("/")
    first = 0 if start == ".." else numbers_of(start)[0]
    last = len(DAYS) - 1 if end == ".." else numbers_of(end or start)[-1]
    return first, last


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2023", "2023-01-01", "2023-12-31", DatePrecision.YEAR),
        ("2024-02", "2024-02-01", "2024-02-29", DatePrecision.MONTH),
        ("2021-08-15", "2021-08-15", "2021-08-15", DatePrecision.DAY),
        ("202X", "2020-01-01", "2029-12-31", DatePrecision.DECADE),
        ("19XX", "1900-01-01", "1999-12-31", DatePrecision.CENTURY),
        ("2021~", "2021-01-01", "2021-12-31", DatePrecision.YEAR),
        ("198X/2023", "1980-01-01", "2023-12-31", DatePrecision.DECADE),
        ("2021-08/..", "2021-08-01", None, DatePrecision.MONTH),
        ("../2021-08-15", None, "2021-08-15", DatePrecision.DAY),
        ("2021~/2023", "2021-01-01", "2023-12-31", DatePrecision.YEAR),
        ("2021-08-15/2023-06-30", "2021-08-15", "2023-06-30", DatePrecision.DAY),
    ],
)
def test_reads_bounds_and_precision(
    text: str, earliest: str | None, latest: str | None, precision: DatePrecision
) -> None:
    read = Edtf.parse(text)
    assert read.text == text
    assert read.earliest == (earliest and date.fromisoformat(earliest))
    assert read.latest == (latest and date.fromisoformat(latest))
    assert read.precision is precision


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2021-21", "Seasons"),
        ("2021-24/2022", "Seasons"),
        ("2022-XX-15", "X may only"),
        ("2022-08-XX", "X may only"),
        ("202X-08", "X may only"),
        ("2022-13", "no month 13"),
        ("2022-00", "no month 0"),
        ("2023-02-29", "no day 29"),
        ("2022-04-00", "no day 00"),
        ("/2021", "two sides"),
        ("2021/", "two sides"),
        ("../..", "both sides"),
        ("2023/2021", "ends before it begins"),
        ("2021-08-20/2021-08-15", "ends before it begins"),
        ("1400", "Solar Hijri"),
        ("14XX", "Solar Hijri"),
    ],
)
def test_refuses_with_a_sentence_that_says_why(text: str, sentence: str) -> None:
    with pytest.raises(EdtfError, match=sentence):
        Edtf.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "Y20210",
        "2E3",
        "[2021,2022]",
        "{2021}",
        "2021-8",
        "2021-08-15T10:00",
        "-2021",
        "2021/2022/2023",
        " 2021",
        "2021\n",
        "~2021",
        "2021~~",
        "20X1",
        "2XXX",
        "202x",
        "٢٠٢١",
        "unknown",
        "2021-08-~15",
        "21",
    ],
)
def test_refuses_every_other_form(text: str) -> None:
    with pytest.raises(EdtfError):
        Edtf.parse(text)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2021", False, False),
        ("2021~", True, False),
        ("2021-08?", False, True),
        ("2021%", True, True),
        ("2021?/2023~", True, True),
        ("../2023~", True, False),
    ],
)
def test_keeps_the_marks(text: str, approximate: bool, uncertain: bool) -> None:
    read = Edtf.parse(text)
    assert (read.approximate, read.uncertain) == (approximate, uncertain)


def test_an_interval_of_days_counts_both_its_ends() -> None:
    period = Edtf.parse("2021-08-15/2023-06-30")
    assert period.earliest
    assert period.latest
    assert (period.latest - period.earliest).days + 1 == 685


@pytest.mark.trust
def test_overlap_is_that_of_the_days() -> None:
    tried = 0

    @settings(seeded, max_examples=times(250))
    @given(text=sides | intervals, earliest=st.none() | days, latest=st.none() | days)
    def try_one(text: str, earliest: str | None, latest: str | None) -> None:
        nonlocal tried
        _assert_overlap(text, earliest, latest)
        tried += 1

    try_one()
    reached("edtf", tried)


def _assert_overlap(text: str, earliest: str | None, latest: str | None) -> None:
    """Counting the days one by one comes to the same."""
    assume(text != "../..")
    first, last = span_of(text)
    assume(first <= last)
    asked_first = DAYS.index(earliest) if earliest else 0
    asked_last = DAYS.index(latest) if latest else len(DAYS) - 1
    shared = range(max(first, asked_first), min(last, asked_last) + 1)
    overlaps = Edtf.parse(text).overlaps(
        date.fromisoformat(earliest) if earliest else None, date.fromisoformat(latest) if latest else None
    )
    assert overlaps == bool(shared)


@seeded
@given(text=intervals)
def test_an_interval_without_a_day_is_refused(text: str) -> None:
    assume(text != "../..")
    first, last = span_of(text)
    if first <= last:
        assert Edtf.parse(text).text == text
    else:
        with pytest.raises(EdtfError):
            Edtf.parse(text)


@settings(seeded, max_examples=150)
@given(text=sides | st.builds("{}/{}".format, bodies, bodies))
def test_closed_bounds_are_those_of_the_reference_library(text: str) -> None:
    first, last = span_of(text)
    assume(first <= last)
    peer, read = parse_edtf(text), Edtf.parse(text)
    assert read.earliest == date(*peer.lower_strict()[:3])
    assert read.latest == date(*peer.upper_strict()[:3])


PRECISIONS = st.sampled_from([precision for precision in DatePrecision if precision.rank])


@seeded
@given(text=sides | intervals, precision=PRECISIONS)
def test_a_coarser_date_contains_the_finer_and_shows_no_more(text: str, precision: DatePrecision) -> None:
    assume(text != "../..")
    first, last = span_of(text)
    assume(first <= last)
    finer = Edtf.parse(text)
    coarser = finer.coarsen(precision)
    assert coarser.precision.rank <= precision.rank
    assert coarser.earliest is None or (finer.earliest is not None and coarser.earliest <= finer.earliest)
    assert coarser.latest is None or (finer.latest is not None and coarser.latest >= finer.latest)
    assert (coarser.earliest is None, coarser.latest is None) == (
        finer.earliest is None,
        finer.latest is None,
    )
    assert (coarser.approximate, coarser.uncertain) == (finer.approximate, finer.uncertain)
    assert coarser.coarsen(precision) == coarser


@seeded
@given(one=days, other=days)
def test_days_of_one_month_cannot_be_told_apart_once_coarsened(one: str, other: str) -> None:
    coarsened = [Edtf.parse(day).coarsen(DatePrecision.MONTH) for day in (one, other)]
    assert (coarsened[0] == coarsened[1]) == (one[:7] == other[:7])


@pytest.mark.parametrize(
    ("text", "precision", "coarsened"),
    [
        ("2021-08-15~", DatePrecision.MONTH, "2021-08~"),
        ("2021-08-15/2023-06-30", DatePrecision.YEAR, "2021/2023"),
        ("2021-08-15/2021-08-20", DatePrecision.MONTH, "2021-08"),
        ("2021-08-15/..", DatePrecision.MONTH, "2021-08/.."),
        ("202X/2031-05", DatePrecision.YEAR, "202X/2031"),
        ("2021", DatePrecision.DAY, "2021"),
        ("1983-02", DatePrecision.DECADE, "198X"),
        ("1983?", DatePrecision.CENTURY, "19XX?"),
    ],
)
def test_coarsens_each_side(text: str, precision: DatePrecision, coarsened: str) -> None:
    assert Edtf.parse(text).coarsen(precision).text == coarsened


def test_a_withheld_date_is_no_date() -> None:
    with pytest.raises(ValueError, match="withheld"):
        Edtf.parse("2021").coarsen(DatePrecision.WITHHELD)


def test_writes_itself_for_a_document() -> None:
    assert Edtf.parse("2021-08/..").as_json() == {
        "edtf": "2021-08/..",
        "earliest": "2021-08-01",
        "latest": None,
    }
    assert Edtf.parse("2023").as_json(inferred="the text leaves the year open")["inferred"]
