"""Better no answer than a stale one: what is withdrawn may still stand in a catalog left behind."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import get_resolver
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.catalog.damage import is_damage
from cases.catalog.opening import close_if_replaced
from cases.catalog.text.search_snapshot import TextBehind
from dossier.middleware.obstacle import CATALOG_BEHIND, CATALOG_SILENT, Obstacle, obstacle
from dossier.middleware.plain_response import plain_response
from dossier.paths import API_PATH

GetResponse = Callable[[HttpRequest], HttpResponseBase]
_ALWAYS_ANSWERED = ("/desk/", "/static/", "/healthz", "/readyz")


class RefuseStale:
    """Answers 503 instead of reading from a catalog that nobody keeps up to date. The desk works on."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer to `request`, 503 where the catalog is too old to answer from."""
        if request.path_info.startswith(_ALWAYS_ANSWERED):
            return self.get_response(request)
        close_if_replaced()
        found = obstacle(now=timezone.now())
        return self.get_response(request) if found is None else _refusal(request, found)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponseBase | None:
        """The same where the index of words is being written, or a damaged catalog is not mended yet."""
        if isinstance(exception, TextBehind):
            return _refusal(request, CATALOG_BEHIND)
        at_desk = request.path_info.startswith(_ALWAYS_ANSWERED)
        return _refusal(request, CATALOG_SILENT) if is_damage(exception) and not at_desk else None


def _refusal(request: HttpRequest, found: Obstacle) -> HttpResponse:
    """A 503 that nobody keeps, and that says when to come back."""
    response = _said(request, str(found.told))  # in the language of the address
    response["Cache-Control"] = "no-store"
    response["Retry-After"] = "60"
    return response


def _said(request: HttpRequest, sentence: str) -> HttpResponse:
    """A page where readers come, a sentence for programs and where there is no site."""
    if settings.ROLE.shows_site and not request.path_info.startswith(API_PATH):
        # Named in the URL configuration like the pages of other errors: only a process with a site loads it.
        refuse: Callable[..., HttpResponse] = get_resolver().resolve_error_handler(503)
        return refuse(request, sentence)
    return plain_response(request, f"{sentence} {_('Come back in a minute.')}", status=503)
