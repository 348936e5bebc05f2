"""What every public page has in common: who reads, which version it is, and that caches ask first."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views import View

from cases.catalog.validator import validator
from cases.pages.records.searching import on_consent
from cases.pages.words.address import neutral
from cases.pages.words.icons import icons
from cases.pages.words.walk_dataclasses import walk_dataclasses
from cases.vocabulary.audience import Audience
from cases.web.frame import frame

READER: Final = Audience.PUBLIC
"""The only audience of this door."""
HIDDEN: Final = "noindex, noarchive"
"""What search engines are told of answers that they must neither list nor keep."""
METHODS: Final = ["get", "head", "options"]
"""All that can be done here."""


class PublicView(View):
    """A page that is as new as the public stream and the build, and that is asked for again each time."""

    http_method_names = METHODS

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        """304 where the reader holds this version already, else the page under its ETag."""
        tag = etag()
        response = _unchanged(request, tag) or super().dispatch(request, *args, **kwargs)
        if response.status_code in (200, 304):
            response["ETag"] = tag
        response["Cache-Control"] = "no-cache"
        return response

    def http_method_not_allowed(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """405, and what to do instead."""
        return only_read(request)


def etag() -> str:
    """The version of everything that the public sees: the head of its stream, and the build that shows it."""
    return validator(READER)


def page(
    request: HttpRequest,
    template: str,
    context: dict[str, object],
    *,
    status: int = 200,
    findable: bool = True,
) -> HttpResponse:
    """`template` around `context`, inside the frame of the site, with the marks it draws.

    Search engines are told to leave it out unless it is `findable`, has its own title, and shows nobody's
    words on their consent.
    """
    shown = list(walk_dataclasses(*context.values()))
    hidden = status != 200 or not findable or neutral() or on_consent(shown)
    whole = {
        **context,
        "frame": frame(request, found=status != 404),
        "icons": icons(shown),
        "hidden": hidden,
    }
    response = render(request, template, whole, status=status, using="jinja2")
    if hidden:
        response["X-Robots-Tag"] = HIDDEN
    return response


def only_read(request: HttpRequest) -> HttpResponse:
    """405, and what to do instead: nothing can be sent to this door, whatever comes with it."""
    context: dict[str, object] = {
        "status": 405,
        "heading": _("This page can only be read"),
        "explanation": _(
            "Nothing can be sent to this address. Open it again from a link or from the address line."
        ),
    }
    response = page(request, "error/error.html", context, status=405)
    response["Allow"] = ", ".join(METHODS).upper()
    response["Cache-Control"] = "no-cache"
    return response


def _unchanged(request: HttpRequest, tag: str) -> HttpResponseBase | None:
    """A 304 for a reader who names this very version; "*" names none, and the page may not exist."""
    if request.method not in ("GET", "HEAD") or request.headers.get("If-None-Match", "*") == "*":
        return None
    return get_conditional_response(request, etag=tag)
