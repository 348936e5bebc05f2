"""Error pages: what went wrong in words, and nothing about what is or is not there."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from cases.web.public import page


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400"""
    return _error(
        request,
        400,
        _("This address cannot be read"),
        _(
            "Something in it is not in a form we know. Take away what stands behind the last “?” or “/”, "
            "and try again."
        ),
    )


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403"""
    return _error(
        request,
        403,
        _("This is not open to you"),
        _("This part of the site does not answer here. Use an https address, or go on below."),
    )


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404"""
    return _error(
        request,
        404,
        _("Nothing is published here"),
        _("The address may be mistyped, or nothing ever stood here. Compare it letter by letter, or search."),
    )


def failed(request: HttpRequest) -> HttpResponse:
    """500, in plain text where even the page about it cannot be made."""
    heading = _("Something went wrong on our side")
    try:
        return _error(request, 500, heading, _("Nothing you did caused it. Please try again later."))
    except Exception:  # noqa: BLE001 - whatever broke the first answer may break this one too
        return HttpResponse(f"{heading}\n", status=500, content_type="text/plain; charset=utf-8")


def behind(request: HttpRequest, why: str) -> HttpResponse:
    """503, while something that was withdrawn may still stand in the catalog. It asks the catalog nothing.

    why: a sentence for readers.
    """
    context: dict[str, object] = {"status": 503, "heading": _("Back in a minute"), "explanation": why}
    return page(request, "error/behind.html", context, status=503)


def _error(request: HttpRequest, status: int, heading: str, explanation: str) -> HttpResponse:
    context: dict[str, object] = {"status": status, "heading": heading, "explanation": explanation}
    response = page(request, "error/error.html", context, status=status)
    response["Cache-Control"] = "no-cache"
    return response
