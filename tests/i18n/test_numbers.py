"""Numbers and dates as Dari and Pashto write them."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import translation

from cases.pages.words.date import day_in_words, in_words
from cases.pages.words.number import grouped, plain
from cases.vocabulary.quantity import Qualifier
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html, words


@pytest.mark.parametrize(
    ("language", "edtf", "spoken"),
    [
        ("en", "2021-08-15", "15 August 2021"),
        ("fa-af", "2021-08-15", "۱۵ اگست ۲۰۲۱ (۲۴ اسد ۱۴۰۰)"),
        ("ps", "2021-08-15", "۱۵ اګست ۲۰۲۱ (۲۴ زمری ۱۴۰۰)"),
        ("fa-af", "2023-11", "نومبر ۲۰۲۳ (۱۰ عقرب – ۹ قوس ۱۴۰۲)"),
        ("ps", "2023-11", "نومبر ۲۰۲۳ (۱۰ لړم – ۹ لیندۍ ۱۴۰۲)"),
        ("fa-af", "2023", "۲۰۲۳ (۱۱ جدی ۱۴۰۱ – ۱۰ جدی ۱۴۰۲)"),
        ("fa-af", "2024-02", "فبروری ۲۰۲۴ (۱۲ دلو – ۱۰ حوت ۱۴۰۲)"),
        (
            "fa-af",
            "2021-08-15/2023-06-30",
            "۱۵ اگست ۲۰۲۱ تا ۳۰ جون ۲۰۲۳ (۲۴ اسد ۱۴۰۰ – ۹ سرطان ۱۴۰۲)",
        ),
        ("fa-af", "2021-08/..", "از اگست ۲۰۲۱ به بعد (از ۱۰ اسد ۱۴۰۰ به بعد)"),
        ("fa-af", "../2023-06-30", "تا ۳۰ جون ۲۰۲۳ (تا ۹ سرطان ۱۴۰۲)"),
        ("ps", "198X/2023", "له د ۱۹۸۰ لسیزه تر ۲۰۲۳"),
        ("fa-af", "2021~", "حدود ۲۰۲۱"),
        ("fa-af", "2021-08?", "شاید اگست ۲۰۲۱"),
    ],
)
def test_a_date_is_said_in_the_months_of_the_language(language: str, edtf: str, spoken: str) -> None:
    with translation.override(language):
        assert in_words(edtf) == spoken


def test_a_citation_gives_the_day_once() -> None:
    with translation.override("fa-af"):
        assert day_in_words("2026-11-22") == "۲۲ نومبر ۲۰۲۶"


def test_numbers_have_the_digits_of_the_language() -> None:
    assert (grouped(1700000), plain(2023)) == ("1,700,000", "2023")
    for language in ("fa-af", "ps"):
        with translation.override(language):
            assert (grouped(1700000), plain(2023)) == ("۱٬۷۰۰٬۰۰۰", "۲۰۲۳")


@pytest.mark.parametrize(
    ("prefix", "qualifier", "said"),
    [
        ("/fa-af", Qualifier.AT_LEAST, "دست‌کم ۲۱۸"),
        ("/ps", Qualifier.AT_LEAST, "لږ تر لږه ۲۱۸"),
        ("/fa-af", Qualifier.MORE_THAN, "بیش از ۲۱۸"),
        ("/ps", Qualifier.MORE_THAN, "له ۲۱۸ زیات"),
    ],
)
def test_a_qualifier_stands_where_the_language_puts_it(
    reader: Client, publish: Publish, prefix: str, qualifier: Qualifier, said: str
) -> None:
    publish(documents.a_statistic(qualifier=qualifier.value, low=218, high=None))
    assert f"<title>{said}: " in html(reader.get(f"{prefix}/statistics/N-0000000001/"))


def test_counts_agree_with_their_number(reader: Client, publish: Publish) -> None:
    publish(documents.a_testimony(1))
    assert "شاهدي: ۱ له ټولو ۱ څخه" in words(reader.get("/ps/testimonies/"))
    publish(documents.a_testimony(2))
    assert "شاهدۍ: ۲ له ټولو ۲ څخه" in words(reader.get("/ps/testimonies/"))
    assert "۲ از ۲ گواهی" in words(reader.get("/fa-af/testimonies/"))


@pytest.mark.usefixtures("dossier")
def test_references_and_fingerprints_stay_latin(reader: Client) -> None:
    page = html(reader.get("/fa-af/testimonies/T-0000000001/"))
    assert '<span class="ref">T-0000000001</span>' in page
    assert "۰۰۰۰" not in page
