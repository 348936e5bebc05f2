"""The map as a file of its own: a picture that says what it shows, from when and from where, and a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from cases.geography.frame import WIDTH
from cases.pages.maps.choropleth import STRENGTHS
from cases.pages.maps.map import Map
from cases.pages.maps.map_drawing import Drawing
from cases.pages.pictures.svg import wrapped
from cases.pages.words.content import END, bare
from cases.vocabulary.current_language import current_language
from cases.vocabulary.language import direction

_HEAD: Final = 44
"""Units above the map, for its title."""
_LINE: Final = 20
"""Units from one line of the caption to the next."""
_EDGE: Final = 12
_SMALL: Final = 12
"""Units of the caption's letters."""
_ROOM: Final = WIDTH - 2 * _EDGE
_SWATCH, _HIGH, _COLUMN = 24, 14, 150
"""Units across a swatch of the key and down it, and from one to the next."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the key: where its swatch begins, how high and how strongly it is filled, its numbers."""

    x: int
    height: int
    strength: str
    words: str


@dataclass(frozen=True, slots=True)
class MapPicture:
    """The map with a title above, a key and a caption below. Lines are anchored where reading begins.

    All lengths are in units. `shift` leads from the beginning of a swatch to that of its numbers.
    """

    title: str
    drawing: Drawing
    anchor: str
    start: int
    shift: int
    top: int
    height: int
    key: tuple[Step, ...]
    caption: tuple[tuple[int, str], ...]


def map_picture(shown: Map, *, link: str) -> MapPicture:
    """The picture of a map; `link` is the whole address of its page."""
    drawn, right = shown.drawing, direction(current_language()) == "rtl"
    told = (*said(shown), *shown.boundaries, _("Source: %(link)s") % {"link": link})
    lines = [line for each in told for line in wrapped(each, width=_ROOM, size=_SMALL, most=4)]
    below = _HEAD + drawn.height + 2 * _LINE
    return MapPicture(
        title=_line(shown.title, right=right),
        drawing=drawn,
        # Not `direction`: not every program that draws SVG moves the beginning of a line with it.
        anchor="end" if right else "start",
        start=WIDTH - _EDGE if right else _EDGE,
        shift=-_SWATCH // 4 if right else _SWATCH + _SWATCH // 4,
        top=_HEAD,
        height=below + _LINE * len(lines) + _EDGE,
        key=tuple(_steps(drawn, right=right)),
        caption=tuple(
            (below + _LINE * (number + 1), _line(line, right=right)) for number, line in enumerate(lines)
        ),
    )


def _steps(drawn: Drawing, *, right: bool) -> Iterator[Step]:
    for number, each in enumerate(drawn.key):
        x = _EDGE + number * _COLUMN
        height, strength = (each.breadth, STRENGTHS[-1]) if drawn.moving else (_HIGH, each.strength)
        yield Step(WIDTH - x - _SWATCH if right else x, height, strength, _line(each.words, right=right))


def _line(words: str, *, right: bool) -> str:
    """A line that begins on the right (RIGHT-TO-LEFT ISOLATE, UAX 9) or on the left."""
    return f"\u2067{words}{END}" if right else words


def said(shown: Map) -> Iterator[str]:
    """What the map counts, and what it cannot show."""
    yield shown.counted
    if shown.coarse:
        yield _("Known only to the country: %(n)s") % {"n": shown.coarse}
    if shown.elsewhere:
        yield _("From or now at a place that is not known or not shown: %(n)s") % {"n": shown.elsewhere}
    if shown.unlisted:
        yield shown.unlisted
    if shown.undrawn:
        yield shown.undrawn
    for each in shown.absent:
        yield each.title


def rows(shown: Map, *, base: str) -> Iterator[list[str]]:
    """The table: one row an area, then what has no place. `base` is scheme and host of the addresses."""
    yield ["area", "name", "count", "list"]
    for each in (*(line.area for line in shown.lines), *shown.absent):
        yield [each.code, bare(each.name), str(each.count), f"{base}{each.url}"]
