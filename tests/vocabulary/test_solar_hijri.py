"""Solar Hijri dates: known days, every spelling, and the round trip of every day from 1980 to 2034."""

from datetime import date, timedelta

import pytest

from cases.vocabulary.solar_hijri import DARI, IRANIAN, LATIN, PASHTO, SolarHijriError, format_day, parse


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("24 Asad 1400", "2021-08-15"),
        ("۲۴ اسد ۱۴۰۰", "2021-08-15"),
        ("٢٤ اسد ١٤٠٠", "2021-08-15"),
        ("24 مرداد 1400", "2021-08-15"),
        ("۲۴ زمری ۱۴۰۰", "2021-08-15"),
        ("۱۴۰۰ زمري ۲۴", "2021-08-15"),
        ("24 assad, 1400", "2021-08-15"),
        ("۱۴۰۰/۵/۲۴", "2021-08-15"),
        ("1400-05-24", "2021-08-15"),
        ("9 Saratan 1402", "2023-06-30"),
        ("1 Hamal 1401", "2022-03-21"),
        ("Hamal 1401", "2022-03-21/2022-04-20"),
        ("1401 حمل", "2022-03-21/2022-04-20"),
        ("1400", "2021-03-21/2022-03-20"),
        ("۱۳۹۹", "2020-03-20/2021-03-20"),
        ("30 Hut 1403", "2025-03-20"),
    ],
)
def test_reads_known_dates(text: str, edtf: str) -> None:
    assert parse(text)[0].text == edtf


def test_keeps_the_text_as_given() -> None:
    assert parse("  ۲۴ اسد ۱۴۰۰ ")[1] == "۲۴ اسد ۱۴۰۰"


@pytest.mark.parametrize("names", [DARI, PASHTO, IRANIAN, LATIN], ids=["dari", "pashto", "iranian", "latin"])
def test_reads_every_month_name_in_every_set_of_digits(names: tuple[str, ...]) -> None:
    for month, name in enumerate(names, start=1):
        expected = parse(f"1402/{month}/7")
        for day, year in (("7", "1402"), ("۷", "۱۴۰۲"), ("٧", "١٤٠٢")):
            assert parse(f"{day} {name} {year}")[0] == expected[0], name


@pytest.mark.parametrize(
    ("typed", "customary"),
    [
        ("میزان", "ميزان"),
        ("لیندۍ", "ليندي"),
        ("غبرګولی", "غبرگولي"),
        ("آبان", "ابان"),
        ("کب", "كب"),
        ("سنبله", "سنبلة"),
        ("اسد", "اَسَد"),
        ("شهریور", "شهر\u200cیور"),
        ("Sawr", "SAUR"),
        ("Qaws", "qaus"),
        ("Dey", "دی"),
    ],
)
def test_reads_what_other_keyboards_write(typed: str, customary: str) -> None:
    assert parse(f"3 {typed} 1402")[0] == parse(f"3 {customary} 1402")[0]


@pytest.mark.parametrize("tag", ["fa-AF", "ps", "fa", "en"])
def test_every_day_from_1980_to_2034_comes_back(tag: str) -> None:
    day = date(1980, 1, 1)
    while day.year < 2035:
        assert parse(format_day(day, tag))[0].text == day.isoformat()
        day += timedelta(days=1)


def test_months_fill_their_year_without_gap_or_overlap() -> None:
    for year in range(1358, 1414):
        whole, next_day = parse(str(year))[0], parse(f"1 Hamal {year}")[0].earliest
        for month in LATIN:
            part = parse(f"{month} {year}")[0]
            assert part.earliest == next_day
            assert part.latest
            next_day = part.latest + timedelta(days=1)
        assert whole.latest
        assert next_day == whole.latest + timedelta(days=1)


@pytest.mark.parametrize(
    ("year", "leap"), [(1399, True), (1403, True), (1408, True), (1404, False), (1407, False)]
)
def test_leap_years_have_a_thirtieth_of_hut(year: int, leap: bool) -> None:
    if leap:
        assert parse(f"30 Hut {year}")[0].earliest
    else:
        with pytest.raises(SolarHijriError, match="no day 30"):
            parse(f"30 Hut {year}")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Asad",
        "24 Asad",
        "24 August 1400",
        "24 Asad 2021",
        "2021",
        "32 Hamal 1400",
        "31 Mizan 1400",
        "0 Asad 1400",
        "1400/13/1",
        "1400/0/1",
        "1400/5-24",
        "1400/1401",
        "24 24 1400",
        "²4 Asad 1400",
        "late Asad 1400",
        "140",
        "14000",
    ],
)
def test_refuses_what_is_not_a_date(text: str) -> None:
    with pytest.raises(SolarHijriError):
        parse(text)


def test_writes_a_day_for_its_readers() -> None:
    day = date(2021, 8, 15)
    assert format_day(day, "fa-AF") == "۲۴ اسد ۱۴۰۰"
    assert format_day(day, "ps") == "۲۴ زمری ۱۴۰۰"
    assert format_day(day, "fa-IR") == "۲۴ مرداد ۱۴۰۰"
    assert format_day(day, "en") == "24 Asad 1400"
