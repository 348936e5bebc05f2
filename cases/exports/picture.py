"""Pictures: SVG that this site wrote, as a PNG, with its own fonts: the same on every machine."""

from __future__ import annotations

import re
from typing import Final

import fontpkg_noto_sans
import fontpkg_noto_sans_arabic
import resvg_py

FONT: Final = fontpkg_noto_sans.FAMILY
"""The family of every text. Dari and Pashto take the Arabic letters of the same family."""
MOST_PIXELS: Final = 8_000_000
"""Width times height of the largest picture: above it, drawing would hold up other readers."""
MOST_LETTERS: Final = 200_000
"""Characters of the longest SVG that is drawn."""

_FILES: Final = [
    str(package.ROOT / "files" / f"{name}[wdth,wght].ttf")
    for package, name in ((fontpkg_noto_sans, "NotoSans"), (fontpkg_noto_sans_arabic, "NotoSansArabic"))
]
_SIZE: Final = re.compile(r'<svg\b[^>]*? width="(\d{1,5})" height="(\d{1,5})"')


class TooLarge(ValueError):
    """A picture that is larger than this site draws, or that does not say how large it is."""


def png(svg: str) -> bytes:
    """`svg` as a PNG of its own size: the root says `width` and `height` in whole pixels, in this order.

    The same text gives the same bytes. The text must be written by this site with all content escaped, since
    an SVG may name files. `direction` means nothing here: a line that is read from right to left stands
    between U+2067 and U+2069, with `text-anchor="end"`.

    Raises TooLarge for more than MOST_PIXELS or MOST_LETTERS, ValueError for what is not SVG.
    """
    size = _SIZE.search(svg)
    if size is None or int(size[1]) * int(size[2]) > MOST_PIXELS or len(svg) > MOST_LETTERS:
        raise TooLarge(f"A picture has at most {MOST_PIXELS} pixels and says its width and height.")
    return resvg_py.svg_to_bytes(svg_string=svg, font_files=_FILES, skip_system_fonts=True, font_family=FONT)
