"""The map as a file of its own: a picture that says what it shows, from when and from where, and a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cases.pages.content import bare
from cases.pages.map import Map
from cases.pages.map_drawing import Drawing
from cases.vocabulary.language import direction

_HEAD: Final = 44
"""Units above the map, for its title."""
_LINE: Final = 20
"""Units from one line of the caption to the next."""


@dataclass(frozen=True, slots=True)
class Picture:
    """The map with a title above and a caption below; `height` in units, lines from the edge at `start`."""

    title: str
    drawing: Drawing
    lang: str
    anchor: str
    start: int
    top: int
    height: int
    caption: tuple[tuple[int, str], ...]


def picture(shown: Map, *, link: str) -> Picture:
    """The picture of a map; `link` is the whole address of its page."""
    drawn = shown.drawing
    lines = (*said(shown), *shown.boundaries, f"{_('Source:')} {link}")
    below = _HEAD + drawn.height + 2 * _LINE
    lang = get_language() or "en"
    right = direction(lang) == "rtl"
    return Picture(
        title=bare(shown.title),
        drawing=drawn,
        lang=lang,
        # Not `direction`: not every program that draws SVG moves the beginning of a line with it.
        anchor="end" if right else "start",
        start=drawn.width - 12 if right else 12,
        top=_HEAD,
        height=below + _LINE * len(lines) + 12,
        caption=tuple((below + _LINE * (number + 1), bare(line)) for number, line in enumerate(lines)),
    )


def said(shown: Map) -> Iterator[str]:
    """What the map counts, and what it cannot show."""
    yield shown.counted
    if shown.coarse:
        yield _("Known only to the country: %(n)s") % {"n": shown.coarse}
    for each in shown.absent:
        yield each.title


def rows(shown: Map, *, base: str) -> Iterator[list[str]]:
    """The table: one row an area, then what has no place. `base` is scheme and host of the addresses."""
    yield ["area", "name", "count", "list"]
    for each in (*(line.area for line in shown.lines), *shown.absent):
        yield [each.code, bare(each.name), str(each.count), f"{base}{each.url}"]
