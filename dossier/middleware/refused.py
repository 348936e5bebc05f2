"""Answers instead of a view where a request is not even read: too long, too slow, or nothing takes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from dossier.csrf_failure import unread_form
from dossier.gate.verdict import REFUSAL
from dossier.middleware.plain_response import plain_response
from dossier.paths import DESK_PATH

GetResponse = Callable[[HttpRequest], HttpResponseBase]
MOST_QUERY: Final = 2_000
"""Bytes behind the "?" of an address. A page repeats them in each of its links."""
MOST_PATH: Final = 500
"""Bytes before it, as they are sent."""
_WITHOUT_A_PAGE: Final = (414, 503)
"""A page would repeat the address, or ask the database who is reading it."""


class AnswerRefused:
    """Answers instead of every view what the gate has refused, and what asks for too much at once.

    The sentence repeats nothing of what was sent. It stands behind everything that knows who is asking, since
    people at the desk get a page.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer to `request`."""
        status = request.META.get(REFUSAL) or _too_long(request) or _too_much_typed(request)
        return _refusal(request, status) if status else self.get_response(request)


def _too_long(request: HttpRequest) -> int:
    long = len(request.META.get("QUERY_STRING", "")) > MOST_QUERY or len(request.path_info) > MOST_PATH
    return 414 if long else 0


def _too_much_typed(request: HttpRequest) -> int:
    """Whether the fields of a form that are no files hold more, or are more, than is read."""
    try:
        len(request.POST)
    except RequestDataTooBig:
        return 413
    except (TooManyFieldsSent, TooManyFilesSent):
        return 400
    return 0


def _refusal(request: HttpRequest, status: int) -> HttpResponse:
    """A page for somebody at the desk whose form was not taken, else a sentence."""
    sentence = _sentence(request, status)
    if status in _WITHOUT_A_PAGE or not request.path_info.startswith(DESK_PATH):
        return plain_response(request, sentence, status=status)
    page = unread_form(request, sentence, status=status)
    if status == 405:
        page["Allow"] = "GET, HEAD, OPTIONS, POST"
    return page


def _sentence(request: HttpRequest, status: int) -> str:
    if status == 414:
        return _("This address is too long. Take away what stands behind the “?”, and ask for less at once.")
    if not request.path_info.startswith(DESK_PATH):
        return _("Nothing can be sent to this address. Open it again from a link or from the address line.")
    most = {
        "file": settings.SNAPSHOT_BYTES // 1_000_000,
        "form": settings.DATA_UPLOAD_MAX_MEMORY_SIZE / 1_000_000,
    }
    return {
        408: _("It came too slowly. Send it again over a better line, or send a smaller file."),
        411: _("Whatever sent it did not say how long it is. Send it from a page of the desk, in a browser."),
        413: _("It is too large. A file may have %(file)s MB, any other form %(form)s MB.") % most,
        415: _("It is no form of the desk. Send it from a page of the desk, in a browser."),
        503: _("The desk’s database does not answer, so nothing was saved. Send it again in a minute."),
    }.get(status, _("This page cannot be used in this way. Open it again from the start page of the desk."))
