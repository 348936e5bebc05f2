"""The marks of an HTML page that say something of it, in the order in which they are believed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from cases.captures.reading.contents import Detail, Details
from cases.captures.reading.day import day_of
from cases.captures.reading.linked_data import Node, articles, texts
from cases.captures.reading.sizes import LONGEST_DETAIL, MOST_AUTHORS
from cases.vocabulary.text import is_blank, one_line

Marks = dict[str, list[str]]
"""What the meta elements of a page say: by the name of the mark, in small letters, in their order."""

_TITLES: Final = ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title")
_AUTHORS: Final = ("citation_author", "author", "dc.creator", "dcterms.creator", "article:author", "byl")
_PUBLISHED: Final = (
    "article:published_time", "og:published_time", "citation_publication_date", "citation_date",
    "datepublished", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "parsely-pub-date",
    "date",
)  # fmt: skip
_PUBLISHERS: Final = ("og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher")
_FROM: Final = "schema.org"


def details_of(page: LexborHTMLParser) -> Details:
    """What the marks of `page` say of it."""
    marks = _marks(page)
    article = next(articles(node.text() for node in page.css('script[type="application/ld+json"]')), {})
    days = (_day(detail) for detail in _said(article, "datePublished", marks, _PUBLISHED, _times(page)))
    return Details(
        title=next(_said(article, "headline", marks, _TITLES, _own_title(page)), None),
        authors=_authors(article, marks),
        published=next((day for day in days if day), None),
        publisher=next(_said(article, "publisher", marks, _PUBLISHERS), None),
        language=next(_attributes(page, "html[lang]", "lang", "html lang"), None),
        address=next(_addresses(page, marks), None),
    )


def _marks(page: LexborHTMLParser) -> Marks:
    marks: Marks = {}
    for node in page.css("meta[content]"):
        name = _attribute(node, "property") or _attribute(node, "name") or _attribute(node, "itemprop")
        marks.setdefault(name.strip().lower(), []).append(_attribute(node, "content"))
    return marks


def _said(
    article: Node, key: str, marks: Marks, names: tuple[str, ...], more: Iterable[Detail] = ()
) -> Iterator[Detail]:
    """All that says one thing of a page, what is believed first before the others."""
    yield from _details(texts(article.get(key)), f"{_FROM} {key}")
    for name in names:
        yield from _details(iter(marks.get(name, [])), name)
    yield from more


def _authors(article: Node, marks: Marks) -> tuple[Detail, ...]:
    """All those that the first mark names which names any; an address of somebody's page is no name."""
    found: list[Detail] = []
    for detail in _said(article, "author", marks, _AUTHORS):
        if found and detail.given_by != found[0].given_by:
            break
        if not detail.value.startswith(("http://", "https://")) and detail not in found:
            found.append(detail)
    return tuple(found[:MOST_AUTHORS])


def _own_title(page: LexborHTMLParser) -> Iterator[Detail]:
    for node in page.css("head > title")[:1]:
        yield from _details(iter([node.text()]), "title")


def _times(page: LexborHTMLParser) -> Iterator[Detail]:
    yield from _attributes(page, "time[itemprop=datePublished]", "datetime", "time datePublished")
    yield from _attributes(page, "time[pubdate]", "datetime", "time pubdate")


def _addresses(page: LexborHTMLParser, marks: Marks) -> Iterator[Detail]:
    """Addresses of the web, whole: others lead nowhere without the one they are relative to."""
    canonical = _attributes(page, "link[rel=canonical]", "href", "link canonical")
    for detail in (*canonical, *_details(iter(marks.get("og:url", [])), "og:url")):
        if detail.value.startswith(("http://", "https://")):
            yield detail


def _attributes(page: LexborHTMLParser, selector: str, attribute: str, given_by: str) -> Iterator[Detail]:
    return _details((_attribute(node, attribute) for node in page.css(selector)), given_by)


def _attribute(node: LexborNode, name: str) -> str:
    return node.attributes.get(name) or ""


def _details(values: Iterator[str], given_by: str) -> Iterator[Detail]:
    """Values as details: those that show something, on one line, not longer than a detail may be."""
    for value in values:
        line = one_line(value[: 10 * LONGEST_DETAIL])[:LONGEST_DETAIL]
        if not is_blank(line):
            yield Detail(line, given_by)


def _day(detail: Detail) -> Detail | None:
    day = day_of(detail.value)
    return Detail(day, detail.given_by) if day else None
