"""What a browser may do with our pages, as headers (Content Security Policy 3, Permissions Policy)."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from dossier.paths import DESK_PATH

GetResponse = Callable[[HttpRequest], HttpResponseBase]

# Pages of the site are text, one stylesheet and pictures of our own; they run no script.
_SITE = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
# The desk's forms need their own scripts, and the autocomplete fields ask the desk for choices.
_DESK = _SITE | {"script-src": "'self'", "connect-src": "'self'", "img-src": "'self' data:"}

_REFUSED_FEATURES = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)


def _policy(directives: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives.items())


SITE_POLICY = _policy(_SITE)
DESK_POLICY = _policy(_DESK)
PERMISSIONS_POLICY = ", ".join(f"{feature}=()" for feature in _REFUSED_FEATURES)


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
