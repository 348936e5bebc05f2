"""Pictures for shared addresses: the record's own words, and nothing else."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from django.utils.translation import override

from cases.exports.picture import png
from cases.pages.pictures import share_image as cards
from cases.pages.pictures.card_drawing import HEIGHT, WIDTH, drawn
from cases.pages.pictures.share_image import Card
from cases.vocabulary.canonical import Document, Json
from tests.catalog import documents

SVG = "{http://www.w3.org/2000/svg}"
STANDING: Document = {"version": 2, "updated": "2026-11-22", "published": "2026-11-20", "url": "/"}
DARI = "شب به خانه آمدند و برادرم را به نام صدا زدند و وقتی گفتیم که این‌جا نیست پدرم را با خود بردند. "
LONG = "They came to the house at night and asked for my brother by his name. " * 12


def a_card(text: str = "There were threats.", lang: str = "en", **overrides: Json) -> Card:
    """The card of a testimony of one quotation."""
    said = documents.a_quotation(text=text, lang=lang, dir="rtl" if lang != "en" else "ltr")
    made = cards.testimony_card(documents.a_testimony(statements=[said], **overrides) | STANDING)
    assert made is not None
    return made


def written(card: Card) -> list[str]:
    """The lines of the picture from top to bottom, without marks of direction."""
    found = ET.fromstring(drawn(card)).iter(f"{SVG}text")  # noqa: S314 - our own
    return [
        "".join(mark for mark in each.text or "" if mark not in "\u202a\u202b\u202c\u2068\u2069")
        for each in found
    ]


def test_a_testimony_shows_the_words_who_spoke_and_where_they_were_read() -> None:
    assert written(a_card()) == [
        "Dossier",
        "Testimony · T-0000000001",
        "“There were threats.”",
        "Fawad, former soldier, now in Punjab",
        "Radio Example · November 2023 · B3 · 1 source, 1 origin",
    ]


def test_what_the_record_does_not_show_is_not_on_the_picture() -> None:
    person: Json = {"shown_as": {"withheld": "consent"}, "role": "former-soldier"}
    hidden = written(a_card(person=person, residence={"withheld": "precision"}))
    assert hidden[3] == "Name withheld, former soldier"
    gone = documents.a_testimony(statements=[{"withheld": "source_withdrawn"}]) | STANDING
    card = cards.testimony_card(gone)
    assert card is not None
    assert written(card)[2:] == ["Fawad", "former soldier, now in Punjab"]


def test_words_published_on_consent_are_not_made_into_a_picture() -> None:
    assert cards.testimony_card(documents.a_testimony(basis="consent") | STANDING) is None


def test_a_figure_keeps_its_qualifier_and_names_no_person() -> None:
    assert written(cards.statistic_card(documents.a_statistic() | STANDING))[2:] == [
        "At least 218",
        "former officials",
        "Pakistan, August 2021 onward",
        "Radio Example · B2 · 1 source, 1 origin",
    ]
    claimed: Json = {"shown_as": "Fawad", "url": "/testimonies/T-0000000001/"}
    assert "Fawad" not in drawn(cards.statistic_card(documents.a_statistic(claimed_by=claimed) | STANDING))


def test_a_case_and_the_site_have_one_too() -> None:
    assert written(cards.case_card(documents.a_case() | STANDING))[2:] == [
        "Former soldiers",
        "Pakistan, August 2021 onward",
        "Facing deportation.",
    ]
    assert written(cards.home_card())[0] == "Dossier"


def test_a_long_quotation_is_cut_at_a_word_and_the_cut_is_marked() -> None:
    said = [line for line in written(a_card(LONG)) if line not in {"Dossier"}][1:-2]
    whole = " ".join(said)
    assert whole.endswith(" […]”")
    assert f"“{LONG}".startswith(whole.removesuffix(" […]”"))
    assert LONG[len(whole.removesuffix(" […]”")) - 1] == " "


@pytest.mark.parametrize("page", ["en", "fa-af"])
@pytest.mark.parametrize(
    ("text", "lang"), [(LONG, "en"), (DARI * 6, "fa-AF"), ("W" * 400, "en"), ("@MW " * 90, "en"), ("a", "en")]
)
def test_no_word_runs_over_the_edge(page: str, text: str, lang: str) -> None:
    with override(page):
        svg = drawn(a_card(text, lang))
    size = f'width="{WIDTH}" height="{HEIGHT}"'
    paper = f'<svg xmlns="http://www.w3.org/2000/svg" {size}><rect {size} fill="#fbf8f1"/></svg>'
    for strip in ("0 0 70 630", "1130 0 70 630", "0 600 1200 30"):
        _x, _y, width, height = strip.split()
        cut = f'width="{width}" height="{height}" viewBox="{strip}"'
        assert png(svg.replace(size, cut, 1)) == png(paper.replace(size, cut, 1)), strip


def test_lines_run_in_the_direction_of_their_language() -> None:
    with override("fa-af"):
        svg = drawn(a_card(DARI, "fa-AF"))
        assert 'text-anchor="start" fill="#1d1b17">\u202b«شب' not in svg
        assert 'text-anchor="end" fill="#1d1b17">\u202b«شب' in svg
        assert written(a_card())[-1].startswith("Radio Example · نومبر ۲۰۲۳ (۱۰ عقرب – ۹ قوس ۱۴۰۲)")
    assert 'text-anchor="start" fill="#1d1b17">\u202a“There' in drawn(a_card())


def test_the_picture_is_text_on_paper_whatever_is_written_and_the_same_each_time() -> None:
    hostile = '<image href="/etc/passwd"/>&amp;\x00\ufffe]]>'
    svg = drawn(a_card(hostile))
    drawn_of = {each.tag.removeprefix(SVG) for each in ET.fromstring(svg).iter()}  # noqa: S314 - our own
    assert drawn_of == {"svg", "rect", "text"}
    assert png(svg) == png(drawn(a_card(hostile)))
