"""Sources on the site."""

from django.test import Client

from cases.vocabulary.canonical import Json
from cases.vocabulary.noun import Noun
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html, words

ODD_ADDRESSES = (
    "https://bank.example@elsewhere.example/",
    "https://example.org/\u202efdp.exe",
    "https://exa\u200fmple.org/",
    "https://10.0.0.7/",
    "https://",
    "https://[",
)
"""Addresses of sources that were published before they were looked at."""
DIGEST = "ab" * 32
PASSAGE: Json = {
    "ref": "G-0000000001",
    "exact": "There were threats.",
    "start": 10,
    "snapshot": {"kind": "excerpt", "sha256": DIGEST},
}


def test_an_excerpt_says_that_the_source_itself_is_not_captured(reader: Client, publish: Publish) -> None:
    publish(documents.a_source(snapshot={"kind": "excerpt", "sha256": DIGEST}))
    text = words(reader.get("/sources/S-0000000001/"))
    assert f"excerpt made by the desk sha256 {DIGEST}" in text
    assert "The source itself is not captured" in text


def test_a_passage_can_be_reached_from_the_words_that_rest_on_it(reader: Client, publish: Publish) -> None:
    publish(documents.a_source())
    publish(documents.a_testimony(statements=[documents.a_quotation(passage=PASSAGE)]))
    assert 'href="/sources/S-0000000001/#G-0000000001"' in html(reader.get("/testimonies/T-0000000001/"))
    source = html(reader.get("/sources/S-0000000001/"))
    assert '<li id="G-0000000001">' in source
    assert "¶ 1" in source
    assert '<a href="/testimonies/T-0000000001/#Q-0000000001">Fawad</a>' in source


def test_who_cites_whom_is_shown_as_far_as_it_is_published(reader: Client, publish: Publish) -> None:
    cited: Json = [{"ref": documents.ref(Noun.SOURCE, number)} for number in (2, 3)]
    publish(documents.a_source(cites=cited))
    publish(
        documents.a_source(2, title="The report", capture="cited_only", publisher={"unknown": "not stated"})
    )
    page = html(reader.get("/sources/S-0000000001/"))
    assert '<a href="/sources/S-0000000002/">not stated</a>' in page
    assert "cited, not captured" in page
    assert "S-0000000003" not in page


def test_only_a_web_address_becomes_a_link(reader: Client, publish: Publish) -> None:
    publish(documents.a_source(address="javascript://example.org/%0aalert(1)"))
    publish(documents.a_source(2, address="https://www.example.org/a/1"))
    for number, odd in enumerate(ODD_ADDRESSES, start=3):
        publish(documents.a_source(number, address=odd))
        page = html(reader.get(f"/sources/{documents.ref(Noun.SOURCE, number)}/"))
        assert 'rel="external noreferrer"' not in page, odd
        assert "\u202e" not in page
    assert 'href="javascript' not in html(reader.get("/sources/S-0000000001/"))
    link = '<a rel="external noreferrer" href="https://www.example.org/a/1">example.org</a>'
    assert link in html(reader.get("/sources/S-0000000002/"))


def test_a_source_that_is_gone_leaves_only_that(reader: Client, publish: Publish) -> None:
    publish(documents.a_testimony(statements=[{"withheld": "source_withdrawn"}]))
    text = words(reader.get("/testimonies/T-0000000001/"))
    assert "withheld because its source was withdrawn" in text
