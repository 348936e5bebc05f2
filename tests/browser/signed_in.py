"""Pages of the desk as somebody gets them who is signed in, without a browser."""

from __future__ import annotations

import re
from collections.abc import Mapping
from http.cookiejar import CookieJar
from typing import Final
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

from tests.browser.pages import Page
from tests.browser.site import Site
from tests.factories.account import PASSWORD

_TOKEN: Final = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')
_PATIENCE: Final = 60.0  # seconds
Form = Mapping[str, str]


def desk_pages(site: Site, username: str, *paths: str, sent: Mapping[str, Form] = {}) -> list[Page]:
    """The pages at `paths`, in their order; then those that answer the forms `sent`, by address.

    The address of an answer says that it is one.
    """
    jar = CookieJar()
    line = build_opener(HTTPCookieProcessor(jar))

    def asked(path: str, data: bytes | None = None) -> tuple[int, bytes]:
        with line.open(site.origin + path, data, timeout=_PATIENCE) as answer:
            return answer.status, answer.read()

    found = _TOKEN.search(asked("/desk/login/")[1].decode())
    assert found, "the page to sign in has a form"
    who = {"csrfmiddlewaretoken": found[1], "username": username, "password": PASSWORD, "next": "/desk/"}
    asked("/desk/login/", urlencode(who).encode())
    pages = [Page(path, *asked(path)) for path in paths]
    token = next(cookie.value or "" for cookie in jar if cookie.name == "csrftoken")
    for path, form in sent.items():
        answer = asked(path, urlencode({"csrfmiddlewaretoken": token, **form}).encode())
        pages.append(Page(f"{path}?sent", *answer, made=True))
    return pages
