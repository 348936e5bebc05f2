"""What search engines and browsers are told: where pages are, in which languages, and where to search."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from django.conf import settings
from django.test import Client

from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
CODES = [code for code, _name in settings.LANGUAGES]


def mapped(client: Client) -> dict[str, dict[str, str]]:
    """Each address of the map, with its addresses in every language."""
    found = {}
    for url in ET.fromstring(client.get("/sitemap.xml").content).iter(f"{MAP}url"):  # noqa: S314 - our own
        others = {each.attrib["hreflang"]: each.attrib["href"] for each in url.iter(f"{XHTML}link")}
        found[url.findtext(f"{MAP}loc", "").removeprefix("http://testserver")] = others
    return found


@pytest.mark.usefixtures("dossier")
def test_the_map_names_each_page_in_each_language_and_each_answers(reader: Client) -> None:
    found = mapped(reader)
    assert {"/", "/fa-af/", "/ps/", "/fa-af/testimonies/T-0000000001/", "/ps/cases/former-soldiers/"} <= set(
        found
    )
    assert len(found) % len(CODES) == 0
    for path, others in found.items():
        assert reader.get(path).status_code == 200, path
        assert {address.removeprefix("http://testserver") for address in others.values()} <= set(found)
        assert path in {address.removeprefix("http://testserver") for address in others.values()}
        assert list(others) == ["en", "fa-AF", "ps"]


def test_what_only_consent_allows_is_neither_mapped_nor_described_for_previews(
    reader: Client, publish: Publish
) -> None:
    publish(documents.a_testimony(1, basis="consent"))
    publish(documents.a_testimony(2))
    assert not [path for path in mapped(reader) if "T-0000000001" in path]
    assert [path for path in mapped(reader) if "T-0000000002" in path]
    on_consent, public = (reader.get(f"/testimonies/T-000000000{number}/") for number in (1, 2))
    assert (on_consent["X-Robots-Tag"], "X-Robots-Tag" in public) == ("noindex, noarchive", False)
    assert "og:" not in html(on_consent)
    assert 'property="og:image"' in html(public)


def test_a_map_too_long_for_one_file_is_cut_so_that_every_language_fits(
    reader: Client, publish: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1, 6):
        publish(documents.an_actor(number))
    monkeypatch.setattr("cases.pages.feeds.sitemap.MOST", 4 * len(CODES))
    index = html(reader.get("/sitemap.xml"))
    assert "<loc>http://testserver/sitemap-actors-2.xml</loc>" in index
    assert "sitemap-actors-3.xml" not in index
    parts = [html(reader.get(f"/sitemap-actors-{number}.xml")) for number in (1, 2)]
    assert [part.count("<url>") for part in parts] == [4 * len(CODES), len(CODES)]


@pytest.mark.parametrize(("prefix", "tag"), [("", "en"), ("/fa-af", "fa-AF"), ("/ps", "ps")])
def test_a_browser_learns_to_search_in_the_language_of_the_page(
    reader: Client, prefix: str, tag: str
) -> None:
    address = f"{prefix}/opensearch.xml"
    assert 'type="application/opensearchdescription+xml" title="' in html(reader.get(f"{prefix}/"))
    assert f'href="{address}"' in html(reader.get(f"{prefix}/search/"))
    response = reader.get(address)
    assert response["Content-Type"] == "application/opensearchdescription+xml; charset=utf-8"
    described = ET.fromstring(response.content)  # noqa: S314 - our own
    assert described.findtext(f"{SEARCH}Language") == tag
    assert len(described.findtext(f"{SEARCH}ShortName", "")) in range(1, 17)
    url = described.find(f"{SEARCH}Url")
    assert url is not None
    template = url.attrib["template"]
    assert template == f"http://testserver{prefix}/search/?q={{searchTerms}}"
    assert (
        reader.get(template.removeprefix("http://testserver").replace("{searchTerms}", "threats")).status_code
        == 200
    )
