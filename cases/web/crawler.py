"""What search engines and browsers ask for by a fixed name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from cases.pages.feeds.opensearch import description
from cases.pages.feeds.sitemap import index, urlset
from cases.pages.records.headline import NOUNS
from cases.queries.sitemap import MAPPED, Part, addresses, parts
from cases.vocabulary.noun import PAGED
from cases.web.frame import origin_of
from cases.web.public import READER, PublicView

_PAGES: Final = (
    "/",
    *(f"/{noun.list_name}/" for noun in sorted(NOUNS, key=lambda noun: noun not in PAGED)),
    *("/map/", "/corrections/", "/method/", "/about/", "/safety/", "/withdraw/"),
)
# What is asked with filters shows the same records again, without end.
_RULES: Final = "User-agent: *\nDisallow: /*?\n"
PARTS: Final = ("pages", *MAPPED)
"""The words that the address of a part may hold."""


class Sitemap(PublicView):
    """`/sitemap.xml`"""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Every page that may be found; where that is more than one file may hold, the files that do."""
        origin, files = origin_of(request), parts(READER, besides=len(_PAGES))
        if files:
            named = (f"/sitemap-{part.plural}-{part.number}.xml" for part in files)
            return _sent(index(chain(("/sitemap-pages-1.xml",), named), origin=origin))
        return _sent(urlset(chain(_pages(), addresses(READER)), origin=origin))


class SitemapPart(PublicView):
    """`/sitemap-<list>-<number>.xml`"""

    def get(self, request: HttpRequest, plural: str, number: int) -> HttpResponse:
        """One stretch of one list; "pages" are those that show no single record."""
        if plural == "pages" and number == 1:
            return _sent(urlset(_pages(), origin=origin_of(request)))
        if Part(plural, number) not in parts(READER, besides=len(_PAGES)):
            raise Http404
        return _sent(urlset(addresses(READER, Part(plural, number)), origin=origin_of(request)))


class Robots(PublicView):
    """`/robots.txt`"""

    def get(self, request: HttpRequest) -> HttpResponse:
        """The rules, and where the map is."""
        rules = f"{_RULES}\nSitemap: {origin_of(request)}/sitemap.xml\n"
        return HttpResponse(rules, content_type="text/plain; charset=utf-8")


class OpenSearch(PublicView):
    """`/opensearch.xml`: browsers can search this site from their own search field."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Where to search, in the language of the address."""
        search = f"{origin_of(request)}{reverse('site:search')}"
        return _sent(iter([description(search)]), "application/opensearchdescription+xml")


class Icon(PublicView):
    """`/favicon.ico`: browsers ask for it unasked."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """The brand's mark."""
        return HttpResponse(_icon(), content_type="image/x-icon")


@cache
def _icon() -> bytes:
    return (Path(settings.BASE_DIR) / "static" / "favicon.ico").read_bytes()


def _pages() -> Iterator[tuple[str, date | None]]:
    return ((path, None) for path in _PAGES)


def _sent(lines: Iterator[str], media_type: str = "application/xml") -> HttpResponse:
    return HttpResponse("".join(lines), content_type=f"{media_type}; charset=utf-8")
