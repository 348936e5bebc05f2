"""Briefs: the few words that a document carries about its neighbours."""

from __future__ import annotations

from cases.pages.words.address import address, localised
from cases.pages.words.content import content
from cases.pages.words.document import parts, stated, text
from cases.pages.words.label import label
from cases.pages.words.link import Link
from cases.pages.words.value import Value, value_of
from cases.vocabulary.canonical import Document, Json


def named(brief: Json) -> Value:
    """An actor `{"ref", "name"}`, a person `{"shown_as", "url"}`, each leading to its page, or an absence."""
    if not isinstance(brief, dict) or not stated(brief):
        return value_of(brief)
    ref = text(brief, "ref")
    shown = value_of(brief.get("name", brief.get("shown_as")))
    url = localised(f"/actors/{ref}/") if ref.startswith("A-") else address(brief)
    return Value(shown.text, shown.unstated, shown.withheld, url=url)


def place(document: Document, key: str) -> Value | None:
    """The place under `key` by its name; None where the field does not apply."""
    code = document.get(key)
    return None if code is None else value_of(code, say=lambda word: label(document, "places", word))


def links(document: Document, key: str) -> tuple[Link, ...]:
    """The published neighbours under `key`."""
    briefs = parts(document, key)
    return tuple(Link(content(each, "label") or content(each, "ref"), address(each)) for each in briefs)
