"""RIS: tagged lines that every reference manager reads, in UTF-8."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from cases.pages.citing.citable import Citable, Work

_KINDS: Final = {
    Work.PAGE: "ELEC",
    Work.NEWS: "NEWS",
    Work.REPORT: "RPRT",
    Work.LAW: "STAT",
    Work.INTERVIEW: "GEN",
    Work.OTHER: "GEN",
}


def ris(entries: Iterable[Citable]) -> str:
    """The entries one after another; a line ends in CR LF, an entry in an empty one."""
    return "".join(f"{_line(tag, value)}\r\n" for each in entries for tag, value in _tags(each))


def _tags(citable: Citable) -> Iterator[tuple[str, str]]:
    yield "TY", _KINDS[citable.work]
    yield "ID", citable.key
    yield from (("AU", author) for author in citable.authors)
    yield "TI", citable.title
    yield from _unless_empty("PB", citable.publisher)
    if citable.issued:
        yield "PY", str(citable.issued[0])
        # Year, month and day, each followed by a slash; what is not known stays empty between them.
        month, day = (*(f"{each:02d}" for each in citable.issued[1:]), "", "")[:2]
        yield "DA", f"{citable.issued[0]}/{month}/{day}/"
    yield from _unless_empty("ET", citable.version)
    yield from _unless_empty("LA", citable.language)
    yield from _unless_empty("UR", citable.url)
    yield from _unless_empty("N1", citable.note)
    yield "ER", ""


def _unless_empty(tag: str, value: str) -> Iterator[tuple[str, str]]:
    if value:
        yield tag, value


def _line(tag: str, value: str) -> str:
    """A tag, two spaces, a hyphen, a space and the value: RIS has no escapes, so a value is one line."""
    return f"{tag}  - {' '.join(value.split())}"
