"""The text of an article on an HTML page, without what stands around it on every page of its site."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Final

import trafilatura
from lxml.etree import _Element
from selectolax.lexbor import LexborHTMLParser

from cases.captures.reading.unseen import Unseen
from cases.vocabulary.text import is_blank

READ_BY: Final = f"trafilatura {trafilatura.__version__}"
_NOT_TEXT: Final = ["script", "style", "noscript", "template", "iframe", "svg", "object", "head"]
_BLOCKS: Final = frozenset(
    ("p", "head", "quote", "list", "item", "table", "row", "cell", "code", "div", "ab")
)


def article_text(page: LexborHTMLParser) -> str | None:
    """The article's paragraphs, a blank line between them; the text of the whole page where none is found.

    None of a page without words. The letters are those of the page: joiners and marks of direction too.
    """
    page.strip_tags(_NOT_TEXT, recursive=True)
    body = page.body
    if body is None:
        return None
    text = _main_text(body.html or "") or _lines(body.text(separator="\n"))
    return None if is_blank(text) else text


def _main_text(html: str) -> str:
    unseen = Unseen(html)
    with suppress(
        RecursionError, ValueError, AttributeError, TypeError
    ):  # its faults on pages it did not foresee
        found = trafilatura.bare_extraction(
            f"<html>{unseen.put_away(html)}</html>",
            fast=True,
            favor_recall=True,
            include_comments=False,
            include_links=False,
            with_metadata=False,
        )
        body = found.body if found is not None and not isinstance(found, dict) else None
        if body is not None:
            return unseen.put_back("\n\n".join(_paragraphs(body)))
    return ""


def _paragraphs(root: _Element) -> Iterator[str]:
    """The blocks of what was extracted, in their order, each as its lines."""
    words: list[str] = []
    for piece in _pieces(root):
        if piece is not None:
            words.append(piece)
        elif text := _lines("".join(words)):
            yield text
            words = []
    if text := _lines("".join(words)):
        yield text


def _pieces(root: _Element) -> Iterator[str | None]:
    """The words under an element, and None wherever a block begins or ends; without recursion."""
    waiting: list[_Element | str | None] = [root]
    while waiting:
        one = waiting.pop()
        if one is None or isinstance(one, str):
            yield one
            continue
        edge = None if one.tag in _BLOCKS else ""
        after: list[_Element | str | None] = [edge, "\n" if one.tag == "lb" else "", one.text or ""]
        for child in one:
            after += [child, child.tail or ""]
        waiting += reversed([*after, edge])


def _lines(text: str) -> str:
    """The lines of a text that show something, without the gaps that HTML does not show either."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
