"""BibTeX: entries that BibTeX and Biber read alike, in UTF-8."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import quote

from cases.pages.citing.citable import Citable, Work

_KINDS: Final = {Work.REPORT: "techreport"}
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Braces are counted even behind a backslash, so they must be spelled out.
_SPELLED: Final = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "#$%&_"},
}
_SPECIAL: Final = re.compile("[" + re.escape("".join(_SPELLED)) + "]")
_IN_ADDRESSES: Final = "!#$%&'()*+,-./:;=?@_~[]"


def bibtex(entries: Iterable[Citable]) -> str:
    """The entries one after another."""
    return "\n".join(_entry(each) for each in entries)


def escaped(text: str) -> str:
    """`text` as TeX prints it: specials spelled, lines joined; other scripts stay as they are."""
    return _SPECIAL.sub(lambda found: _SPELLED[found[0]], " ".join(text.split()))


def _entry(citable: Citable) -> str:
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(citable))
    return f"@{_KINDS.get(citable.work, 'misc')}{{{citable.key},\n{fields}}}\n"


def _fields(citable: Citable) -> Iterator[tuple[str, str]]:
    """Names and values, the values in their braces; a second pair keeps capitals and names whole."""
    if citable.authors:
        yield "author", f"{{{' and '.join(f'{{{escaped(each)}}}' for each in citable.authors)}}}"
    yield "title", f"{{{{{escaped(citable.title)}}}}}"
    if citable.publisher:
        name = "institution" if citable.work is Work.REPORT else "publisher"
        yield name, f"{{{{{escaped(citable.publisher)}}}}}"
    year, month, day = (*citable.issued, None, None, None)[:3]
    if year:
        yield "year", f"{{{year}}}"
    if month:
        yield "month", _MONTHS[month - 1]
    if day:
        yield "day", f"{{{day}}}"
    if citable.version:
        yield "version", f"{{{citable.version}}}"
    if citable.language:
        yield "langid", f"{{{escaped(citable.language)}}}"
    if citable.url:
        yield "url", f"{{{quote(citable.url, safe=_IN_ADDRESSES)}}}"
    if citable.note:
        yield "note", f"{{{escaped(citable.note)}}}"
