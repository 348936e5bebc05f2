"""The site's map for search engines (sitemaps.org 0.9): what is published, and nothing on consent alone.

Each page stands in it once for each language, and names itself in all the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final
from xml.sax.saxutils import escape

from django.conf import settings

from cases.pages.words.address import in_language
from cases.vocabulary.language import language_tag

MOST: Final = 50_000
"""Addresses that one file may hold, by the protocol."""
_BEGIN: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<{} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def most_records() -> int:
    """Records that one file may hold, each of which has an address in every language."""
    return MOST // len(settings.LANGUAGES)


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
