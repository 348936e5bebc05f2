"""Glyphs: which marks a page draws, so that only those are sent with it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass

from cases.pages.listing import Listing
from cases.pages.overview import Overview
from cases.pages.provenance import Provenance


def glyphs(*shown: object) -> set[str]:
    """The names of the marks drawn anywhere within the page contexts `shown`."""
    found: set[str] = set()
    waiting: list[object] = list(shown)
    while waiting:
        each = waiting.pop()
        if isinstance(each, Provenance | Overview | Listing):
            found |= each.glyphs
        if isinstance(each, list | tuple):
            waiting.extend(each)
        elif is_dataclass(each) and not isinstance(each, type):
            waiting.extend(getattr(each, field.name) for field in fields(each))
    return found
