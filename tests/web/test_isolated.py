"""Isolated: a name that runs against the page moves no number and no other name beside it."""

import json
import re

import pytest
from django.test import Client

from cases.vocabulary.canonical import Document, Json
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html

PERSON = "فواد ۱۲"
ACTOR = "رادیو آزادی"
TITLE = "بیم بازگشت"
PLACE = "پنجاب"
ISOLATED = {name: f"\u2068{name}\u2069" for name in (PERSON, ACTOR, TITLE, PLACE)}
PATHS = (
    "/", "/testimonies/", "/testimonies/T-0000000001/", "/testimonies/T-0000000001/v1/", "/statistics/",
    "/statistics/N-0000000001/", "/statistics/N-0000000001/compared/", "/sources/", "/sources/S-0000000001/",
    "/actors/", "/actors/A-0000000001/", "/cases/", "/cases/former-soldiers/", "/timeline/",
    "/search/?q=threats", "/search/?q=فواد", "/compare/?ref=T-0000000001&ref=N-0000000001", "/map/",
    "/map/figures/", "/corrections/", "/themes/reprisals/", "/declarations/", "/declarations/D-0000000001/",
)  # fmt: skip
FILES = (
    "/testimonies/feed.atom", "/statistics/feed.atom", "/sources/feed.json", "/feed.atom",
)  # fmt: skip
_OWN = re.compile('<(bdi|option|text|svg)[^>]*>[^<]*</\\1>|<[^>]*\\sdir="(?:rtl|auto)"[^>]*>[^<]*<')


@pytest.fixture(autouse=True)
def _leftward(publish: Publish) -> None:
    """A dossier whose names all run from right to left."""
    actor: Json = {"ref": "A-0000000001", "name": ACTOR}
    brief: Json = documents.source_brief(title=TITLE, publisher=ACTOR)
    labels: Document = {
        "places": {"PK": {"fa-AF": PLACE, "en": PLACE, "parent": None, "kind": "country"}},
        "themes": {"reprisals": documents.REPRISALS, "forced-return": documents.RETURN},
    }
    indicators = documents.a_statistic()["labels"]
    assert isinstance(indicators, dict)
    figure: Document = {
        "claimed_by": actor,
        "source": brief,
        "counted": TITLE,
        "passage": documents.a_passage(),
    }
    reply: Json = {
        "ref": "R-0000000001",
        "asked": actor,
        "asked_by": actor,
        "source": brief,
        "outcome": "answered",
    }
    said: Json = documents.a_quotation(source=brief, passage=documents.a_passage())
    for each in (
        documents.a_source(title=TITLE, publisher=actor, authors=[PERSON], labels=labels),
        documents.an_actor(name=ACTOR, names={"fa-AF": ACTOR}),
        documents.a_case(title=TITLE, places=["PK"], labels=labels, replies=[reply]),
        documents.an_event(title=TITLE, actors=[actor], source=brief, labels=labels, description=TITLE),
        documents.a_statistic(**figure, labels=indicators | labels),
        documents.a_statistic(2, **figure, low=300, labels=indicators | labels),
        documents.a_declaration(
            actor=actor,
            person={"name": PERSON, "office": TITLE},
            title=TITLE,
            statements=[documents.a_quotation(501, source=brief, passage=documents.a_passage())],
            labels=labels,
        ),
        documents.a_testimony(
            person={"shown_as": PERSON, "role": "former-soldier"},
            residence="PK",
            collected_by=actor,
            statements=[said],
            labels=labels,
        ),
    ):
        publish(each)


@pytest.mark.parametrize("path", PATHS)
def test_no_name_stands_bare_beside_other_text(reader: Client, path: str) -> None:
    main = html(reader.get(path)).split("<main", 1)[1].split("</main>", 1)[0]
    shown = re.sub(r'(?:value|href|aria-label|content|cite)="[^"]*"', "", main)
    for name, isolated in ISOLATED.items():
        bare = _OWN.sub("", shown.replace(isolated, ""))
        where = bare.find(name)
        assert where < 0, bare[max(0, where - 200) : where + 60]


@pytest.mark.parametrize(
    "path", ["/testimonies/T-0000000001/", "/sources/S-0000000001/", "/actors/A-0000000001/"]
)
def test_names_in_titles_and_attributes_are_isolated_by_characters(reader: Client, path: str) -> None:
    head = html(reader.get(path)).split("</head>")[0]
    title = re.findall(r"<title>(.*?)</title>", head)[0]
    for name, isolated in ISOLATED.items():
        assert name not in title.replace(isolated, "")


@pytest.mark.parametrize(
    "path", ["/testimonies/T-0000000001/", "/statistics/N-0000000001/", "/sources/S-0000000001/"]
)
def test_what_reference_managers_and_machines_are_told_is_bare(reader: Client, path: str) -> None:
    for file in ("cite.bib", "cite.ris", "cite.csl.json", "schema.jsonld"):
        assert not re.search("[\u2066-\u2069]", html(reader.get(f"{path}{file}"))), file
    assert TITLE in json.dumps(json.loads(html(reader.get(f"{path}schema.jsonld"))), ensure_ascii=False)


@pytest.mark.parametrize("path", FILES)
def test_feeds_isolate_names_in_what_they_say(reader: Client, path: str) -> None:
    body = html(reader.get(path))
    assert "\\u2068" not in body
    assert reader.get(path).status_code == 200


def test_a_name_in_two_scripts_is_isolated_on_a_page_that_runs_from_right_to_left(
    reader: Client, publish: Publish
) -> None:
    publish(documents.an_actor(3, name="دفتر UNAMA", names={"en": "دفتر UNAMA"}))
    assert "<bdi>دفتر UNAMA</bdi></a>" in html(reader.get("/fa-af/actors/"))
    assert "<bdi>دفتر UNAMA</bdi></a>" in html(reader.get("/actors/"))
