"""Every door of a dossier, asked for the records that it holds: each answers, and each answer can be read."""

import csv
import json
import re
from collections.abc import Collection, Iterator
from io import StringIO
from typing import Final, NoReturn
from urllib.parse import quote
from xml.etree import ElementTree

from django.conf import settings
from django.test import Client

from tests.contracts import surfaces
from tests.contracts.routes import Route, routes
from tests.contracts.surfaces import NEUTRAL, Answer, Ask, send

_BESIDE_PAGES: Final = ("api/", "healthz", "readyz")
_TRANSLATED: Final = [f"/{code}" for code, _name in settings.LANGUAGES[1:]]
_TOLD: Final = {200, 301, 302, 404}


def addresses(names: Collection[str], *, words: str) -> Iterator[str]:
    """Every route with every name that fits it: pages in each language too, and under another title."""
    figures = [name for name in names if name.startswith("N-")]
    for route in routes():
        for path in route.paths(surfaces.fitting_names(route, names)):
            yield path if "chart." not in path else f"{path}?of={','.join(figures)}"
            if _is_page(route):
                yield from (f"{before}{path}" for before in (*_TRANSLATED, NEUTRAL))
    looked_for = quote(words[:60])
    for before in ("", *_TRANSLATED):
        yield f"{before}/search/?q={looked_for}"
    yield "/api/v1/changes/?expand=document"
    refs = [f"ref={name}" for name in names if re.match("[TN]-", name)]
    yield f"/compare/?{'&'.join(refs[:4])}"


def _is_page(route: Route) -> bool:
    return route.written.endswith("/") and not route.written.startswith(_BESIDE_PAGES)


def asked(client: Client, paths: Iterator[str]) -> Iterator[Answer]:
    """The answers, each looked at: none is a failure, and each is what it says it is."""
    for path in dict.fromkeys(paths):
        answer = send(client, Ask(path))
        assert answer.status in _TOLD, (path, answer.status)
        if answer.status == 200:
            check_readable(answer)
        yield answer


def check_readable(answer: Answer) -> None:
    """The body is of the type that the answer names."""
    kind = dict(answer.headers).get("Content-Type", "").partition(";")[0]
    if kind.endswith(("json", "jsonl", "ndjson")) and answer.body.strip():
        lines = answer.body.splitlines() if "jsonl" in kind or "ndjson" in kind else [answer.body]
        for line in lines:
            json.loads(line, parse_constant=_no_number)
    elif kind == "text/csv":
        text = answer.body.decode().removeprefix("\ufeff")
        assert len({len(row) for row in csv.reader(StringIO(text, newline=""), strict=True)}) == 1, answer.ask
    elif kind.endswith(("xml", "svg+xml")):
        ElementTree.fromstring(answer.body)  # noqa: S314 - we wrote it
    elif kind == "text/html":
        assert answer.body.decode().rstrip().endswith("</html>"), answer.ask


def _no_number(word: str) -> NoReturn:
    raise AssertionError(f"{word} is no JSON")
