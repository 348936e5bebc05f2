"""Better no answer than a stale one: what is withdrawn may still stand in a catalog left behind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import get_resolver
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.catalog.position import behind_for
from cases.catalog.text.shelf import TextBehind
from cases.vocabulary.audience import STREAMS, Audience
from dossier.middleware.sentence import API_PATH, say
from dossier.roles import ProcessRole

GetResponse = Callable[[HttpRequest], HttpResponseBase]
TOLERATED = timedelta(seconds=60)
_ALWAYS_ANSWERED = ("/desk/", "/static/", "/healthz", "/readyz")


def too_far_behind() -> bool:
    """Whether a stream that this process answers from has had an edition waiting for more than a minute.

    What waits for partners is no reason to answer the public differently: they would learn that it exists.
    """
    read = STREAMS if settings.ROLE is ProcessRole.PARTNER else (Audience.PUBLIC,)
    return any(behind_for(audience, now=timezone.now()) > TOLERATED for audience in read)


class RefuseStale:
    """Answers 503 instead of reading from a catalog that knows it is behind. The desk works on."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer to `request`, 503 where the catalog is too old to answer from."""
        if request.path_info.startswith(_ALWAYS_ANSWERED) or not too_far_behind():
            return self.get_response(request)
        return _refusal(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponseBase | None:
        """The same answer where the words cannot be searched for as long as their index is being written."""
        return _refusal(request) if isinstance(exception, TextBehind) else None


def _refusal(request: HttpRequest) -> HttpResponse:
    """A 503 that nobody keeps, and that says when to come back."""
    response = _said(request)
    response["Cache-Control"] = "no-store"
    response["Retry-After"] = "60"
    return response


def _said(request: HttpRequest) -> HttpResponse:
    """A page where readers come, a sentence for programs and where there is no site."""
    if settings.ROLE.shows_site and not request.path_info.startswith(API_PATH):
        # Named in the URL configuration like the pages of other errors: only a process with a site loads it.
        refused: HttpResponse = get_resolver().resolve_error_handler(503)(request)
        return refused
    sentence = _("This site is catching up with corrections and withdrawals. Come back in a minute.")
    return say(request, sentence, status=503)
