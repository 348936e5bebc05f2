"""Withheld: a passage that is kept back says so, and its source, day and grade stay where they are."""

import re

import pytest
from django.test import Client

from cases.vocabulary.canonical import Document, Json
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html, words

WITHHELD: Json = {"withheld": "safety"}
ADDRESS = "/testimonies/T-0000000001/"
LINE = "Radio Example November 2023 B3 1 source, 1 origin passage: withheld for safety"
REDACTED: Document = {
    "text": "He met[…]at the gate.",
    "redactions": [{"start": 6, "end": 9, "reason": "safety"}],
    "passage": WITHHELD,
}
_DICTIONARY = re.compile(r"\{(?:'|&#39;|&#x27;|\"|&quot;)withheld")


@pytest.fixture
def redacted(publish: Publish) -> None:
    """A dossier in which words are struck that were read in four records."""
    reply: Json = {"ref": "R-0000000001", "source": documents.source_brief(), "outcome": "no_response"}
    assert isinstance(reply, dict)
    struck = {"passage": WITHHELD}
    for each in (
        documents.a_source(snapshot={"kind": "excerpt", "sha256": WITHHELD}),
        documents.an_actor(),
        documents.a_case(replies=[reply | struck | {"wording": "did not[…]answer"}]),
        documents.an_event(**struck, quoted="the order[…]stands"),
        documents.a_statistic(**struck, as_worded="at least[…]218", qualifier="exactly"),
        documents.a_testimony(statements=[documents.a_quotation(**REDACTED)]),
    ):
        publish(each)


@pytest.mark.usefixtures("redacted")
def test_a_redacted_quotation_keeps_its_provenance(reader: Client) -> None:
    for path in (ADDRESS, "/testimonies/", "/", "/cases/former-soldiers/", "/compare/?ref=T-0000000001"):
        assert LINE in words(reader.get(path)), path


@pytest.mark.usefixtures("redacted")
def test_figures_events_and_replies_say_it_too(reader: Client) -> None:
    said = "passage: withheld for safety"
    for path in ("/statistics/N-0000000001/", "/statistics/", "/timeline/", "/cases/former-soldiers/"):
        response = reader.get(path)
        assert said in words(response), path
        assert "cited, not captured" not in words(response), path
        assert not _DICTIONARY.search(html(response)), path
    reply = words(reader.get("/cases/former-soldiers/")).split("Right of reply", 2)[2]
    assert f"Radio Example B {said}" in reply


@pytest.mark.usefixtures("redacted")
@pytest.mark.parametrize("language", ["", "/fa-af"])
def test_a_cut_stands_apart_from_the_words_beside_it(reader: Client, language: str) -> None:
    page = html(reader.get(f"{language}{ADDRESS}"))
    lang = "" if not language else ' lang="fa-AF"'
    assert re.search(rf'He met <bdi class="withheld"{lang}>\([^)]+\)</bdi> at the gate\.', page)
    assert "the order […] stands" in html(reader.get("/timeline/"))
    assert "at least […] 218" in html(reader.get("/statistics/N-0000000001/"))
    assert "did not […] answer" in html(reader.get("/cases/former-soldiers/"))


@pytest.mark.usefixtures("redacted")
def test_in_files_a_cut_stands_apart_and_what_is_withheld_says_so(reader: Client) -> None:
    testimonies = html(reader.get("/testimonies/export.csv"))
    assert "He met […] at the gate." in testimonies
    assert "withheld: safety" in testimonies
    assert "at least […] 218" in html(reader.get("/statistics/export.csv"))
    assert "the order […] stands" in html(reader.get("/timeline/export.csv"))
    assert "withheld: safety" in html(reader.get("/sources/export.csv"))
    for plural in ("testimonies", "statistics", "sources", "timeline"):
        assert not _DICTIONARY.search(html(reader.get(f"/{plural}/export.csv")))
    linked = html(reader.get(f"{ADDRESS}schema.jsonld"))
    assert "He met … at the gate." in linked
    assert "withheld" not in linked


def test_parts_of_a_passage_may_be_withheld(reader: Client, publish: Publish) -> None:
    passage = documents.a_passage(
        prefix=WITHHELD,
        suffix=WITHHELD,
        start=WITHHELD,
        snapshot={"kind": "excerpt", "sha256": WITHHELD},
        text={"origin": "extracted", "sha256": WITHHELD},
    )
    publish(documents.a_source(snapshot={"kind": "excerpt", "sha256": WITHHELD}))
    publish(documents.a_statistic(passage=passage))
    publish(documents.a_testimony(statements=[documents.a_quotation(passage=passage, wording="verbatim")]))
    for path in ("/statistics/N-0000000001/", ADDRESS, "/sources/S-0000000001/", "/statistics/"):
        response = reader.get(path)
        assert "fingerprint: withheld for safety" in words(response), path
        assert "cited, not captured" not in words(response), path
        assert not _DICTIONARY.search(html(response)), path
    read = words(reader.get("/statistics/N-0000000001/"))
    assert "“ (withheld for safety) There were threats. (withheld for safety) ”" in read
    assert "SHA-256" not in html(reader.get(f"{ADDRESS}cite.bib"))


@pytest.mark.parametrize(
    ("passage", "said"),
    [
        ({"text": None, "locator": "page 12"}, "not compared passage, page 12"),
        ({"text": None}, "not compared passage"),
        (
            {"text": {"origin": "transcribed"}, "locator": "00:12:31"},
            "compared with a transcript passage, 00:12:31",
        ),
        ({"locator": "page 12"}, "excerpt 0000…0001 passage, page 12"),
    ],
)
def test_a_reader_learns_where_the_words_stand_and_whether_they_were_compared(
    reader: Client, publish: Publish, passage: Document, said: str
) -> None:
    place = documents.a_passage(**passage)
    publish(documents.a_source())
    publish(documents.a_testimony(statements=[documents.a_quotation(passage=place)]))
    publish(documents.a_statistic(passage=place))
    for path in (ADDRESS, "/testimonies/", "/statistics/N-0000000001/", "/statistics/", "/"):
        if path != "/" or "compared" not in said:
            assert said in words(reader.get(path)), path
    if locator := passage.get("locator"):
        assert f"{locator}" in words(reader.get("/sources/S-0000000001/"))
        for form in ("bib", "ris", "csl.json"):
            assert f"{locator}" in html(reader.get(f"{ADDRESS}cite.{form}"))
        assert f"{locator}" in html(reader.get("/testimonies/export.csv"))
    if passage.get("text", ...) is None:
        assert "not compared" in words(reader.get("/sources/S-0000000001/"))
        assert ",nothing," in html(reader.get("/testimonies/export.csv"))


def test_words_before_and_after_keep_their_spaces(reader: Client, publish: Publish) -> None:
    place = documents.a_passage(exact="education", prefix="re", suffix=" ended")
    publish(documents.a_statistic(passage=place))
    page = html(reader.get("/statistics/N-0000000001/"))
    assert '“<span class="ed">…re</span>education<span class="ed"> ended…</span>”' in page
