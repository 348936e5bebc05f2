"""Glyphs: which marks a page draws, so that only those are sent with it."""

from __future__ import annotations

from typing import Final

from cases.pages.group import Groups
from cases.pages.listing import Listing
from cases.pages.overview import Overview
from cases.pages.provenance import Capture, Provenance
from cases.pages.within import within

_DRAWING: Final = (Capture, Provenance, Overview, Groups, Listing)


def glyphs(*shown: object) -> set[str]:
    """The names of the marks drawn anywhere within the page contexts `shown`."""
    drawing = (each for each in within(*shown) if isinstance(each, _DRAWING))
    return {name for each in drawing for name in each.glyphs}
