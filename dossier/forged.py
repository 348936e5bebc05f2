"""What is said to a POST that did not come from a form of ours (cross-site request forgery)."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from dossier.middleware.sentence import say
from dossier.settings.policies import DESK_PATH


def refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page of the door that was posted to; `reason` is for whoever builds forms, and is not told."""
    if request.path_info.startswith(DESK_PATH):
        return _page("cases.admin.forged.forged", request)
    if settings.ROLE.shows_site:
        return _page("cases.web.public.only_read", request)
    sentence = _("Nothing can be sent to this address. Open it again from a link or from the address line.")
    return say(request, sentence, status=403)


def not_taken(request: HttpRequest, sentence: str, *, status: int) -> HttpResponse:
    """The page of a form that the desk did not even read; `sentence` says why."""
    return _page("cases.admin.unread.unread", request, sentence, status=status)


def _page(view: str, request: HttpRequest, *sentence: str, **how: int) -> HttpResponse:
    """The answer of a view that only a process with that door can load."""
    response: HttpResponse = import_string(view)(request, *sentence, **how)
    return response
