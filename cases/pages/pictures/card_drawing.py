"""The picture of a card: 1200 by 630 pixels, as SVG. The same words give the same picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from django.utils.translation import gettext as _

from cases.exports.picture import FONT
from cases.pages.pictures.lettering import lines
from cases.pages.pictures.share_image import Card
from cases.pages.words.content import for_xml
from cases.vocabulary.current_language import current_language
from cases.vocabulary.language import direction

WIDTH: Final = 1200
HEIGHT: Final = 630
_EDGE: Final = 80
_ROOM: Final = WIDTH - 2 * _EDGE
_PAPER, _INK, _SOFT, _LAPIS = "#fbf8f1", "#1d1b17", "#5a5448", "#21388c"
_SIZES: Final = (76, 64, 54, 46, 40)
"""Pixels of the words, the largest that fits."""
_LEADING: Final = 1.36
_ATTRIBUTED_LEADING: Final = 42
_MOST_ATTRIBUTED: Final = 2
_EMBEDDED: Final = {"rtl": ("\u202b", "\u202c"), "ltr": ("\u202a", "\u202c")}


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of text: where its baseline is, how large, in which direction and colour."""

    text: str
    y: float
    size: int
    runs: str
    colour: str = _INK


def drawn(card: Card) -> str:
    """The picture as SVG, `width` and `height` first: text on paper, and one short rule."""
    page = direction(current_language())
    kind = " · ".join(each for each in (card.kind, card.ref) if each)
    head = [_Line(_("Dossier"), 100, 36, page), _Line(kind, 100, 26, _other(page), _SOFT)]
    sources = lines(card.line, size=26, room=_ROOM, most=2)
    foot = [_Line(text, 552 + 36 * place, 26, page, _SOFT) for place, text in enumerate(sources)]
    shown = "".join(_text(line) for line in (*head, *_middle(card, page), *foot) if line.text)
    start = _EDGE if page == "ltr" else WIDTH - _EDGE - 64
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="{FONT}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{_PAPER}"/>'
        f'<rect x="{start}" y="500" width="64" height="5" fill="{_LAPIS}"/>{shown}</svg>'
    )


def _middle(card: Card, page: str) -> list[_Line]:
    """The lead, the words in the largest size that fits, and what stands below them."""
    top, found = 136.0, []
    if card.lead:
        found.append(_Line(lines(card.lead, size=84, room=_ROOM, most=1)[0], top + 84, 84, page))
        top += 112
    attributed = _attributed(card)
    room = (396 if card.below else 452) - top - _ATTRIBUTED_LEADING * len(attributed)
    for size in _SIZES:
        most = int(room // (size * _LEADING))
        broken = lines(card.words, size=size, room=_ROOM, most=99)
        if len(broken) <= most:
            break
    broken = lines(card.words, size=size, room=_ROOM, most=most)
    for place, text in enumerate(broken, 1):
        found.append(_Line(text, top + place * size * _LEADING, size, card.dir))
    under = top + len(broken) * size * _LEADING + 20
    for text in attributed:
        under += _ATTRIBUTED_LEADING
        found.append(_Line(text, under, 30, page))
    if card.below:
        below = lines(card.below, size=30, room=_ROOM, most=1)[0]
        found.append(_Line(below, under + 40, 30, page, _SOFT))
    return found


def _attributed(card: Card) -> list[str]:
    """Who is said to be responsible, in two lines at most with who says so: never one without the other."""
    broken = lines(card.attributed, size=30, room=_ROOM, most=99)
    return broken if len(broken) <= _MOST_ATTRIBUTED else []


def _text(line: _Line) -> str:
    """One line at the edge where its direction begins. Marks of embedding keep the order of mixed words."""
    begin, end = _EMBEDDED[line.runs]
    x, anchor = (_EDGE, "start") if line.runs == "ltr" else (WIDTH - _EDGE, "end")
    words = escape(f"{begin}{for_xml(line.text)}{end}")
    return (
        f'<text x="{x}" y="{round(line.y)}" font-size="{line.size}" text-anchor="{anchor}"'
        f' fill="{line.colour}">{words}</text>'
    )


def _other(page: str) -> str:
    return "ltr" if page == "rtl" else "rtl"
