"""The headers that tell a browser what our pages may do."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from dossier.settings.policies import DESK_PATH, DESK_POLICY, PERMISSIONS_POLICY, SITE_POLICY

GetResponse = Callable[[HttpRequest], HttpResponseBase]


class Policies:
    """Sets the policies on every answer, also an error: the desk's at the desk, the strict one elsewhere.

    Always the same bytes in the same order, so that two servers give the same answer.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer to `request`, with its policies."""
        response = self.get_response(request)
        at_desk = request.path_info.startswith(DESK_PATH)
        response.setdefault("Content-Security-Policy", DESK_POLICY if at_desk else SITE_POLICY)
        response["Permissions-Policy"] = PERMISSIONS_POLICY
        response["Cross-Origin-Resource-Policy"] = "same-origin"
        return response
