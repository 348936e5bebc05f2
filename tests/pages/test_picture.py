"""Charts as pictures that stand alone."""

import re
from xml.etree import ElementTree as Xml

import pytest
from django.utils.translation import override

from cases.exports.picture import MOST_LETTERS, MOST_PIXELS
from cases.pages.charts.overview import MOST
from cases.pages.pictures.picture import picture
from cases.pages.pictures.svg import wrapped
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.quantity import GREATEST
from tests.catalog.documents import NOVEMBER, a_statistic, source_brief

ORIGIN = "https://dossier.example"
SVG = "{http://www.w3.org/2000/svg}"


def a_figure(number: int = 1, **said: Json) -> Document:
    return a_statistic(number, updated="2026-11-22", source=source_brief(date=NOVEMBER), **said)


def drawn(*documents: Document) -> str:
    return picture(documents, origin=ORIGIN)


def said(svg: str) -> str:
    """Every word of a picture in one line, the marks of direction taken away."""
    root = Xml.fromstring(svg)  # noqa: S314 - written by the function under test
    lines = [each.text or "" for each in root.iter(f"{SVG}text")]
    return re.sub("[\u2066-\u2069]", "", " ".join(lines))


def test_a_picture_carries_the_figure_its_qualifier_its_source_its_day_and_its_address() -> None:
    words = said(drawn(a_figure()))
    for each in (
        "At least 218: former officials",
        "at least 218",
        "August 2021 onward",
        "Read in: Radio Example, November 2023, B2",
        "as published on 22 November 2026",
        f"{ORIGIN}/statistics/N-0000000001/",
    ):
        assert each in words


def test_figures_that_count_different_things_are_drawn_as_orders_of_magnitude_and_say_so() -> None:
    svg = drawn(a_figure(1), a_figure(2, counted="judges", low=9))
    words = said(svg)
    assert "never add or compare them" in words
    assert "1m" in words
    assert "<desc>On a logarithmic scale from 1 to 10 million. " in svg
    assert f"{ORIGIN}/statistics/chart.svg?of=N-0000000001,N-0000000002" in words


def test_figures_that_are_alike_are_compared_from_nought_with_their_periods() -> None:
    year: Json = {"edtf": "2022", "earliest": "2022-01-01", "latest": "2022-12-31"}
    svg = drawn(a_figure(1), a_figure(2, low=300, period=year))
    words = said(svg)
    assert "Compared: former officials" in words
    assert "no total can be made of them" in words
    assert "<desc>On an even scale from 0 to 400. " in svg
    assert "When each holds" in words
    assert "2023 " in words
    assert f"{ORIGIN}/statistics/N-0000000001/compared/" in words


def test_what_is_superseded_is_drawn_faintly_and_says_so() -> None:
    past: list[Json] = [{"ref": "N-0000000001", "noun": "statistic", "url": "/statistics/N-0000000001/"}]
    one, other = drawn(a_figure(1), a_figure(2)), drawn(a_figure(1), a_figure(2, superseded_by=past))
    assert ("superseded" in said(one), "opacity" in one) == (False, False)
    assert ("superseded; " in said(other), '<g opacity=".5">' in other) == (True, True)


def test_the_same_documents_give_the_same_bytes() -> None:
    assert drawn(a_figure()) == drawn(a_figure())


@pytest.mark.parametrize(
    "hostile",
    ['<script>alert("1")</script>', "</text></svg><image href='file:///etc/passwd'/>", "a\x00\x0bb & c"],
)
def test_content_stays_words(hostile: str) -> None:
    svg = drawn(a_figure(counted=hostile, as_worded=hostile, claimed_by={"ref": "A-1", "name": hostile}))
    root = Xml.fromstring(svg)  # noqa: S314 - written by the function under test
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= {
        "svg", "title", "desc", "rect", "g", "text", "path", "circle",
    }  # fmt: skip


def test_a_picture_needs_nothing_from_anywhere() -> None:
    svg = drawn(a_figure())
    assert not re.search(r"href|url\(|style=|class=|var\(|<use", svg)


def test_a_picture_is_read_from_right_to_left_where_its_language_is_and_its_scale_never_is() -> None:
    left = drawn(a_figure())
    with override("fa-af"):
        right = drawn(a_figure())
    assert "دست‌کم" in said(right)
    for svg, ten, thousand in ((left, "10", "1,000"), (right, "۱۰", "۱٬۰۰۰")):
        at = {
            words: float(x) for x, words in re.findall(r'<text x="([\d.]+)"[^>]*>\u2067?([^<\u2069]*)', svg)
        }
        assert at[ten] < at[thousand]
    assert ' x="1152"' in right
    assert "\u2067" in right
    assert "\u2067" not in left


def test_lines_break_between_words_and_what_has_no_room_is_marked() -> None:
    assert wrapped("one two three four", width=80, size=15, most=4) == ["one two", "three", "four"]
    assert wrapped("one two three four", width=80, size=15, most=2) == ["one two", "three…"]
    assert wrapped("x" * 30, width=80, size=10, most=9) == ["x" * 14, "x" * 14, "x" * 2]
    assert wrapped("", width=80, size=15, most=2) == []


def test_what_is_set_apart_stays_so_on_every_line() -> None:
    lines = wrapped("\u2068former officials of the old state\u2069", width=120, size=15, most=5)
    assert len(lines) > 1
    assert all(line.count("\u2068") == line.count("\u2069") == 1 for line in lines)


def test_the_fullest_picture_can_still_be_drawn() -> None:
    """As many figures as there is room for, alike, with all that makes a row high."""
    long: Json = {"ref": "A-0000000001", "name": "An organisation of many words " * 9}
    low, high = GREATEST - 1, GREATEST
    full = [
        a_figure(number, counted="people " * 40, claimed_by=long, qualifier="between", low=low, high=high)
        for number in range(MOST)
    ]
    size = re.search(r'width="(\d+)" height="(\d+)"', drawn(*full))
    assert size is not None
    assert int(size[1]) * int(size[2]) < MOST_PIXELS
    assert len(drawn(*full)) < MOST_LETTERS
