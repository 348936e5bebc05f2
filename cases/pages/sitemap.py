"""The site's map for search engines (sitemaps.org 0.9): what is published, and nothing on consent alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final
from xml.sax.saxutils import escape

from django.db.models import Q, QuerySet

from cases.catalog.actor import Actor
from cases.catalog.case import Case
from cases.catalog.row import Row
from cases.catalog.source import Source
from cases.catalog.statistic import Statistic
from cases.catalog.testimony import Testimony
from cases.vocabulary.audience import Audience
from cases.vocabulary.basis import Basis
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import public_path

MOST: Final = 50_000
"""Addresses that one file may hold, by the protocol."""
MAPPED: Final[dict[str, type[Row]]] = {
    model.noun.plural: model for model in (Case, Testimony, Statistic, Source, Actor)
}
"""The records that have pages of their own, by the word in their addresses."""
_BEGIN: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<{} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a map too long for one: a list, and which stretch of it, counted from 1."""

    plural: str
    number: int


def parts(audience: Audience, *, besides: int) -> list[Part]:
    """The files of the map, none where all fits in one; `besides` counts the pages that are no records."""
    counts = {plural: _rows(plural, audience).count() for plural in MAPPED}
    if sum(counts.values()) + besides <= MOST:
        return []
    return [
        Part(plural, number) for plural, count in counts.items() for number in range(1, -(-count // MOST) + 1)
    ]


def addresses(audience: Audience, part: Part | None = None) -> Iterator[tuple[str, date]]:
    """Paths of record pages, without a language, each with the UTC day of its last change."""
    for plural, model in MAPPED.items():
        if part is not None and part.plural != plural:
            continue
        start = (part.number - 1) * MOST if part else 0
        name = "slug" if model.noun is Noun.CASE else "ref"
        rows = _rows(plural, audience).order_by("ref")[start : start + MOST]
        for named, updated in rows.values_list(name, "updated").iterator():
            yield public_path(model.noun, named), updated


def urlset(entries: Iterable[tuple[str, date | None]], *, origin: str) -> Iterator[str]:
    """A file of addresses, a few at a time; `origin` is scheme and host, without a slash at the end."""
    yield _BEGIN.format("urlset")
    for path, updated in entries:
        day = f"<lastmod>{updated.isoformat()}</lastmod>" if updated else ""
        yield f"<url><loc>{escape(origin + path)}</loc>{day}</url>\n"
    yield "</urlset>\n"


def index(paths: Iterable[str], *, origin: str) -> Iterator[str]:
    """A file of files."""
    yield _BEGIN.format("sitemapindex")
    for path in paths:
        yield f"<sitemap><loc>{escape(origin + path)}</loc></sitemap>\n"
    yield "</sitemapindex>\n"


def _rows(plural: str, audience: Audience) -> QuerySet[Row]:
    model = MAPPED[plural]
    rows = model._default_manager.filter(audience=audience)
    return rows.exclude(Q(("basis", Basis.CONSENT))) if model is Testimony else rows
