"""Drawing: lines of text and marks as SVG that stands alone, in the light colours of the site.

Nothing is measured: letters are taken to be as wide as they usually are, which is enough to break a line.
"""

from __future__ import annotations

import re
from html import escape
from typing import Final

from cases.pages.words.content import BEGIN, END

INK: Final = "#1d1b17"
PALE: Final = "#5a5448"
RULE: Final = "#dbd3c2"
PAPER: Final = "#fbf8f1"
LAPIS: Final = "#21388c"
FAMILY: Final = "Noto Sans, Noto Sans Arabic, sans-serif"

_USUAL_WIDTH: Final = 0.54
"""How wide a letter usually is, in ems."""
_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def wrapped(words: str, *, width: float, size: int, most: int) -> list[str]:
    """`words` in at most `most` lines of `width` pixels; what has no room is left out behind an ellipsis."""
    room = max(1, int(width / (size * _USUAL_WIDTH)))
    lines: list[str] = []
    for word in words.split():
        if lines and len(lines[-1]) + 1 + len(word) <= room:
            lines[-1] += f" {word}"
        else:
            lines.extend(word[at : at + room] for at in range(0, len(word), room))
    cut = [*lines[: most - 1], f"{lines[most - 1].rstrip(' ,;:')}…"] if len(lines) > most else lines
    return _whole(cut)


def glyph(name: str, x: float, y: float) -> str:
    """The mark of a qualifier, its point at `x`."""
    return f'<g transform="translate({x:g} {y:g})">{_GLYPHS[name]}</g>' if name in _GLYPHS else ""


def bar(name: str, x: float, end: float, y: float) -> str:
    """A mark that reaches from `x` to `end`: a decade, a stated range, a period, one that is open."""
    width = max(end - x, 4)
    if name in ("band", "approx"):
        return (
            f'<rect x="{x:g}" y="{y - 7:g}" width="{width:g}" height="14" fill="{LAPIS}" fill-opacity=".2" '
            f'stroke="{LAPIS}" stroke-dasharray="4 3"/>'
        )
    if name == "range":
        return _path(f"M{x:g} {y:g}H{end:g}M{x:g} {y - 7:g}v14M{end:g} {y - 7:g}v14")
    if name == "open":
        return _path(f"M{x:g} {y - 7:g}v14M{x:g} {y:g}H{end:g}M{end - 8:g} {y - 6:g}l8 6-8 6")
    if name == "until":
        return _path(f"M{end:g} {y - 7:g}v14M{end:g} {y:g}H{x:g}M{x + 8:g} {y - 6:g}l-8 6 8 6")
    return f'<rect x="{x:g}" y="{y - 4:g}" width="{width:g}" height="8" rx="4" fill="{LAPIS}"/>'


def piece(kind: str, x: float, end: float, y: float) -> str:
    """A stretch of a whole: all of it ("g-t"), the part ("g"), or what may be part of it too ("g-b")."""
    if kind == "g-b":
        return bar("band", x, end, y)
    fill = LAPIS if kind == "g" else RULE
    return f'<rect x="{x:g}" y="{y - 7:g}" width="{end - x:g}" height="14" fill="{fill}"/>'


def rule(x: float, y: float, end: float, bottom: float) -> str:
    """A hairline."""
    return f'<path d="M{x:g} {y:g}L{end:g} {bottom:g}" stroke="{RULE}" fill="none"/>'


def safe(words: str) -> str:
    """`words` for a place in XML: escaped, and without characters that XML cannot hold."""
    return escape(_NOT_XML.sub("", words))


def _whole(lines: list[str]) -> list[str]:
    """Lines in which what is set apart ends with its line and begins again in the next."""
    shown, apart = [], False
    for line in lines:
        begun = f"{BEGIN}{line}" if apart else line
        apart = begun.count(BEGIN) > begun.count(END)
        shown.append(f"{begun}{END}" if apart else begun)
    return shown


def _path(steps: str) -> str:
    return f'<path d="{steps}" fill="none" stroke="{LAPIS}" stroke-width="2"/>'


_DOT: Final = f'<circle r="6" fill="{LAPIS}"/>'
_RING: Final = f'<circle r="5" fill="{PAPER}" stroke="{LAPIS}" stroke-width="2"/>'
_UP: Final = _path("M0 0H34M27-6l7 6-7 6")
_DOWN: Final = _path("M0 0H-34M-27-6l-7 6 7 6")
_GLYPHS: Final = {
    "exact": _DOT,
    "min": _UP + _DOT,
    "over": _UP + _RING,
    "about": f'<path d="M-24 0H24" stroke="{LAPIS}" stroke-width="2" stroke-dasharray="2 3"/>{_DOT}',
    "max": _DOWN + _DOT,
    "under": _DOWN + _RING,
}
