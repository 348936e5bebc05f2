"""Reading a page for its language: the words a reader sees or hears that are said to be in it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_EMPTY = {"meta", "link", "input", "br", "hr", "img"}
_CODES = {"ref", "hash", "ltr", "grade"}
_SPOKEN = ("aria-label", "title", "alt", "placeholder")
_APART = re.compile("\u2068[^\u2069]*\u2069")


class _Reader(HTMLParser):
    """Collects words outside of elements in another language, codes and fingerprints."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self.lang = lang
        self.words: list[str] = []
        self._foreign: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note whether what follows is in the language of the page, and read spoken attributes."""
        given = {name: value or "" for name, value in attrs}
        foreign = (
            bool(self._foreign and self._foreign[-1])
            or given.get("lang", self.lang) != self.lang
            or tag in {"code", "script"}
            or bool(_CODES & set(given.get("class", "").split()))
        )
        if not foreign:
            self.words += [given[name] for name in _SPOKEN if name in given]
            self.words += [given["content"]] if given.get("name") == "description" else []
        if tag not in _EMPTY:
            self._foreign.append(foreign)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A drawing holds no words."""

    def handle_endtag(self, tag: str) -> None:
        """Back to the language around it."""
        if tag not in _EMPTY and self._foreign:
            self._foreign.pop()

    def handle_data(self, data: str) -> None:
        """The words of an element."""
        if not (self._foreign and self._foreign[-1]):
            self.words.append(data)


def own_words(page: str, lang: str) -> str:
    """What `page` says in `lang`, or says to be in it: without marked content, codes and fingerprints."""
    reader = _Reader(lang)
    reader.feed(page)
    return _APART.sub(" ", " ".join(reader.words))
