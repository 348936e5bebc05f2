"""The page that describes the API: everything on it, and nothing that a strict browser would refuse."""

import re
from html.parser import HTMLParser

import pytest
from django.test import Client

from cases.api.openapi.generator import openapi
from cases.documents.values import items, part

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])

VOID = {"meta", "link", "br"}


class Page(HTMLParser):
    """What a page holds: its elements, anchors and links; `open` are the elements not closed yet."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def every(self, attribute: str) -> list[str]:
        return [str(held[attribute]) for _tag, held in self.elements if attribute in held]


@pytest.fixture
def text() -> str:
    response = Client().get("/api/v1/docs/", headers={"Accept": "text/html,*/*;q=0.8"})
    assert (response.status_code, response.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    return response.content.decode()


def test_it_names_every_address_parameter_field_and_error(text: str) -> None:
    paths, components = part(openapi(), "paths"), part(openapi(), "components")
    for path in paths:
        assert f"<code>{path}</code>" in text
        for parameter in items(part(part(paths, path), "get"), "parameters"):
            assert f"<code>{parameter['name']}</code>" in text
    schemas = part(components, "schemas")
    for name in schemas:
        assert f'id="{name}"' in text
        for field in part(part(schemas, name), "properties"):
            assert f"<code>{field}</code>" in text
    assert "TooManyRequests" in text


def test_it_is_whole_and_its_links_lead_somewhere(text: str) -> None:
    page = Page(text)
    assert page.open == []
    anchors = page.every("id")
    assert len(anchors) == len(set(anchors))
    for link in page.every("href"):
        if link.startswith("#"):
            assert link[1:] in anchors
        else:
            assert link == "/static/site.css" or Client().get(link).status_code == 200


def test_it_has_no_script_no_style_of_its_own_and_asks_no_other_host(text: str) -> None:
    page = Page(text)
    assert {tag for tag, _held in page.elements} & {"script", "style", "iframe", "img", "object"} == set()
    assert not any(name == "style" or name.startswith("on") for _tag, held in page.elements for name in held)
    assert not any(re.match("https?:|//", link) for link in (*page.every("href"), *page.every("src")))
    assert not page.every("src")


def test_it_is_under_the_policy_of_the_site() -> None:
    policy = Client().get("/api/v1/docs/").headers["Content-Security-Policy"]
    assert policy == Client().get("/").headers["Content-Security-Policy"]
    assert "script-src" not in policy


def test_its_errors_are_problems_in_json() -> None:
    response = Client().get("/api/v1/docs/", headers={"Accept": "application/json"})
    assert (response.status_code, response.headers["Content-Type"]) == (406, "application/problem+json")
    refused = Client().get("/api/v1/docs/?x=1")
    assert (refused.status_code, refused.headers["Content-Type"]) == (400, "application/problem+json")
    assert refused.json()["status"] == 400
