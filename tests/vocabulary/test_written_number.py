"""Figures as people write them: each way of writing a number is read back, and what counts nothing is not."""

import sys
from collections.abc import Callable
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.vocabulary.quantity import GREATEST, Qualifier, Quantity
from cases.vocabulary.written_number import figures_in

seeded = settings(derandomize=True, deadline=None, max_examples=300)

Sides = tuple[int | None, int | None]

EN_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
FA_UNITS = "صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده"
FA_TENS = "بیست سی چهل پنجاه شصت هفتاد هشتاد نود"
FA_HUNDREDS = "یکصد دوصد سه‌صد چهارصد پنجصد ششصد هفتصد هشتصد نهصد"
PS_UNITS = (
    "صفر یو دوه درې څلور پنځه شپږ اووه اته نهه لس یوولس دوولس دیارلس څوارلس پنځلس شپاړس اوولس اتلس نولس"
)
PS_TENS = "شل دېرش څلوېښت پنځوس شپېته اویا اتیا نوي"
ENGLISH, ENGLISH_TENS = EN_UNITS.split(), EN_TENS.split()
DARI, DARI_TENS, DARI_HUNDREDS = FA_UNITS.split(), FA_TENS.split(), FA_HUNDREDS.split()
PASHTO, PASHTO_TENS = PS_UNITS.split(), PS_TENS.split()
SCALES = {10**12: ("trillion", "تریلیون"), 10**9: ("billion", "میلیارد"), 10**6: ("million", "میلیون")}


