"""Neutral titles: the same pages at other addresses, with titles that say nothing of what is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import get_script_prefix, set_script_prefix
from django.utils.http import escape_leading_slashes

from cases.pages.words.address import NEUTRAL
from dossier.paths import API_PATH, DESK_PATH

GetResponse = Callable[[HttpRequest], HttpResponseBase]
_OWN: Final = (API_PATH, DESK_PATH, "/static/", "/healthz", "/readyz")
"""What has no title, or none that a reader sees."""


class NeutralTitles:
    """Answers `/n/…` as what follows, and lets every address that is made meanwhile begin with `/n/` too.

    Whoever is watched keeps the choice from page to page, and nothing has to be remembered about them. A file
    has no title: it is sent on to its own address, so that nothing in it depends on how it was asked for.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer to `request`."""
        inner = request.path_info.removeprefix(f"/{NEUTRAL[:-1]}")
        if not request.path_info.startswith(f"/{NEUTRAL}") or inner.startswith(_OWN):
            return self.get_response(request)
        root = get_script_prefix()
        if "." in inner.rpartition("/")[2]:
            whole = request.get_full_path().removeprefix(f"{root}{NEUTRAL}")
            return HttpResponseRedirect(escape_leading_slashes(f"{root}{whole}"))
        request.path_info = inner
        set_script_prefix(f"{root}{NEUTRAL}")
        try:
            return self.get_response(request)
        finally:
            set_script_prefix(root)
