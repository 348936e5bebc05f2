"""The language of an answer: the one its address begins with, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from cases.vocabulary.current_language import language_override
from cases.vocabulary.language import language_tag

GetResponse = Callable[[HttpRequest], HttpResponseBase]
_WORDS = (
    *("text/html", "text/plain", "application/atom+xml", "application/feed+json"),
    "application/opensearchdescription+xml",
)


def language_of(path: str) -> str:
    """The code of the language that `path` begins with; the site's own where it begins with none."""
    first = path.split("/", 2)[1] if path.startswith("/") else ""
    others = (code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE)
    return first if first in others else settings.LANGUAGE_CODE


class LanguageOfAddress:
    """Activates the language of the address for as long as the answer is being made.

    Django's own middleware would also look at a cookie and at what the browser asks for. Here neither counts:
    one address has one answer, nothing has to be remembered about a reader, and a shared link shows what its
    sender saw.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer to `request`; one made of words says in which language."""
        code = language_of(request.path_info)
        with language_override(code):
            response = self.get_response(request)
        if response.headers.get("Content-Type", "").startswith(_WORDS):
            response.headers.setdefault("Content-Language", language_tag(code))
        return response
