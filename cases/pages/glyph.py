"""Glyphs: which marks a page draws, so that only those are sent with it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from cases.pages.group import Groups
from cases.pages.listing import Listing
from cases.pages.overview import Overview
from cases.pages.provenance import Capture, Provenance

_DRAWING: Final = (Capture, Provenance, Overview, Groups, Listing)


def glyphs(shown: Iterable[object]) -> set[str]:
    """The names of the marks that the objects of a page draw."""
    drawing = (each for each in shown if isinstance(each, _DRAWING))
    return {name for each in drawing for name in each.glyphs}
