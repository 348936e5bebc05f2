"""Letters are those that a file or its server names; where nobody names them, a text is not guessed at."""

from __future__ import annotations

import pytest

from cases.captures.reading.encoding import letters_of_page, letters_of_text
from cases.captures.reading.fault import Fault, FileFault

WORDS = "او گفت"


@pytest.mark.parametrize(
    ("content", "charset"),
    [
        (WORDS.encode(), None),
        (b"\xef\xbb\xbf" + WORDS.encode(), "windows-1256"),
        (b"\xff\xfe" + WORDS.encode("utf-16-le"), None),
        (b"\xfe\xff" + WORDS.encode("utf-16-be"), None),
        (WORDS.encode(), "UTF-8"),
    ],
)
def test_a_text_and_a_page(content: bytes, charset: str | None) -> None:
    assert letters_of_text(content, charset) == WORDS
    assert letters_of_page(content, charset) == WORDS


def test_a_page_names_its_letters() -> None:
    page = "<meta charset='windows-1251'>Рассвет"
    assert letters_of_page(page.encode("cp1251")).endswith("Рассвет")
    assert letters_of_page(page.encode(), "utf-8").endswith("Рассвет"), "the server counts before the page"


def test_a_page_that_names_nothing_is_read_as_browsers_do() -> None:
    assert letters_of_page("café".encode("latin-1")) == "café"
    assert letters_of_page("“café”".encode("cp1252"), "iso-8859-1") == "“café”"


@pytest.mark.parametrize("content", ["سلام".encode("cp1256"), b"caf\xe9", b"\xff\xfe\x00\xd8\x00"])
def test_a_text_of_unknown_letters_is_not_guessed_at(content: bytes) -> None:
    with pytest.raises(FileFault) as failed:
        letters_of_text(content)
    assert failed.value.fault is Fault.UNKNOWN_LETTERS


@pytest.mark.parametrize(
    "name", ["zlib", "bz2", "unicode_escape", "raw_unicode_escape", "idna", "punycode", "utf-7", "rot13",
             "undefined", "mbcs", "../../x", "x" * 5000, "", "hex", "utf_8_sig\n", "charmap"]
)  # fmt: skip
def test_what_unpacks_or_escapes_is_no_letters(name: str) -> None:
    """Python decodes far more than letters."""
    assert letters_of_page(b"\\u0041 xn--caf-dma", name) == "\\u0041 xn--caf-dma"
