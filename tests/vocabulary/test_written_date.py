"""Dates as people write them: every way of writing a day is read back, in a field and in running text."""

from collections.abc import Callable
from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.vocabulary.month_names import Calendar
from cases.vocabulary.solar_hijri import format_day
from cases.vocabulary.written_date import WrittenDateError, dates_in, read_date

seeded = settings(derandomize=True, deadline=None, max_examples=300)

EN = "January February March April May June July August September October November December"
FA = "جنوری فبروری مارچ اپریل می جون جولای اگست سپتمبر اکتوبر نومبر دسمبر"
PS = "جنوري فبروري مارچ اپریل مې جون جولای اګست سپتمبر اکتوبر نومبر ډسمبر"
IR = "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر"
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def name(names: str, day: date) -> str:
    return names.split()[day.month - 1]


WRITERS: list[Callable[[date], str]] = [
    date.isoformat,
    lambda day: f"{day.day} {name(EN, day)} {day.year}",
    lambda day: f"{name(EN, day)} {day.day}, {day.year}",
    lambda day: f"{day.day}th of {name(EN, day)} {day.year}",
    lambda day: f"{day.day}-{name(EN, day)[:3]}-{day.year}",
    lambda day: f"{name(EN, day)[:3]} {day.day}, {day.year}",
    lambda day: f"{day.day} {name(FA, day)} {day.year}".translate(PERSIAN),
    lambda day: f"{day.day} {name(IR, day)} {day.year}",
    lambda day: f"د {day.year} کال د {name(PS, day)} {day.day}".translate(PERSIAN),
    lambda day: day.isoformat().translate(PERSIAN),
    lambda day: format_day(day, "en"),
    lambda day: format_day(day, "fa-AF"),
    lambda day: format_day(day, "ps"),
    lambda day: format_day(day, "fa-IR"),
]
days = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@seeded
@given(day=days, writer=st.sampled_from(WRITERS))
def test_a_day_written_in_any_way_is_read_back(day: date, writer: Callable[[date], str]) -> None:
    written = writer(day)
    read = read_date(f" {written} ")
    assert read.edtf is not None
    assert read.edtf.text == day.isoformat()
    assert f" {written} "[read.start : read.end] == written


@seeded
@given(day=days, writer=st.sampled_from(WRITERS))
def test_a_day_is_found_in_running_text(day: date, writer: Callable[[date], str]) -> None:
    text = f"It happened ({writer(day)}), they said."
    (found,) = dates_in(text)
    assert found.edtf is not None
    assert found.edtf.text == day.isoformat()
    assert text[found.start : found.end] in writer(day)


def outcome(text: str) -> str:
    """The EDTF that a field of `text` holds, or the sentence that refuses it."""
    try:
        edtf = read_date(text).edtf
    except WrittenDateError as error:
        return str(error)
    return edtf.text if edtf else ""


@seeded
@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    end = 0
    for found in dates_in(text, published=date(2026, 1, 1)):
        assert end <= found.start < found.end <= len(text)
        end = found.end
    assert outcome(text)


PARTS = (
    "May|march|in|on|12|31|2023|1402|of|,|.|-|/|to|and|st|circa|سال|اسد|می|۲۴|۱۴۰۰|کال|د|ماه|رمضان|99|0|1990s|"
    "Friday|last|year|tomorrow|۳۰"
)


@seeded
@given(
    words=st.lists(st.sampled_from(PARTS.split("|")), max_size=9),
    gap=st.sampled_from([" ", ""]),
    published=st.none() | st.dates(),
)
def test_no_order_of_words_makes_the_reader_fail(words: list[str], gap: str, published: date | None) -> None:
    text = gap.join(words)
    end = 0
    for found in dates_in(text, published=published):
        assert end <= found.start < found.end <= len(text)
        end = found.end
    assert outcome(text)


