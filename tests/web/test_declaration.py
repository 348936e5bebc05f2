"""Declarations on the site: the words of organisations, which are nobody's testimony."""

import json

import pytest
from django.test import Client

from cases.vocabulary.canonical import Document, Json
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html, words

ADDRESS = "/declarations/D-0000000001/"
MINISTRY: Json = {"ref": "A-0000000001", "name": "Ministry of Somewhere"}
EXACT = "said that they would be sent back"
TEXT = "Those people will be sent back."


def said(wording: str = "paraphrase", **overrides: Json) -> Document:
    """A declaration of one statement, read in other words than its own."""
    text = EXACT if wording == "verbatim" else TEXT
    statement = documents.a_quotation(
        501, wording=wording, text=text, passage=documents.a_passage(exact=EXACT)
    )
    made: Document = {
        "actor": MINISTRY,
        "person": {"name": "A. Minister", "office": "Interior Minister"},
        "statements": [statement],
    }
    return documents.a_declaration(**(made | overrides))


@pytest.fixture
def beside(publish: Publish) -> None:
    """What it is published beside."""
    for each in (documents.a_source(), documents.an_actor(), documents.a_case(), documents.a_testimony()):
        publish(each)


@pytest.mark.usefixtures("beside")
def test_the_page_says_whose_words_they_are_and_who_said_them(reader: Client, publish: Publish) -> None:
    publish(said())
    text = words(reader.get(ADDRESS))
    assert "Declaration of an organisation. It is no testimony and is not counted as one." in text
    assert "said for it by A. Minister, Interior Minister" in text
    assert f"Paraphrase. What was said is known only in other words. Ministry of Somewhere: {TEXT}" in text
    assert f"in its own words: “{EXACT}”" in text


@pytest.mark.usefixtures("beside")
@pytest.mark.parametrize("path", [ADDRESS, f"{ADDRESS}v1/", "/declarations/", "/actors/A-0000000001/"])
def test_a_paraphrase_looks_like_one_wherever_it_stands(reader: Client, publish: Publish, path: str) -> None:
    publish(said())
    page = html(reader.get(path))
    assert '<p class="kind note"><b>Paraphrase.</b>' in page
    assert f"“{TEXT}" not in page
    assert "<blockquote" not in page.split('class="decl"')[1].split("</div>")[0]


@pytest.mark.usefixtures("beside")
def test_words_that_are_their_own_stand_between_quotation_marks(reader: Client, publish: Publish) -> None:
    publish(said("verbatim"))
    text = words(reader.get(ADDRESS))
    assert f"Word for word. Ministry of Somewhere: “{EXACT}”" in text
    assert "Paraphrase." not in text


@pytest.mark.usefixtures("beside")
def test_it_is_rated_that_it_was_said_and_not_what_it_announces(reader: Client, publish: Publish) -> None:
    publish(said())
    text = words(reader.get(ADDRESS))
    assert "That it was said: possibly true." in text
    assert "Not rated: what it announces." in text


@pytest.mark.usefixtures("beside")
def test_it_stands_beside_the_figure_and_the_event_that_it_is_about(reader: Client, publish: Publish) -> None:
    figure, event = documents.a_statistic(), documents.an_event()
    for each in (figure, documents.a_statistic(2), event, documents.an_event(2)):
        publish(each)
    about = documents.brief_of
    publish(said(title="They will be sent back", events=[about(event)], statistics=[about(figure)]))
    told = "Declaration: Ministry of Somewhere: They will be sent back"
    for path in ("/statistics/N-0000000001/", "/timeline/"):
        assert words(reader.get(path)).count(told) == 1
        assert f'<a href="{ADDRESS}">' in html(reader.get(path))
    for path in ("/statistics/N-0000000002/", "/statistics/N-0000000001/v1/"):
        assert told not in words(reader.get(path))


@pytest.mark.usefixtures("beside")
def test_it_is_in_no_count_of_testimonies(reader: Client, publish: Publish) -> None:
    before = [words(reader.get(path)) for path in ("/", "/testimonies/", "/testimonies/?grade=B3")]
    publish(said())
    after = [words(reader.get(path)) for path in ("/", "/testimonies/", "/testimonies/?grade=B3")]
    assert after == before
    told = reader.get("/api/v1/testimonies/?grade=B3").json()
    assert [each["ref"] for each in told["results"]] == ["T-0000000001"]


@pytest.mark.usefixtures("beside")
def test_a_grade_that_only_an_organisation_s_words_carry_finds_no_testimony(
    reader: Client, publish: Publish
) -> None:
    doubtful = documents.a_quotation(501, wording="paraphrase", credibility="4")
    publish(said(statements=[doubtful]))
    assert reader.get("/api/v1/testimonies/?grade=B4").json()["count"] == 0
    assert reader.get("/api/v1/declarations/?grade=B4").json()["count"] == 1


@pytest.mark.usefixtures("beside")
def test_its_words_have_the_address_of_their_declaration(reader: Client, publish: Publish) -> None:
    publish(said())
    told = reader.get("/api/v1/statements/Q-0000000501/").json()
    assert told["url"] == f"{ADDRESS}#Q-0000000501"
    assert told["declaration"] == "D-0000000001"
    assert told["said_by"] == MINISTRY
    assert "testimony" not in told
    assert reader.get(f"{ADDRESS}statements/Q-0000000501/cite.bib").status_code == 200
    assert reader.get("/testimonies/T-0000000001/statements/Q-0000000501/cite.bib").status_code == 404


@pytest.mark.usefixtures("beside")
def test_what_a_testimony_s_words_say_of_themselves_is_as_it_was(reader: Client, publish: Publish) -> None:
    publish(said())
    told = reader.get("/api/v1/statements/Q-0000000001/").json()
    assert told["testimony"] == "T-0000000001"
    assert not {"declaration", "said_by"} & told.keys()


@pytest.mark.parametrize(("asked", "shown"), [("A-0000000001", True), ("A-0000000002", False)])
def test_an_answer_stands_beside_the_words_of_whoever_was_asked(
    reader: Client, publish: Publish, asked: str, *, shown: bool
) -> None:
    reply: Json = {
        "ref": "R-0000000001",
        "asked": {"ref": asked, "name": "Whoever was asked"},
        "asked_by": {"ref": "A-0000000003", "name": "Radio Example"},
        "asked_on": documents.NOT_STATED,
        "how": documents.NOT_STATED,
        "outcome": "no_response",
        "answer": None,
        "wording": None,
        "source": documents.source_brief(),
        "passage": None,
    }
    publish(documents.a_case(replies=[reply]))
    publish(said())
    text = words(reader.get(ADDRESS))
    assert ("Whoever was asked: asked for comment by Radio Example, did not respond." in text) is shown
    unasked = "Whether the organisation was asked for comment is not stated."
    assert (unasked in text) is not shown


@pytest.mark.usefixtures("beside")
def test_machines_are_told_that_a_paraphrase_is_nobody_s_quotation(reader: Client, publish: Publish) -> None:
    publish(said())
    told = json.loads(reader.get(f"{ADDRESS}schema.jsonld").content)
    (part,) = told["hasPart"]
    assert (part["@type"], part["creator"]["name"]) == ("CreativeWork", "Dossier")
    assert told["about"]["name"] == "Ministry of Somewhere"
    publish(said("verbatim"), version=2)
    (part,) = json.loads(reader.get(f"{ADDRESS}schema.jsonld").content)["hasPart"]
    assert (part["@type"], part["creator"]["name"]) == ("Quotation", "Ministry of Somewhere")
