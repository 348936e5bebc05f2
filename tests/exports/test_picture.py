"""Pictures: drawn the same way each time, with every script's letters, and never without a limit."""

import struct

import pytest

from cases.exports.picture import MOST_LETTERS, MOST_PIXELS, TooLarge, png


def svg(inside: str = "", *, width: int = 200, height: int = 60) -> str:
    size = f'width="{width}" height="{height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-size="20">{inside}</svg>'


def line(words: str) -> str:
    return svg(f'<text x="190" y="30" text-anchor="end">{words}</text>')


def test_a_picture_is_a_png_of_the_size_that_it_says() -> None:
    drawn = png(svg(width=300, height=120))
    assert drawn.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", drawn[16:24]) == (300, 120)


def test_the_same_text_gives_the_same_bytes() -> None:
    assert png(line("at least 218")) == png(line("at least 218"))


@pytest.mark.parametrize("words", ["at least", "دست‌کم", "لږ تر لږه", "۲۱۸"])
def test_every_language_of_the_site_has_its_letters(words: str) -> None:
    empty, unknown = png(svg()), png(line("\U000f0000" * len(words)))
    assert png(line(words)) not in (empty, unknown)


@pytest.mark.parametrize(
    "written",
    [svg(width=9_999, height=9_999), svg(height=MOST_PIXELS // 200 + 1), "<svg/>", svg(" " * MOST_LETTERS)],
    ids=["huge", "tall", "sizeless", "long"],
)
def test_a_picture_without_a_bound_is_not_drawn(written: str) -> None:
    with pytest.raises(TooLarge):
        png(written)