@pytest.mark.parametrize(
    ("text", "edtf", "calendar"),
    [
        ("31/12/2023", "2023-12-31", Calendar.GREGORIAN),
        ("12/31/2023", "2023-12-31", Calendar.GREGORIAN),
        ("05/05/2023", "2023-05-05", Calendar.GREGORIAN),
        ("31.12.2023", "2023-12-31", Calendar.GREGORIAN),
        ("۳۱/۱۲/۲۰۲۳", "2023-12-31", Calendar.GREGORIAN),
        ("May 2024", "2024-05", Calendar.GREGORIAN),
        ("may 2024", "2024-05", Calendar.GREGORIAN),
        ("مارچ ۲۰۲۴", "2024-03", Calendar.GREGORIAN),
        ("2024", "2024", Calendar.GREGORIAN),
        ("۲۰۲۴", "2024", Calendar.GREGORIAN),
        ("circa 2021", "2021~", Calendar.GREGORIAN),
        ("c. 2021", "2021~", Calendar.GREGORIAN),
        ("around May 2021", "2021-05~", Calendar.GREGORIAN),
        ("حدود ۲۰۲۱", "2021~", Calendar.GREGORIAN),
        ("2021-08/..", "2021-08/..", Calendar.GREGORIAN),
        ("202X", "202X", Calendar.GREGORIAN),
        ("the 1990s", "199X", Calendar.GREGORIAN),
        ("12–15 May 2024", "2024-05-12/2024-05-15", Calendar.GREGORIAN),
        ("2019–2021", "2019/2021", Calendar.GREGORIAN),
        ("24 Asad 1400", "2021-08-15", Calendar.SOLAR_HIJRI),
        ("۲۴/۵/۱۴۰۰", "2021-08-15", Calendar.SOLAR_HIJRI),
        ("میزان ۱۴۰۲", "2023-09-23/2023-10-22", Calendar.SOLAR_HIJRI),
        ("1402 Mehr", "2023-09-23/2023-10-22", Calendar.SOLAR_HIJRI),
        ("1400", "2021-03-21/2022-03-20", Calendar.SOLAR_HIJRI),
        ("circa Mizan 1402", "2023-09-23~/2023-10-22~", Calendar.SOLAR_HIJRI),
    ],
)
def test_a_field_is_read_as_it_was_written(text: str, edtf: str, calendar: Calendar) -> None:
    read = read_date(text)
    assert read.edtf is not None
    assert (read.edtf.text, read.calendar) == (edtf, calendar)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("03/04/2023", "“03/04/2023” may be 2023-04-03 or 2023-03-04. Write the month as a word."),
        ("November 1", "“November 1” has no year."),
        ("31 February 2023", "There is no day 31 in that month."),
        ("2023-02-30", "There is no day 30 in that month."),
        ("31 Mizan 1402", "There is no day 31 in that month."),
        ("31/31/2023", "is not a date, such as"),
        ("early 2021", "is not a date, such as"),
        ("3/4/23", "is not a date, such as"),
        ("5 Ramadan 1445", "is not a date, such as"),
        ("12 May 2024 and 3 June 2024", "is not a date, such as"),
        ("yesterday", "is not a date, such as"),
        ("", "is not a date, such as"),
    ],
)
def test_what_is_no_date_or_two_is_refused_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(WrittenDateError) as refused:
        read_date(text)
    assert sentence in str(refused.value)


def found(text: str, published: date | None = None) -> list[tuple[str, str | None]]:
    return [
        (text[each.start : each.end], each.edtf.text if each.edtf else None)
        for each in dates_in(text, published=published)
    ]


def test_a_day_without_a_year_takes_it_from_the_day_of_publication() -> None:
    text = "They must leave by November 1; the order is of 30 December."
    assert found(text) == [("November 1", None), ("30 December", None)]
    assert [(each.month, each.day) for each in dates_in(text)] == [(11, 1), (12, 30)]
    october, january = date(2023, 10, 3), date(2024, 1, 5)
    assert found(text, october) == [("November 1", "2023-11-01"), ("30 December", "2023-12-30")]
    assert found(text, january) == [("November 1", "2023-11-01"), ("30 December", "2023-12-30")]


