"""Reading order: what a text browser such as Lynx shows, one thing after the other as the page has them."""

import re
from html.parser import HTMLParser

import pytest
from django.test import Client

from tests.web.reading import html

pytestmark = pytest.mark.usefixtures("dossier")

KINDS = (
    "/", "/testimonies/", "/statistics/", "/timeline/", "/map/", "/search/?q=threats", "/corrections/",
    "/testimonies/T-0000000001/", "/statistics/N-0000000001/", "/sources/S-0000000001/",
    "/actors/A-0000000001/", "/cases/former-soldiers/", "/compare/?ref=N-0000000001", "/nowhere/",
)  # fmt: skip
_EMPTY = {"use", "rect", "line", "path", "circle", "br", "hr", "input", "meta", "link"}


class Plain(HTMLParser):
    """The words of a page in their order, pictures and what is hidden from readers left out."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _EMPTY:
            self._inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._inside:
            del self._inside[len(self._inside) - 1 - self._inside[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if data.strip() and not {"svg", "head"} & set(self._inside):
            self.words.append(" ".join(data.split()))


def plain(page: str) -> str:
    """The page as a text browser reads it."""
    reader = Plain()
    reader.feed(page)
    return "\n".join(reader.words)


@pytest.mark.parametrize("path", KINDS)
def test_the_way_past_and_the_way_out_come_first_and_the_heading_before_what_it_heads(
    reader: Client, path: str
) -> None:
    page = html(reader.get(path))
    text = plain(page)
    heading = plain(re.findall(r"<h1[^>]*>.*?</h1>", page, flags=re.DOTALL)[0])
    order = [text.index(each) for each in ("Skip to content", "Leave this page quickly")]
    order += [text.index(heading), text.index("How this is made")]
    assert order == sorted(order)
    assert order[0] == 0
    assert "Leave this page quickly" in text[order[-1] :]


@pytest.mark.parametrize("path", ["/testimonies/", "/statistics/"])
def test_a_record_is_told_from_who_to_where_it_was_read(reader: Client, path: str) -> None:
    """Filters before the count, the count before the records, each record before its provenance."""
    text = plain(html(reader.get(path)))
    record = "T-0000000001" if path == "/testimonies/" else "N-0000000001"
    order = [
        text.index("Apply filters"),
        text.index("Sort by"),
        text.index(record),
        text.rindex("\nRadio Example"),
    ]
    assert order == sorted(order)
    assert "Put what is ticked side by side" in text[order[-1] :]


@pytest.mark.parametrize("path", KINDS)
def test_without_a_stylesheet_no_two_words_run_into_one(reader: Client, path: str) -> None:
    """What the stylesheet puts on a line of its own stands apart in the text too."""
    page = html(reader.get(path))
    assert re.findall(r"[^\s>]</?\w[^>]*><small", page) + re.findall(r"[^\s>]<(?:small|text)\b", page) == []
    assert re.findall(r"\w</(?:b|small|text)>(?:<(?:span|b|small)\b[^>]*>)?\w", page) == []
