"""What a browser may do with our pages, as header values (Content Security Policy 3, Permissions Policy)."""

from __future__ import annotations

DESK_PATH = "/desk/"

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