def test_a_solar_day_without_a_year_takes_it_too() -> None:
    assert found("به تاریخ ۲۴ اسد، آنان", date(2023, 8, 20)) == [("۲۴ اسد", "2023-08-15")]


def test_a_month_alone_is_found_only_beside_a_day_of_publication() -> None:
    assert found("It began in March.") == []
    assert found("It began in March.", date(2023, 5, 1)) == [("March", "2023-03")]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They left today.", "2024-01-03"),
        ("They left yesterday.", "2024-01-02"),
        ("They will leave tomorrow.", "2024-01-04"),
        ("They left on Wednesday.", "2024-01-03"),
        ("They left on Friday.", "2023-12-29"),
        ("They left last Wednesday.", "2023-12-27"),
        ("They leave next Friday.", "2024-01-05"),
        ("They left last month.", "2023-12"),
        ("They left last year.", "2023"),
        ("دیروز رفتند", "2024-01-02"),
        ("روز سه‌شنبه رفتند", "2024-01-02"),
        ("روز سه شنبه رفتند", "2024-01-02"),
        ("د پنجشنبې ورځ، پنجشنبه", "2023-12-28"),
        ("on Monday, December 4, they left", "2023-12-04"),
    ],
)
def test_days_are_named_from_the_day_of_publication(text: str, edtf: str) -> None:
    assert [each for _, each in found(text, date(2024, 1, 3))] == [edtf]
    assert edtf not in [each for _, each in found(text)]


def test_numerals_that_can_be_read_in_two_ways_keep_both() -> None:
    (both,) = dates_in("on 5/6/2023")
    assert both.edtf is None
    assert [each.text for each in both.possible] == ["2023-06-05", "2023-05-06"]


def test_each_day_of_a_list_is_a_date() -> None:
    assert found("on 3, 4 and 7 July 2022") == [
        ("3", "2022-07-03"),
        ("4", "2022-07-04"),
        ("7 July 2022", "2022-07-07"),
    ]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("in 2021 and since 2019", ["2021", "2019"]),
        ("about 2000 people in 2001", ["2001"]),
        ("2021 was hard; the 2020 elections were not", ["2021", "2020"]),
        ("at least 1999, more than 2001 of them, $2000", []),
        ("in 1400 cases, 1700 guards, 2,023 people", []),
        ("۲۰۲۱ نفر در سال ۲۰۲۲", ["2022"]),
        ("سال ۱۴۰۱ تا ۱۴۰۲", ["2022-03-21/2023-03-20", "2023-03-21/2024-03-19"]),
        ("د ۲۰۲۱ کال", ["2021"]),
    ],
)
def test_a_bare_year_is_told_from_a_count(text: str, years: list[str]) -> None:
    assert [edtf for _, edtf in found(text)] == years


@pytest.mark.parametrize(
    "text",
    [
        "They march 3 miles and may 12 times return",
        "In May 12 people came",
        "۱۲ می روند و ۳ تیر خورد",
        "version 1.2.3, 192.168.1.20, 10-20-30-40",
        "24 Assad supporters",
    ],
)
def test_words_that_only_look_like_dates_are_none(text: str) -> None:
    assert found(text) == []


def test_a_day_of_the_calendar_of_the_moon_is_found_and_not_placed() -> None:
    (found_one,) = dates_in("۱۵ رمضان ۱۴۴۵")
    assert (found_one.edtf, found_one.calendar) == (None, Calendar.LUNAR_HIJRI)


@pytest.mark.parametrize("piece", ["May 1 and ", "12-", "1/2/", "2021-08-15 ", "۱۲ و ", "of May, "])
def test_a_hundred_thousand_letters_are_read_in_seconds(piece: str) -> None:
    start = process_time()
    dates_in(piece * (100_000 // len(piece)), published=date(2024, 1, 1))
    assert process_time() - start < 10
