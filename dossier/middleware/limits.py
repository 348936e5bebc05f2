"""How much of the site one network address may have made for it within a minute."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import Final

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from cases.catalog.validator import validator
from cases.limits.checks import limits_can_be_kept
from cases.limits.rate import Limit
from cases.limits.settings import caller_of, reading_limit
from cases.limits.spending import spend
from cases.limits.store import Kind
from cases.limits.turnstile import Busy
from cases.vocabulary.audience import Audience
from dossier.hot_pages.application import READERS_ETAGS
from dossier.middleware.plain_response import plain_response
from dossier.paths import API_PATH, DESK_PATH

GetResponse = Callable[[HttpRequest], HttpResponseBase]
_FREE: Final = (API_PATH, DESK_PATH, "/static/", "/healthz", "/readyz")
"""What costs nothing here. The API counts its requests itself, the desk its sign-ins."""


class LimitReading:
    """Counts what answers of the site cost, and answers 429 beyond the limit, before anything is made.

    What comes from memory does not come this far. A 304 costs nothing, and whoever holds what they would be
    sent is told so beyond the limit too.
    """

    def __init__(self, get_response: GetResponse) -> None:
        """Raise ``ImproperlyConfigured`` where a limit could not be kept: a server runs no system checks."""
        for error in limits_can_be_kept():
            raise ImproperlyConfigured(" ".join(filter(None, (error.msg, error.hint))))
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer to `request`."""
        limit = reading_limit() if settings.ROLE.shows_site else None
        if limit is None or request.path_info.startswith(_FREE):
            return self.get_response(request)
        return self._counted(request, limit)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """429 to whoever tries a password while others wait for theirs."""
        if not isinstance(exception, Busy):
            return None
        refused = plain_response(
            request, _("Too many sign in at once. Try again in a few seconds."), status=429
        )
        refused["Retry-After"] = str(ceil(settings.HASHES_WAIT))
        return refused

    def _counted(self, request: HttpRequest, limit: Limit) -> HttpResponseBase:
        who, cost = caller_of(request.META), cost_of(request)
        verdict = spend(Kind.READING, who, cost, limit)
        if not verdict.allowed and not _is_held(request):
            return _refusal(request, verdict.retry_after)
        response = self.get_response(request)
        held = response.status_code == 304 or _names(request, response.headers.get("ETag", ""))
        if verdict.allowed and held:
            spend(Kind.READING, who, -cost, limit)
        return response


def cost_of(request: HttpRequest) -> int:
    """What the answer to `request` costs, by what its address ends in."""
    file = request.path_info.rpartition("/")[2]
    if file.startswith(("export.", "sitemap")):
        kind = "export"
    elif file.endswith(".png"):
        kind = "picture"
    elif file.startswith("feed."):
        kind = "feed"
    elif request.path_info.endswith("/search/"):
        kind = "search"
    else:
        kind = "list" if request.META.get("QUERY_STRING") else "page"
    return int(settings.READING_COSTS[kind])


def _is_held(request: HttpRequest) -> bool:
    """Whether the answer is a 304, which every page of the site gives before it does anything else."""
    if request.method not in ("GET", "HEAD") or not _held(request):
        return False
    try:
        resolve(request.path_info)
    except Resolver404:
        return False
    return _names(request, validator(Audience.PUBLIC))


def _names(request: HttpRequest, tag: str) -> bool:
    """Whether the reader says that they hold `tag`, to us or to the memory in front of us."""
    return tag.removeprefix("W/") in _held(request)


def _held(request: HttpRequest) -> set[str]:
    """The versions a reader holds, without the mark of a weak one; "*" names none."""
    said = request.META.get(READERS_ETAGS) or request.META.get("HTTP_IF_NONE_MATCH", "")
    return {each.strip().removeprefix("W/") for each in said.split(",")} - {"", "*"}


def _refusal(request: HttpRequest, seconds: int) -> HttpResponse:
    sentence = _("Too much was asked for from your network. Try again in %(seconds)s seconds.")
    refused = plain_response(request, sentence % {"seconds": seconds}, status=429)
    refused["Retry-After"] = str(seconds)
    return refused
