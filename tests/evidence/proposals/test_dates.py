"""Dates of an article: the words that give them, and the date in EDTF."""

from datetime import date

import pytest

from cases.evidence.proposals.propose import propose

PUBLISHED = date(2024, 3, 20)  # a Wednesday, and 1 Hamal 1403


def dates(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str | None]]:
    return [(each.text, each.edtf) for each in propose(text, published=published).dates]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The letter came on 12 May 2023.", "12 May 2023", "2023-05-12"),
        ("The letter came on Friday.", "Friday", "2024-03-15"),
        ("They will meet on Friday.", "Friday", "2024-03-22"),
        ("He may leave as early as Monday.", "Monday", "2024-03-25"),
        ("She wrote last week.", "last week", "2024-03-11/2024-03-17"),
        ("She wrote three years ago.", "three years ago", "2021"),
        ("She wrote about ten years ago.", "about ten years ago", "2014~"),
        ("She wrote five days ago.", "five days ago", "2024-03-15"),
        ("It has grown over the past four decades.", "past four decades", "198X/2024"),
        ("It has grown in the last three months.", "last three months", "2023-12/2024-03"),
        ("It began in early October this year.", "October this year", "2024-10"),
        ("It began in January.", "January", "2024-01"),
        ("Between 1 and 31 January, it grew.", "1 and 31 January", "2024-01-01/2024-01-31"),
        ("They came at Christmas.", "Christmas", "2023-12-25"),
        ("They came over the weekend.", "the weekend", "2024-03-16/2024-03-17"),
        ("They came last autumn.", "last autumn", None),
        ("It is dry since the storm of last May.", "May", "2023-05"),
        ("در ۵ جدی به خانه رفتند.", "۵ جدی", "2023-12-26"),
        ("د مرغومي له ۲۰مې راهیسې نه راځي.", "مرغومي له ۲۰مې", "2024-01-10"),
        ("Ils sont partis le 2 mai 2023 de la ville.", "2 mai 2023", "2023-05-02"),
        ("Ils sont partis en février de la ville.", "février", "2024-02"),
        ("Il est parti vendredi dernier de la ville.", "vendredi dernier", "2024-03-15"),
        ("به تاریخ ۲۴ اسد ۱۴۰۰ آمدند.", "۲۴ اسد ۱۴۰۰", "2021-08-15"),
        ("آنان دیروز آمدند.", "دیروز", "2024-03-19"),
        ("در ماه گذشته آمدند.", "ماه گذشته", "2024-02-20/2024-03-19"),
        ("امسال آمدند.", "امسال", "2024-03-20/2025-03-20"),
        ("د ۱۴۰۰ کال د زمري په ۲۴ مه راغلل.", "۱۴۰۰ کال د زمري په ۲۴ مه", "2021-08-15"),
        ("د شنبې په ورځ راغلل.", "شنبې", "2024-03-16"),
        ("د ۱۴۰۲ کال د اسد په ۲۴مه ۱۲ تنه راغلل.", "۱۴۰۲ کال د اسد په ۲۴مه", "2023-08-15"),
        ("تېره میاشت راغلل.", "تېره میاشت", "2024-02-20/2024-03-19"),
    ],
)
def test_words_that_give_a_date_are_found_with_it(text: str, words: str, edtf: str | None) -> None:
    assert (words, edtf) in dates(text)


def test_without_a_day_of_publication_words_reckoned_from_it_give_no_date() -> None:
    assert dates("They came on Friday, as on 12 May 2023.", None) == [
        ("Friday", None),
        ("12 May 2023", "2023-05-12"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("هر سال می‌آیند.", "هر سال"),
        ("سه ماه آنجا بودند.", "سه ماه"),
        ("طی دو سه سال آینده می‌روند.", "طی دو سه سال آینده"),
        ("این هفته‌ها سرد است و ۷ روزه می‌گذرد.", "۷ روزه"),
        ("در فصل تابستان آمدند.", "در فصل تابستان"),
        ("له دریو میاشتو راهیسې دلته دي.", "دریو میاشتو"),
    ],
)
def test_a_length_of_time_in_dari_and_pashto_is_told_without_a_date(text: str, words: str) -> None:
    assert (words, None) in dates(text, None)


@pytest.mark.parametrize(
    "text",
    [
        "امام جمعه سخن گفت.",
        "در نماز جمعه بودند.",
        "می‌گوید که می‌رود.",
        "با تیر زدند.",
        "یک میزان کم است.",
        "They may march on.",
    ],
)
def test_words_that_are_no_dates_here_are_passed_over(text: str) -> None:
    assert dates(text) == []


def test_from_one_day_to_another_is_one_date_in_dari() -> None:
    assert dates("از ۱ حمل ۱۴۰۲ تا ۲۹ حوت ۱۴۰۲ آنجا بودند.") == [
        ("۱ حمل ۱۴۰۲ تا ۲۹ حوت ۱۴۰۲", "2023-03-21/2024-03-19")
    ]