def in_english(number: int) -> str:
    for scale, (name, _) in SCALES.items():
        if number >= scale:
            rest = number % scale
            return f"{in_english(number // scale)} {name} {in_english(rest) if rest else ''}".strip()
    if number >= 1000:
        rest = number % 1000
        return f"{in_english(number // 1000)} thousand {in_english(rest) if rest else ''}".strip()
    if number >= 100:
        rest = number % 100
        return f"{ENGLISH[number // 100]} hundred{f' and {in_english(rest)}' if rest else ''}"
    if number < 20:
        return ENGLISH[number]
    unit = number % 10
    return ENGLISH_TENS[number // 10 - 2] + (f"-{ENGLISH[unit]}" if unit else "")


def in_dari(number: int) -> str:
    parts = []
    for scale, name in [*((scale, names[1]) for scale, names in SCALES.items()), (1000, "هزار")]:
        if number >= scale:
            parts.append(f"{in_dari(number // scale)} {name}")
            number %= scale
    if number >= 100:
        parts.append(DARI_HUNDREDS[number // 100 - 1])
        number %= 100
    if number >= 20:
        parts.append(DARI_TENS[number // 10 - 2])
        number %= 10
    if number:
        parts.append(DARI[number])
    return " و ".join(parts)


def in_pashto(number: int) -> str:
    parts = []
    for scale, name in ((10**6, "میلیونه"), (1000, "زره")):
        if number >= scale:
            parts.append(f"{in_pashto(number // scale)} {name}")
            number %= scale
    if number >= 100:
        parts.append("سل" if number < 200 else f"{PASHTO[number // 100]} سوه")
        number %= 100
    if number >= 20:
        parts.append(
            f"{PASHTO[number % 10]} {PASHTO_TENS[number // 10 - 2]}"
            if number % 10
            else PASHTO_TENS[number // 10 - 2]
        )
    elif number:
        parts.append(PASHTO[number])
    return " او ".join(parts)


def in_digits(zero: str, separator: str) -> Callable[[int], str]:
    def written(number: int) -> str:
        grouped = f"{number:,}".replace(",", separator)
        return "".join(
            chr(ord(zero) + int(each)) if each.isascii() and each.isdigit() else each for each in grouped
        )

    return written


WRITERS: list[Callable[[int], str]] = [
    in_english,
    in_dari,
    *(in_digits(zero, mark) for zero in "0۰٠" for mark in ("", ",", "٬", "’", "\u00a0", "\u202f", " ")),
    in_digits("०", ","),
]


def read(text: str) -> list[tuple[str, int | None, int | None]]:
    """Qualifier, low and high of each figure in the text."""
    return [
        (str(each.quantity.qualifier), each.quantity.low, each.quantity.high) for each in figures_in(text)
    ]


def one(text: str) -> Quantity:
    (figure,) = figures_in(text)
    return figure.quantity


@seeded
@given(number=st.integers(2, GREATEST) | st.integers(2, 3000), writer=st.sampled_from(WRITERS))
def test_a_whole_number_written_in_any_way_is_read_back(number: int, writer: Callable[[int], str]) -> None:
    text = f"at least {writer(number)}, said the report"
    figure = figures_in(text)[0]
    assert figure.quantity == Quantity(Qualifier.AT_LEAST, number, None)
    assert text[: figure.end] == f"at least {writer(number)}"


@seeded
@given(number=st.integers(2, 999_999_999))
def test_a_number_in_pashto_words_is_read_back(number: int) -> None:
    assert one(f"شاوخوا {in_pashto(number)} کسان") == Quantity(Qualifier.ABOUT, number, number)


@seeded
@given(
    number=st.integers(1, 90_000),
    scale=st.sampled_from([("k", 1000), (" thousand", 1000), (" million", 10**6), ("bn", 10**9)]),
)
def test_a_decimal_before_a_scale_is_read_back(number: int, scale: tuple[str, int]) -> None:
    assert one(f"over {number / 10:.1f}{scale[0]} people").low == number * scale[1] // 10


@seeded
@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    end = 0
    for figure in figures_in(text):
        assert end <= figure.start < figure.end <= len(text)
        end = figure.end


PARTS = (
    "at least|more than|between|and|to|from|half|a|dozen|two|hundred|thousand|million|tens|of|thousands|"
    "point|1.7|300,000|2023|May|12|-|–|.|,|%|st|or|more|و|هزار|ها|ده|بیش|از|۳۰|له|زیات|زره|نیم|quarter|three|$|m|/|:|یو"
)


@seeded
@given(words=st.lists(st.sampled_from(PARTS.split("|")), max_size=14), gap=st.sampled_from([" ", ""]))
def test_no_order_of_number_words_makes_the_reader_fail(words: list[str], gap: str) -> None:
    text = gap.join(words)
    for figure in figures_in(text):
        assert text[figure.start : figure.end].strip() == text[figure.start : figure.end] != ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("about half a million returned", ("about", 500_000, 500_000)),
        ("two dozen guards", ("exactly", 24, 24)),
        ("a dozen guards", ("exactly", 12, 12)),
        ("half a dozen guards", ("exactly", 6, 6)),
        ("two and a half million", ("exactly", 2_500_000, 2_500_000)),
        ("one point two million", ("exactly", 1_200_000, 1_200_000)),
        ("three quarters of a million", ("exactly", 750_000, 750_000)),
        ("three thousand two hundred million", ("exactly", 3_200_000_000, 3_200_000_000)),
        ("پنج هزار میلیارد افغانی", ("exactly", 5 * 10**12, 5 * 10**12)),
        ("12,50,000 rupees", ("exactly", 1_250_000, 1_250_000)),
        ("no fewer than 61 graves", ("at_least", 61, None)),
        ("a minimum of 61 graves", ("at_least", 61, None)),
        ("61 graves or more", ("at_least", 61, None)),
        ("61+ graves", ("at_least", 61, None)),
        ("at least some 60 graves", ("at_least", 60, None)),
        ("upwards of 61 graves", ("more_than", 61, None)),
        ("worth more than $61 million", ("more_than", 61_000_000, None)),
        ("an estimated 60 graves", ("about", 60, 60)),
        ("almost 60 graves", ("about", 60, 60)),
        ("60 or so graves", ("about", 60, 60)),
        ("up to 60 graves", ("at_most", None, 60)),
        ("no more than 60 graves", ("at_most", None, 60)),
        ("60 or fewer", ("at_most", None, 60)),
        ("fewer than 60 graves", ("fewer_than", None, 60)),
        ("under sixty graves", ("fewer_than", None, 60)),
        ("between sixty and two hundred graves", ("between", 60, 200)),
        ("between three hundred and five hundred graves", ("between", 300, 500)),
        ("between one hundred and five and two hundred", ("between", 105, 200)),
        ("from 60 to 70 graves", ("between", 60, 70)),
        ("60–70 graves", ("between", 60, 70)),
        ("three to four hundred graves", ("between", 300, 400)),
        ("some of the 60 graves", ("exactly", 60, 60)),
        ("more than a total of 60 graves", ("more_than", 60, None)),
        ("60-plus graves", ("at_least", 60, None)),
        ("له ۱۰ څخه تر ۲۰ پورې", ("between", 10, 20)),
        ("له سلو زیات", ("more_than", 100, None)),
        ("2-3 million litres", ("between", 2_000_000, 3_000_000)),
        ("dozens of graves", ("order", 10, 99)),
        ("hundreds of graves", ("order", 100, 999)),
        ("several thousand graves", ("order", 1000, 9999)),
        ("hundreds of thousands left", ("order", 100_000, 999_999)),
        ("tens of millions left", ("order", 10_000_000, 99_999_999)),
        ("more than one grave", ("more_than", 1, None)),
        ("one prisoner", ("exactly", 1, 1)),
        ("دست‌کم ۶۱ قبر", ("at_least", 61, None)),
        ("بیش از شصت هزار قبر", ("more_than", 60_000, None)),
        ("حدود ۱٫۵ میلیون تن", ("about", 1_500_000, 1_500_000)),
        ("حداکثر ۶۰ تن", ("at_most", None, 60)),
        ("کمتر از ۶۰ تن", ("fewer_than", None, 60)),
        ("بین ۶۰ تا ۷۰ تن", ("between", 60, 70)),
        ("یک و نیم میلیون تن", ("exactly", 1_500_000, 1_500_000)),
        ("۲ هزار و ۵۰۰ تن", ("exactly", 2500, 2500)),
        ("ده‌ها هزار تن", ("order", 10_000, 99_999)),
        ("هزاران تن", ("order", 1000, 9999)),
        ("صدها تن", ("order", 100, 999)),
        ("میلیون‌ها تن", ("order", 1_000_000, 9_999_999)),
        ("لږ تر لږه ۶۱ تنه", ("at_least", 61, None)),
        ("له ۶۰ زرو زیات کسان", ("more_than", 60_000, None)),
        ("شاوخوا ۶۰ زره کسان", ("about", 60_000, 60_000)),
        ("تر ټولو زیات ۶۰ کسان", ("at_most", None, 60)),
        ("له ۶۰ لږ کسان", ("fewer_than", None, 60)),
        ("لسګونه زره کسان", ("order", 10_000, 99_999)),
        ("زرګونه کسان", ("order", 1000, 9999)),
    ],
)
def test_words_around_a_number_say_how_it_is_meant(
    text: str, expected: tuple[str, int | None, int | None]
) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "the 21st brigade and the twenty-first",
        "61% of them, 61 per cent, sixty percent, ۶۱ درصد, ۶۱ سلنه",
        "two-thirds of them, one in a hundredth, 3/4",
        "at 10:30, at 6 p.m., 7 o'clock, ساعت ۵",
        "Article 19, No. 7, page 12, Resolution 2593, ماده ۱۲",
        "flight A320, COVID-19, 192.168.1.2, 5kg, +93-700-123456, 007",
        "1.700 of them, for nobody knows which",
        "3.5 of them",
        "no one, one of them, one another, the one",
        "on 3 March 2021, 2021-08-15, November 1, the 1990s, in 2023, ۲۴ اسد ۱۴۰۰, سال ۱۴۰۲",
        "9007199254740992 of them",
        "one two three four",
        "سی ان ان، نه، یک روزنامه",
        "one in five, 3 out of 4, five or six thousand",
        "سه‌شنبه، پنج شنبه",
        "thousandfold, millionaire, tent",
        "9" * 5000,
    ],
)
def test_what_counts_nothing_is_no_figure(text: str) -> None:
    assert read(text) == []


def test_numbers_beside_dates_are_still_counted() -> None:
    assert read("On 3 March 2021 61 guards left; in May 12 came; 2000 people in 2001") == [
        ("exactly", 61, 61),
        ("exactly", 12, 12),
        ("exactly", 2000, 2000),
    ]


def test_what_changed_from_one_number_to_another_is_no_range() -> None:
    assert read("rose from 60 to 70") == [("exactly", 60, 60), ("exactly", 70, 70)]


def test_a_figure_stands_with_its_qualifier_where_the_text_has_it() -> None:
    text = "🕊 Guards say at least\u00a0sixty-one fled."
    (figure,) = figures_in(text)
    assert text[figure.start : figure.end] == "at least\u00a0sixty-one"


HOSTILE = [
    "two hundred and ",
    "1,",
    "1 ",
    "9",
    "between ",
    "at least some about ",
    "a half of a ",
    "1-",
    "May 1 and ",
    "۱۲ و ",
    "tens of ",
    "point one ",
    "له ۳ څخه ",
    "They counted 61 of 300 prisoners between 2019 and 2021. ",
]


def calls(text: str) -> int:
    """How many functions are called to read the text."""
    count = 0

    def counting(*_: object) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(counting)
    try:
        figures_in(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("piece", HOSTILE)
def test_the_work_grows_with_the_text_and_no_faster(piece: str) -> None:
    short = piece * (4000 // len(piece))
    assert calls(short * 4) < 4.4 * calls(short) + 1000


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hundred_thousand_letters_are_read_in_seconds(piece: str) -> None:
    start = process_time()
    figures_in(piece * (100_000 // len(piece)))
    assert process_time() - start < 10
