"""A PDF in Dari or Pashto is read as people read it: words from right to left, numbers in them not."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from cases.captures.reading.placed_letters import Placed
from cases.captures.reading.read import read
from cases.captures.reading.reading_order import read_lines


def _placed(shown: str, order: Iterable[int] | None = None) -> list[Placed]:
    """The letters of a line as it is shown from left to right, given in this order: those of PDFium vary."""
    placed = [Placed(letter, 10 * place, 10 * place + 9) for place, letter in enumerate(shown)]
    return [placed[index] for index in order] if order is not None else placed


def test_a_pdf_as_a_browser_prints_it() -> None:
    """Joiners that are not seen are not drawn; all else is as it was written."""
    text = read((Path(__file__).parent / "dari.pdf").read_bytes()).text
    assert text is not None
    assert text.split("\n") == [
        "راننده گفت: «نمیدانستیم کجا میرویم و هیچکس به ما نمیگفت.»",
        "سلام و درود؛ والا این لازم است: «آیا شما میآیید؟» پرسید (در ۱۴۰۲/۳/۲۲) و رفت.",
        "کمیتهٔ امداد میگوید ۱٬۲۰۰ نفر، یعنی ۴۰٪، ماندند (UNHCR نیز همین را گفت).",
        "هغه وویل: «موږ ته هېڅوک نه ووایي چې چېرته ځو.» په 2023 کال کې لږ تر لږه 218 کسان پاتې شول.",
        "قطعنامهٔ 2593 (2021) شورا [نه آن] و شماره 0093-700-123.",
        "In English he said “no”, and the word سلام means peace, 12 times (not 13) in 2021-23.",
    ]


@pytest.mark.parametrize("backwards", [False, True])
def test_the_order_in_which_letters_were_drawn_does_not_matter(backwards: bool) -> None:
    shown = "دنتفر نت 40"
    order = reversed(range(len(shown))) if backwards else None
    assert read_lines([_placed(shown, order)]) == ["40 تن رفتند"]


def test_brackets_open_before_they_close_whichever_a_program_names() -> None:
    """The mark that was meant, or the shape that was drawn, which is that of the other."""
    assert read_lines([_placed(".»ریخن« :تفگ")]) == ["گفت: «نخیر»."]
    assert read_lines([_placed(".«ریخن» :تفگ")]) == ["گفت: «نخیر»."]


def test_shapes_are_letters() -> None:
    """Forms by the place in a word, and two letters drawn as one."""
    one_shape = [Placed("ﻡ", 0, 9), Placed("ﻼ", 10, 19), Placed("ﺳ", 20, 29)]
    assert read_lines([one_shape]) == ["سلام"]
    together = [Placed("م", 0, 9), Placed("ل", 10, 19), Placed("ا", 10, 19), Placed("س", 20, 29)]
    assert read_lines([together]) == ["سلام"]
    assert read_lines([[Placed("ٔ", 2, 3), Placed("ه", 0, 9), Placed("ب", 10, 19)]]) == ["بهٔ"]


def test_a_line_to_the_right_stays_as_it_is_given() -> None:
    assert read_lines([_placed("12-05 (a) b"), []]) == ["12-05 (a) b", ""]


def test_a_word_to_the_left_in_a_line_to_the_right() -> None:
    assert read_lines([_placed("the word مالس 12 مالس is here")]) == ["the word سلام 12 سلام is here"]
