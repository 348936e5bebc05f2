"""Django's CSRF_FAILURE_VIEW: what is answered to a POST that did not come from a form of ours."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from dossier.middleware.plain_response import plain_response
from dossier.paths import DESK_PATH


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page of the desk or of the site, whichever was posted to; Django's `reason` is not shown."""
    if request.path_info.startswith(DESK_PATH):
        return _page("cases.admin.csrf_failure.csrf_failure", request)
    if settings.ROLE.shows_site:
        return _page("cases.web.public.only_read", request)
    sentence = _("Nothing can be sent to this address. Open it again from a link or from the address line.")
    return plain_response(request, sentence, status=403)


def unread_form(request: HttpRequest, sentence: str, *, status: int) -> HttpResponse:
    """The desk's page for a form that was not even read; `sentence` says why."""
    return _page("cases.admin.refused_form.refused_form", request, sentence, status=status)


def _page(view: str, request: HttpRequest, *sentence: str, **how: int) -> HttpResponse:
    """The answer of a view that only a process with that door can load."""
    response: HttpResponse = import_string(view)(request, *sentence, **how)
    return response
