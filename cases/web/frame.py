"""The frame of a page that somebody asks for: its path, and the address that citations begin with."""

from __future__ import annotations

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest

from cases.pages.records.frame import Frame
from cases.pages.records.frame import frame as frame_at
from cases.pages.words.address import route


def frame(request: HttpRequest, *, found: bool = True) -> Frame:
    """The frame of the page at `request`; where nothing was `found`, no other language has it either."""
    here = request.get_full_path() if found else route("site:home")
    return frame_at(path=request.path, here=here, origin=origin_of(request))


def origin_of(request: HttpRequest) -> str:
    """Scheme and host that the reader uses, without a slash at the end: whole addresses begin with it."""
    try:
        return request.build_absolute_uri("/").rstrip("/")
    except DisallowedHost:  # the page that refuses a host cannot begin an address with it
        return ""
