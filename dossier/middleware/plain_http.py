"""What happens to a request that came unencrypted where encryption is required."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from dossier.middleware.plain_response import plain_response
from dossier.paths import API_PATH

GetResponse = Callable[[HttpRequest], HttpResponseBase]


class RefusePlainHttp:
    """Refuses a program, and anything posted, outright; a reader's browser is sent on by Django.

    A program that was redirected would go on sending its key in the clear with each first request, so the
    mistake must be loud.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer to `request`, 403 where it must not have been sent in the clear."""
        posted = request.method not in {"GET", "HEAD"}
        if (
            settings.SECURE_SSL_REDIRECT
            and not request.is_secure()
            and (posted or request.path_info.startswith(API_PATH))
        ):
            return plain_response(request, _("This address is answered over https only."), status=403)
        return self.get_response(request)
