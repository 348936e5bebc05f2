"""The blocks of a page: paragraphs, headings, items, cells, each as the lines that are seen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from lxml.etree import _Element

from cases.vocabulary.text import is_blank

_BLOCKS: Final = frozenset(
    [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section",
        "summary", "table", "td", "th", "tr", "ul",
        # As trafilatura calls them, after the TEI.
        "ab", "cell", "head", "item", "list", "quote", "row",
    ]
)  # fmt: skip
_BREAKS: Final = frozenset(("br", "lb"))
_GAP: Final = re.compile(r"[ \t\n\r\f]+")  # what HTML shows as one space; other spaces are letters
_BREAK: Final = "\v"


def blocks_of(root: _Element, written: Callable[[str], str]) -> Iterator[str]:
    """The blocks under `root` in their order, as they are `written`, without those that show nothing."""
    words: list[str] = []
    for piece in (*_pieces(root), None):
        if piece is not None:
            words.append(piece)
            continue
        lines = [written(_GAP.sub(" ", line).strip(" ")) for line in "".join(words).split(_BREAK)]
        if text := "\n".join(line for line in lines if not is_blank(line)):
            yield text
        words = []


def _pieces(root: _Element) -> Iterator[str | None]:
    """The words under an element, and None wherever a block begins or ends; without recursion."""
    waiting: list[_Element | str | None] = [root]
    while waiting:
        one = waiting.pop()
        if one is None or isinstance(one, str):
            yield one
        elif isinstance(one.tag, str):  # a comment has none
            edges: list[_Element | str | None] = [None] if one.tag in _BLOCKS else []
            inner: list[_Element | str | None] = [_BREAK] if one.tag in _BREAKS else [_plain(one.text)]
            for child in one:
                inner += [child, _plain(child.tail)]
            waiting += reversed([*edges, *inner, *edges])


def _plain(text: str | None) -> str:
    return (text or "").replace(_BREAK, " ")
