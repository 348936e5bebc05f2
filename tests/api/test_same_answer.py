"""The same answer everywhere: pages, count, files and feeds of one question hold the same records."""

import csv
import json
import re
from html import unescape
from io import StringIO

import pytest
from django.http import QueryDict
from django.test import Client

from cases.exports.file_format import FORMATS
from cases.filters.query import read
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun
from tests.api.asking import refs, walk
from tests.filters.brute import matches
from tests.filters.questions import address, question
from tests.filters.world import publish_world, seeded

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def in_pages(noun: Noun, query: str, *, size: int) -> list[str]:
    """The references on all pages of the API, whose count each page must give."""
    pages = list(walk(f"{noun.plural}/?{query}&page_size={size}"))
    found = [ref for page in pages for ref in refs(page)]
    assert {page["count"] for page in pages} == {len(found)}
    return found


def in_file(noun: Noun, query: str, kind: str) -> list[str]:
    """The references in a file of the same question."""
    asked = read(noun, QueryDict(query), audience=Audience.PUBLIC)
    text = b"".join(FORMATS[kind].write(asked, base="https://dossier.example")).decode()
    if kind == "csv":
        return [row["ref"] for row in csv.DictReader(StringIO(text, newline=""))]
    return [json.loads(line)["ref"] for line in text.split("\n") if line]


def in_feed(noun: Noun, query: str, form: str) -> list[str]:
    """The references in a feed of the same question, to its last page."""
    found: list[str] = []
    address = f"/{noun.plural}/feed.{form}?{query}"
    while address:
        text = Client().get(address).content.decode()
        if form == "json":
            feed = json.loads(text)
            urls, further = [item["url"] for item in feed["items"]], feed.get("next_url", "")
        else:
            urls = re.findall(r'<entry>.*?<link href="([^"]+)"', text, re.DOTALL)
            further = unescape("".join(re.findall(r'<link[^>]*href="([^"]+)" rel="next"', text)))
        found += [url.split("/")[-2] for url in urls]
        address = further.removeprefix("http://testserver")
    return found


@pytest.mark.parametrize("noun", [Noun.TESTIMONY, Noun.STATISTIC])
@pytest.mark.parametrize("seed", range(3))
def test_random_questions_have_one_answer(noun: Noun, seed: int) -> None:
    world = [document for document in publish_world(seed, size=20) if document["noun"] == noun]
    random = seeded(seed)
    for _ in range(15):
        params = question(random, noun)
        params["sort"] = [random.choice(("newest", "oldest", "recent"))]
        query = address(params)
        pages = in_pages(noun, query, size=random.randint(1, 9))
        del params["sort"]
        assert sorted(pages) == sorted(str(each["ref"]) for each in world if matches(each, params)), query
        assert pages == in_file(noun, query, "csv") == in_file(noun, query, "jsonl"), query
        followed = in_feed(noun, address(params), "atom")
        assert followed == in_feed(noun, address(params), "json"), query
        assert sorted(followed) == sorted(pages), query
