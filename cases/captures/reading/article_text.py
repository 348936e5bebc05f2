"""The text of an article on an HTML page, without what stands around it on every page of its site."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

import trafilatura
from lxml.etree import ParserError, XMLSyntaxError, _Element
from lxml.html import document_fromstring
from selectolax.lexbor import LexborHTMLParser

from cases.captures.reading.blocks import blocks_of
from cases.captures.reading.unseen import Unseen

READ_BY: Final = f"trafilatura {trafilatura.__version__}"
_NOT_TEXT: Final = ["script", "style", "noscript", "template", "iframe", "svg", "object", "head"]
_BETWEEN_BLOCKS: Final = "\n\n"
# Its own faults, on pages that it did not foresee.
_FAULTS: Final = (RecursionError, ValueError, AttributeError, TypeError, ParserError, XMLSyntaxError)


def article_text(page: LexborHTMLParser) -> str | None:
    """The article's paragraphs, a blank line between them; the text of the whole page where none is found.

    None of a page without words. The letters are those of the page: joiners, spaces that hold and marks of
    direction too.
    """
    page.strip_tags(_NOT_TEXT, recursive=True)
    html = (page.body.html or "") if page.body else ""
    html = html.replace("&nbsp;", "\xa0")  # so it is written anew; words of a page would be "&amp;nbsp;"
    unseen = Unseen(html)
    given = f"<html>{unseen.put_away(html)}</html>"
    for find in (_article, _whole):
        with suppress(*_FAULTS):
            if text := _BETWEEN_BLOCKS.join(blocks_of(find(given), unseen.put_back)):
                return text
    return None


def _article(html: str) -> _Element:
    found = trafilatura.bare_extraction(
        html,
        fast=True,
        favor_recall=True,
        include_comments=False,
        include_links=False,
        with_metadata=False,
    )
    if found is None or isinstance(found, dict):
        raise ValueError
    return found.body


def _whole(html: str) -> _Element:
    return document_fromstring(html)
