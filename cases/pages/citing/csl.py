"""CSL-JSON 1.0.2: a list of items for citation processors."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

from cases.pages.citing.citable import SITE, Citable, Work
from cases.vocabulary.canonical import Document, Json

_KINDS: Final = {
    Work.PAGE: "webpage",
    Work.NEWS: "article-newspaper",
    Work.REPORT: "report",
    Work.LAW: "legislation",
    Work.INTERVIEW: "interview",
    Work.OTHER: "document",
}


def csl(entries: Iterable[Citable]) -> str:
    """The items as JSON in UTF-8."""
    return json.dumps([_item(each) for each in entries], ensure_ascii=False, indent=2) + "\n"


def _item(citable: Citable) -> Document:
    names: list[Json] = [{"literal": author} for author in citable.authors]
    days: list[Json] = [list(citable.issued)]
    issued: Document = {"date-parts": days} | ({"circa": True} if citable.circa else {})
    known: Document = {
        "author": names,
        "publisher": citable.publisher,
        "container-title": SITE if citable.work is Work.PAGE else "",
        "issued": issued if citable.issued else None,
        "version": citable.version,
        "language": citable.language,
        "URL": citable.url,
        "note": citable.note,
    }
    said: Document = {"id": citable.key, "type": _KINDS[citable.work], "title": citable.title}
    return said | {name: value for name, value in known.items() if value}
