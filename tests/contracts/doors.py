"""The doors through which one question about a list can be asked: each gives the references that it shows."""

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from io import StringIO
from typing import Final, TypeAlias
from urllib.parse import urlencode

from django.test import Client

from cases.pages.lists.layer import LAYERS
from cases.vocabulary.noun import Noun
from cases.web.export import EXPORTED

Params: TypeAlias = Mapping[str, list[str]]
Door: TypeAlias = Callable[[Noun, Params], list[str]]

WORDS: Final = {noun: word for word, noun in EXPORTED.items()}
"""The word of each list of the site in addresses."""
SITE: Final = "http://testserver"
_SHOWN: Final = re.compile(
    r'<span class="ref">([A-Z]-[0-9A-Z]{10})</span>|<li class="\w+" id="(E-[0-9A-Z]{10})">'
)
_COUNT: Final = re.compile(r'<p class="count">([\d,]+) ')
_NEXT: Final = re.compile(r'<a href="([^"]+)" rel="next">')
_ENTRIES: Final = re.compile(r"<entry>.*?<link [^>]*href=\"([^\"]+)\"", re.DOTALL)
_OPTION: Final = re.compile(
    r'<input type="checkbox" name="(\w+)" value="([^"]+)"(?: checked)?><span[^>]*>.*?'
    r'<span class="n">([\d,]+)</span>'
)
_FURTHER: Final = re.compile(r'<link rel="next"[^>]* href="([^"]+)"')


def api(noun: Noun, params: Params, *, size: int = 100) -> list[str]:
    """Every page of the API by its cursors; each gives the number of all."""
    found: list[str] = []
    counts = set()
    for text in _pages(f"/api/v1/{noun.plural}/?{_query({**params, 'page_size': [str(size)]})}", _api_next):
        answer = json.loads(text)
        counts.add(answer["count"])
        found += [each.get("ref") or each["code"] for each in answer["results"]]
    assert counts == {len(found)}
    return found


def pages(noun: Noun, params: Params) -> list[str]:
    """Every page of the site's list; each says the number of all."""
    found: list[str] = []
    counts = set()
    for text in _pages(f"/{WORDS[noun]}/?{_query(params)}", lambda page: _first(_NEXT, page)):
        shown = text.partition('<p class="count">')
        counts.add(int(_first(_COUNT, "".join(shown[1:])).replace(",", "")))
        found += [one or other for one, other in _SHOWN.findall(shown[2])]
    assert counts == {len(found)}
    return found


def csv_file(noun: Noun, params: Params) -> list[str]:
    """The download for spreadsheets."""
    (text,) = _pages(f"/{WORDS[noun]}/export.csv?{_query(params)}", lambda page: "")
    return [row["ref"] for row in csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline=""))]


def jsonl_file(noun: Noun, params: Params) -> list[str]:
    """The download for programs."""
    (text,) = _pages(f"/{WORDS[noun]}/export.jsonl?{_query(params)}", lambda page: "")
    return [json.loads(line)["ref"] for line in text.split("\n") if line]


def atom_feed(noun: Noun, params: Params) -> list[str]:
    """Every page of the Atom feed."""
    found: list[str] = []
    for text in _pages(f"/{WORDS[noun]}/feed.atom?{_query(params)}", lambda page: _first(_FURTHER, page)):
        found += map(_named, _ENTRIES.findall(text))
    return found


def json_feed(noun: Noun, params: Params) -> list[str]:
    """Every page of the JSON Feed."""
    found: list[str] = []
    for text in _pages(f"/{WORDS[noun]}/feed.json?{_query(params)}", _feed_next):
        found += [_named(each["url"]) for each in json.loads(text)["items"]]
    return found


IN_ORDER: Final[tuple[Door, ...]] = (pages, csv_file, jsonl_file)
"""Doors that keep the order that was asked for."""
LATEST_FIRST: Final[tuple[Door, ...]] = (atom_feed, json_feed)
"""Doors that show what changed last first, whatever order is asked for."""
GROUPED: Final = {(pages, Noun.STATISTIC)}
"""Lists that put what belongs together together."""


Claim: TypeAlias = tuple[str, int]
"""The address of a list of the site, and how many records it is said to hold."""


def options(noun: Noun, params: Params) -> Iterator[Claim]:
    """The options beside a list: what choosing one, and no other of its group, would find."""
    (text,) = _pages(f"/{WORDS[noun]}/?{_query(params)}", lambda page: "")
    for name, value, number in _OPTION.findall(text):
        chosen = {**params, name: [unescape(value)]}
        yield f"/{WORDS[noun]}/?{_query(chosen)}", int(number.replace(",", ""))


def areas(noun: Noun, params: Params) -> Iterator[Claim]:
    """The areas of every layer of the map that counts records of this noun."""
    for layer in (layer for layer in LAYERS.values() if layer.noun is noun):
        (text,) = _pages(f"/map/{layer.word}/map.csv?{_query(params)}", lambda page: "")
        for row in csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")):
            yield row["list"].removeprefix(SITE), int(row["count"])


CLAIMS: Final = (options, areas)
"""Doors that show numbers, each leading to what it counts."""


def held(address: str) -> int:
    """How many records the list at `address` says it holds."""
    (text,) = _pages(address, lambda page: "")
    return int(_first(_COUNT, text).replace(",", ""))


def _pages(path: str, further: Callable[[str], str]) -> Iterator[str]:
    """The answer at `path` and those that each leads on to."""
    while path:
        response = Client().get(path)
        body = b"".join(response) if response.streaming else response.content
        assert response.status_code == 200, (path, body)
        text = body.decode()
        yield text
        link = unescape(further(text)).removeprefix(SITE)
        path = path.partition("?")[0] + link if link.startswith("?") else link


def _named(address: str) -> str:
    """The reference of the record at `address`; a case is found by its slug."""
    found = re.search(r"[A-Z]-[0-9A-Z]{10}", address)
    slug = address.rstrip("/").rpartition("/")[2]
    return found[0] if found else str(Client().get(f"/api/v1/cases/{slug}/").json()["ref"])


def _query(params: Params) -> str:
    return urlencode(params, doseq=True)


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1] if found else ""


def _api_next(text: str) -> str:
    return str(json.loads(text)["next"] or "")


def _feed_next(text: str) -> str:
    return str(json.loads(text).get("next_url", ""))
