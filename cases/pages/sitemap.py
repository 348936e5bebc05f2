"""The site's map for search engines (sitemaps.org 0.9): what is published, and nothing on consent alone.

Each page stands in it once for each language, and names itself in all the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final
from xml.sax.saxutils import escape

from django.conf import settings
from django.db.models import Q, QuerySet

from cases.catalog.actor import Actor
from cases.catalog.case import Case
from cases.catalog.row import Row
from cases.catalog.source import Source
from cases.catalog.statistic import Statistic
from cases.catalog.testimony import Testimony
from cases.pages.address import in_language
from cases.vocabulary.audience import Audience
from cases.vocabulary.basis import Basis
from cases.vocabulary.language import language_tag
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import public_path

MOST: Final = 50_000
"""Addresses that one file may hold, by the protocol."""
MAPPED: Final[dict[str, type[Row]]] = {
    model.noun.plural: model for model in (Case, Testimony, Statistic, Source, Actor)
}
"""The records that have pages of their own, by the word in their addresses."""
_BEGIN: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<{} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a map too long for one: a list, and which stretch of it, counted from 1."""

    plural: str
    number: int


def parts(audience: Audience, *, besides: int) -> list[Part]:
    """The files of the map, none where all fits in one; `besides` counts the pages that are no records."""
    counts = {plural: _rows(plural, audience).count() for plural in MAPPED}
    most = most_records()
    if sum(counts.values()) + besides <= most:
        return []
    return [
        Part(plural, number) for plural, count in counts.items() for number in range(1, -(-count // most) + 1)
    ]


def most_records() -> int:
    """Records that one file may hold, each of which has an address in every language."""
    return MOST // len(settings.LANGUAGES)


def addresses(audience: Audience, part: Part | None = None) -> Iterator[tuple[str, date]]:
    """Paths of record pages, without a language, each with the UTC day of its last change."""
    for plural, model in MAPPED.items():
        if part is not None and part.plural != plural:
            continue
        start = (part.number - 1) * most_records() if part else 0
        name = "slug" if model.noun is Noun.CASE else "ref"
        rows = _rows(plural, audience).order_by("ref")[start : start + most_records()]
        for named, updated in rows.values_list(name, "updated").iterator():
            yield public_path(model.noun, named), updated


def urlset(entries: Iterable[tuple[str, date | None]], *, origin: str) -> Iterator[str]:
    """A file of addresses, a few at a time; `origin` is scheme and host, without a slash at the end."""
    yield _BEGIN.format("urlset")
    for path, updated in entries:
        day = f"<lastmod>{updated.isoformat()}</lastmod>" if updated else ""
        named = {code: escape(origin + in_language(path, code)) for code, _name in settings.LANGUAGES}
        others = "".join(
            f'<xhtml:link rel="alternate" hreflang="{language_tag(code)}" href="{address}"/>'
            for code, address in named.items()
        )
        yield from (f"<url><loc>{address}</loc>{day}{others}</url>\n" for address in named.values())
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
