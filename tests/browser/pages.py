"""The pages there are, read from the URL configuration: each kind in every language, and error pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from django.conf import settings
from django.test import RequestFactory
from django.urls import get_resolver
from django.utils import translation

from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import ref_pattern
from tests.browser.site import Answer, Site
from tests.contracts.routes import Route, routes

NOWHERE: Final = "/nothing/here/"
ERRORS: Final = (400, 403, 500, 503)
"""What a site that works is not asked for; 404 and 410 it is."""
_WHY: Final[dict[int, list[str]]] = {500: [], 503: ["This site is catching up."]}
"""What a handler is told; the others are told of an exception."""
_VERSION: Final = "1"
_NOTHING: Final = "?q=zzyzx"
_SOME: Final = "?q=soldiers"
_MISTAKEN: Final = "?nothing=1"


@dataclass(frozen=True)
class Page:
    """A page: its address, and what was sent. `made`: rendered here, because no site that works sends it."""

    path: str
    status: int
    body: bytes
    made: bool = False

    @property
    def earlier(self) -> bool:
        """Whether it shows a version as it was cited."""
        return self.path.endswith(f"/v{_VERSION}/")


def every_page(site: Site) -> list[list[Page]]:
    """All the English pages that the routes make of the site's names, by route; a 404 is the last.

    Before it stand comparisons, which no route makes: of two figures, of two testimonies and of two of each.
    """
    found = [*filter(None, (list(_pages(site, route)) for route in routes()))]
    compared = [[_page(site.ask(path))] for path in _comparisons(found)]
    return [*found, *compared, [_page(site.ask(NOWHERE))]]


def one_of_each(site: Site, every: list[list[Page]]) -> Iterator[Page]:
    """The fullest page of each route, each list as it is searched, one page of each error there is.

    All in every language, but for the searches, of which the first list is, and for earlier versions.
    """
    asked = [page for pages in every for page in pages if page.path.endswith((_SOME, _NOTHING))]
    yield from asked[2:]
    for pages in (*every, asked[:1], asked[1:2]):
        if found := [page for page in pages if page.status == 200]:
            fullest = _fullest(found)
            yield from [fullest] if fullest.earlier else _in_each_language(site, fullest)
    wrong = [page for pages in every for page in pages if page.status != 200]
    for status in sorted({page.status for page in wrong}):
        yield from _in_each_language(site, _fullest([page for page in wrong if page.status == status]))
    for code, _name in settings.LANGUAGES:
        yield from (_error(status, code) for status in ERRORS)


def _fullest(pages: list[Page]) -> Page:
    return max(pages, key=lambda page: len(page.body))


def _pages(site: Site, route: Route) -> Iterator[Page]:
    """What one route answers, 404 apart; none where it sends something else than pages."""
    found: list[Answer] = []
    for path in route.paths([*site.names, _VERSION]):
        answer = site.ask(path)
        if not answer.is_page:
            return
        found += [answer] if answer.status in {200, 400, 410} else []
    if found and not route.converters:
        asked = [site.ask(found[0].path + words) for words in (_MISTAKEN, _SOME, _NOTHING)]
        # A page that reads no parameters answers any of them alike, and one that reads others refuses these.
        found += [each for each in asked if asked[0].status == 400 != asked[1].status]
    yield from map(_page, found)


def _comparisons(found: list[list[Page]]) -> Iterator[str]:
    """The addresses of comparisons of what is published."""
    paths = [page.path for pages in found for page in pages if page.status == 200]
    figures, people = (
        [ref[1] for path in paths if (ref := re.fullmatch(rf"/{noun.plural}/({ref_pattern(noun)})/", path))][
            :2
        ]
        for noun in (Noun.STATISTIC, Noun.TESTIMONY)
    )
    for refs in (figures, people, [*figures, *people]):
        yield f"/compare/?{urlencode({'ref': refs}, doseq=True)}"


def _page(answer: Answer) -> Page:
    return Page(answer.path, answer.status, answer.body)


def _in_each_language(site: Site, page: Page) -> Iterator[Page]:
    """The page, and its translations where it has any."""
    yield page
    for code, _name in settings.LANGUAGES[1:]:
        answer = site.ask(f"/{code}{page.path}")
        if answer.status == page.status:
            yield _page(answer)


def _error(status: int, code: str) -> Page:
    """The error page of `status` in a language, as the handler of the site makes it."""
    path = f"/error-{status}/" if code == settings.LANGUAGE_CODE else f"/{code}/error-{status}/"
    handler: Any = get_resolver().resolve_error_handler(status)
    request = RequestFactory().get(path)
    with translation.override(code):
        response = handler(request, *_WHY.get(status, [Exception()]))
    return Page(path, status, response.content, made=True)
