"""Reading a page as a reader does: its words, without the marks around them."""

import re
from html import unescape

from django.http.response import HttpResponseBase


def html(response: HttpResponseBase) -> str:
    """The page as it was sent."""
    return bytes(response.content).decode() if not response.streaming else sent(response).decode()  # type: ignore[attr-defined]


def sent(response: HttpResponseBase) -> bytes:
    """The bytes of a file that is written as it is read."""
    chunks: list[bytes] = list(response.streaming_content)  # type: ignore[attr-defined]
    return b"".join(chunks)


def words(response: HttpResponseBase) -> str:
    """The text of the main part, in one line."""
    main = html(response).split("<main", 1)[1].split("</main>", 1)[0]
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", main)).split())
