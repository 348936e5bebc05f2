"""The pages there are, read from the URL configuration: each kind in every language, and error pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.test import RequestFactory
from django.urls import get_resolver
from django.utils import translation

from tests.browser.site import Answer, Site
from tests.contracts.routes import Route, routes

NOWHERE: Final = "/nothing/here/"
ERRORS: Final = (400, 403, 500, 503)
"""What a site that works is not asked for; 404 and 410 it is."""
_VERSION: Final = "1"
_IN_VAIN: Final = ("?q=zzyzx", "?nothing=1")


@dataclass(frozen=True)
class Page:
    """A page: its address, and what was sent. `made`: rendered here, because no site that works sends it."""

    path: str
    status: int
    body: bytes
    made: bool = False


def every_page(site: Site) -> dict[str, list[Page]]:
    """All the English pages that the routes make of the site's names, by what is written in the route."""
    found = {route.written: list(_pages(site, route)) for route in routes()}
    return {written: pages for written, pages in found.items() if pages}


def one_of_each(site: Site, every: dict[str, list[Page]]) -> Iterator[Page]:
    """In each language the fullest page of each route and status, and the error pages."""
    nowhere = _page(site.ask(NOWHERE))
    for pages in (*every.values(), [nowhere]):
        for status in sorted({page.status for page in pages}):
            fullest = max((page for page in pages if page.status == status), key=lambda page: len(page.body))
            yield from _in_each_language(site, fullest)
        if empty := [page for page in pages if _IN_VAIN[0] in page.path]:
            yield from _in_each_language(site, *empty)
    for code, _name in settings.LANGUAGES:
        yield from (_error(status, code) for status in ERRORS)


def _pages(site: Site, route: Route) -> Iterator[Page]:
    """What one route answers, none where it sends something else than pages; lists also asked in vain."""
    answers = map(site.ask, route.paths([*site.names, _VERSION]))
    gone = []
    for first in answers:
        if first.status == 200:
            break
        gone.append(first)
    else:
        return
    if first.is_page:
        in_vain = [] if route.converters else [site.ask(first.path + asked) for asked in _IN_VAIN]
        for answer in (*gone, first, *answers, *in_vain):
            if answer.is_page and answer.status != 404:
                yield _page(answer)


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
        response = handler(request) if status in (500, 503) else handler(request, Exception())
    return Page(path, status, response.content, made=True)
