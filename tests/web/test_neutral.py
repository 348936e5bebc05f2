"""Neutral titles: a reader who is watched keeps them from page to page, and nothing else changes."""

import re

import pytest
from django.test import Client

from tests.web.reading import html, words

pytestmark = pytest.mark.usefixtures("dossier")

NEUTRAL = (
    "/",
    "/testimonies/",
    "/testimonies/T-0000000001/",
    "/statistics/",
    "/search/?q=threats",
    "/nowhere/",
)
_LINK = re.compile(r'(?:href|action)="(/[^"]*)"')


@pytest.mark.parametrize("path", NEUTRAL)
@pytest.mark.parametrize(("language", "title"), [("", "Page"), ("/fa-af", "صفحه"), ("/ps", "پاڼه")])
def test_the_title_says_nothing_and_the_page_is_the_same(
    reader: Client, path: str, language: str, title: str
) -> None:
    own, neutral = (reader.get(f"{prefix}{language}{path}") for prefix in ("", "/n"))
    assert neutral.status_code == own.status_code
    page = html(neutral)
    assert f"<title>{title}</title>" in page
    assert "og:" not in page
    assert 'name="description"' not in page
    assert words(neutral) == words(own)
    assert neutral["X-Robots-Tag"] == "noindex, noarchive"
    assert neutral.get("Content-Language") == own.get("Content-Language")


@pytest.mark.parametrize("path", NEUTRAL)
def test_every_link_keeps_it(reader: Client, path: str) -> None:
    """The way back, the stylesheet and the API apart."""
    links = set(_LINK.findall(html(reader.get(f"/n/fa-af{path}"))))
    leaving = {link for link in links if not link.startswith("/n/")}
    back = {f"/fa-af{path}" if path != "/nowhere/" else "/fa-af/"}
    assert leaving == {"/static/site.css", "/api/v1/", *back}
    assert {"/n/fa-af/sources/", f"/n/ps{path}" if path != "/nowhere/" else "/n/ps/"} <= links


def test_a_file_holds_what_it_holds_everywhere(reader: Client) -> None:
    """It is sent on to its own address, and no citation has the prefix."""
    for path in (
        "/testimonies/export.csv?q=threats",
        "/fa-af/feed.atom",
        "/testimonies/T-0000000001/cite.bib",
    ):
        sent_on = reader.get(f"/n{path}")
        assert (sent_on.status_code, sent_on["Location"]) == (302, path)
    assert reader.get("/n//elsewhere.example/a.b")["Location"].startswith("/%2F")
    cited = html(reader.get("/n/testimonies/T-0000000001/")).split('id="cite"')[1].split("</p>")[0]
    assert "http://testserver/testimonies/T-0000000001/v1/" in cited


@pytest.mark.parametrize("path", ["/n/desk/", "/n/api/v1/", "/n/static/site.css", "/n/healthz"])
def test_nothing_else_is_there(reader: Client, path: str) -> None:
    assert reader.get(path).status_code == 404


def test_what_comes_after_is_as_before(reader: Client) -> None:
    reader.get("/n/")
    assert 'href="/testimonies/"' in html(reader.get("/"))


def test_the_page_on_safety_says_what_it_does_not_do(reader: Client) -> None:
    assert "The address still says which site and which page it was" in words(reader.get("/safety/"))
