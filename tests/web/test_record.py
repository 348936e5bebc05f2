"""Records that are gone, and versions that were cited."""

import re

import pytest
from django.test import Client

from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.edition import Action
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html, words

ADDRESS = "/testimonies/T-0000000001/"


@pytest.mark.parametrize(
    ("action", "title"),
    [
        (Action.WITHDRAW, "This testimony has been withdrawn"),
        (Action.SUSPEND, "This testimony is not published at present"),
    ],
)
def test_what_was_published_and_is_gone_says_only_that(
    reader: Client, publish: Publish, action: Action, title: str
) -> None:
    publish(documents.a_testimony())
    publish(documents.a_testimony(), action=action, version=2)
    for address in (ADDRESS, f"{ADDRESS}v1/"):
        response = reader.get(address)
        assert response.status_code == 410
        assert title in words(response)
        assert "Reason given in public" in words(response)
        assert "Fawad" not in html(response)
        assert "threats" not in html(response)
        assert "ETag" not in response
    assert "Fawad" not in html(reader.get("/testimonies/"))
    assert "0 of 0 testimonies" in words(reader.get("/testimonies/"))


def test_what_never_was_and_what_is_not_public_cannot_be_told_apart(reader: Client, publish: Publish) -> None:
    publish(documents.a_testimony(1), audience=Audience.PARTNER)
    hidden, never = reader.get(ADDRESS), reader.get("/testimonies/T-0000000002/")
    assert (hidden.status_code, never.status_code) == (404, 404)
    assert html(hidden) == html(never)
    assert "0 of 0 testimonies" in words(reader.get("/testimonies/"))
    assert reader.get(f"{ADDRESS}v1/").status_code == 404


def test_a_partners_terms_do_not_bring_a_public_record_up(reader: Client, publish: Publish) -> None:
    """The public event names no actor; the partners' version of the same event does."""
    named = documents.an_event()
    publish(documents.an_actor(2))
    publish(named | {"actors": []})
    publish(named, audience=Audience.PARTNER)
    assert "The deadline passes" not in words(reader.get("/actors/A-0000000002/"))


def test_a_cited_version_says_what_it_said_and_leads_to_the_current_one(
    reader: Client, publish: Publish
) -> None:
    publish(documents.a_testimony(summary="As first told."))
    publish(documents.a_testimony(summary="As corrected."), action=Action.CORRECT, version=2)
    old, new = reader.get(f"{ADDRESS}v1/"), reader.get(f"{ADDRESS}v2/")
    assert "As first told." in words(old)
    assert "This is version 1, as it was published on 22 November 2026." in words(old)
    assert f'href="{ADDRESS}">Read the current version' in html(old)
    assert "As corrected." in words(new)
    assert f'href="{ADDRESS}">Read the current version' in html(new)
    assert reader.get(f"{ADDRESS}v3/").status_code == 404


@pytest.mark.usefixtures("dossier")
def test_a_cited_version_is_the_same_bytes_whatever_is_published_later(
    reader: Client, publish: Publish
) -> None:
    """Its own corrections, those of its neighbours, and new records of every noun."""
    cited = [
        f"{prefix}{address}v1/"
        for prefix in ("", "/fa-af")
        for address in (
            ADDRESS,
            "/statistics/N-0000000001/",
            "/sources/S-0000000001/",
            "/cases/C-0000000001/",
        )
    ]
    cited += [f"{ADDRESS}v1/cite.{style}" for style in ("bib", "ris", "csl.json")]
    before = {address: reader.get(address).content for address in cited}
    publish(documents.a_testimony(summary="As corrected."), action=Action.CORRECT, version=2)
    publish(documents.a_statistic(low=424), action=Action.CORRECT, version=2)
    publish(documents.a_source(title="Another title"), action=Action.CORRECT, version=2)
    publish(documents.a_case(title="Another title"), action=Action.CORRECT, version=2)
    publish(documents.an_actor(name="Another name"), action=Action.CORRECT, version=2)
    publish(documents.an_event(), action=Action.WITHDRAW, version=2)
    for number in (2, 3):
        publish(documents.a_testimony(number))
        publish(documents.a_statistic(number, contradicts=[{"ref": "N-0000000001"}]))
    assert {address: reader.get(address).content for address in cited} == before
    publish(documents.a_testimony(), action=Action.WITHDRAW, version=3)
    for address in cited:
        expected = 410 if "/testimonies/" in address else 200
        assert reader.get(address).status_code == expected, address


def test_a_version_that_was_redacted_since_is_gone_and_the_record_stays(
    reader: Client, publish: Publish
) -> None:
    publish(documents.a_testimony(summary="Too much."))
    publish(documents.a_testimony(summary="Enough."), action=Action.REDACT, version=2)
    erased = reader.get(f"{ADDRESS}v1/")
    assert erased.status_code == 410
    assert "This version has been erased" in words(erased)
    assert "Enough." in words(reader.get(ADDRESS))


@pytest.mark.parametrize(
    "address", ["/testimonies/T-1/", "/testimonies/S-0000000001/", "/nothing/", "/cases/x--y/"]
)
def test_an_address_that_names_nothing_is_not_found(reader: Client, address: str) -> None:
    response = reader.get(address)
    assert response.status_code == 404
    assert "Nothing is published here" in words(response)


@pytest.mark.usefixtures("dossier")
@pytest.mark.parametrize(
    ("address", "cited"),
    [
        ("/testimonies/T-0000000001/", "/testimonies/T-0000000001/v1/"),
        ("/statistics/N-0000000001/", "/statistics/N-0000000001/v1/"),
        ("/sources/S-0000000001/", "/sources/S-0000000001/v1/"),
        ("/cases/former-soldiers/", "/cases/C-0000000001/v1/"),
        ("/cases/C-0000000001/v1/", "/cases/C-0000000001/v1/"),
        ("/actors/A-0000000001/", "/actors/A-0000000001/v1/"),
        ("/actors/A-0000000001/v1/", "/actors/A-0000000001/v1/"),
    ],
)
def test_a_printed_page_says_which_version_it_is_and_where_that_stays(
    reader: Client, address: str, cited: str
) -> None:
    assert f"Version 1, 22 November 2026. http://testserver{cited}" in _printed(reader, address)


def test_a_printed_page_names_what_it_was_read_in_with_the_fingerprint(
    reader: Client, publish: Publish
) -> None:
    snapshot: Document = {"kind": "excerpt", "sha256": "ab" * 32, "made": "2026-11-22"}
    passage: Document = {"exact": "No answer came.", "snapshot": snapshot}
    asked: Document = {
        "ref": "R-0000000001",
        "source": documents.source_brief(),
        "outcome": "no_response",
        "passage": passage,
    }
    publish(documents.a_statistic(passage=passage))
    publish(documents.a_case(replies=[asked]))
    for address in ("/statistics/N-0000000001/", "/cases/former-soldiers/", "/cases/C-0000000001/v1/"):
        printed = _printed(reader, address)
        assert "Radio Example" in printed
        assert f"SHA-256 {'ab' * 32}" in printed
        assert "It was not read in a source itself" not in printed


def test_a_printed_page_that_was_read_nowhere_says_so(reader: Client, publish: Publish) -> None:
    publish(documents.an_actor())
    publish(documents.a_case(replies=[]))
    for edition, address in enumerate(("/actors/A-0000000001/", "/cases/former-soldiers/"), 1):
        printed = _printed(reader, address)
        assert f"Edition {edition}. It was not read in a source itself" in printed


def _printed(reader: Client, address: str) -> str:
    """The line at the head of the printed page."""
    sheet = html(reader.get(address)).split('<p class="print sheet">', 1)[1].split("</p>", 1)[0]
    return " ".join(re.sub(r"<[^>]*>", " ", sheet).split())


@pytest.mark.parametrize("style", ["bib", "ris", "csl.json"])
def test_a_quotation_is_cited_by_itself(reader: Client, publish: Publish, style: str) -> None:
    snapshots: list[Document] = [{"kind": "excerpt", "sha256": digit * 64} for digit in "ab"]
    said = [
        documents.a_quotation(number, text=words, passage={"exact": words, "snapshot": snapshot})
        for number, words, snapshot in zip((1, 2), ("There were threats.", "I left."), snapshots, strict=True)
    ]
    publish(documents.a_testimony(statements=[*said]))
    page = html(reader.get(ADDRESS))
    address = f"{ADDRESS}statements/Q-0000000002/cite.{style}"
    assert f'<a href="{address}">' in page
    cited = reader.get(address)
    assert cited["Content-Disposition"] == f'attachment; filename="Q-0000000002-v1.{style}"'
    assert "I left." in html(cited)
    assert "Fawad" in html(cited)
    assert "There were threats." not in html(cited)
    assert f"http://testserver{ADDRESS}v1/#Q-0000000002" in html(cited)
    assert "b" * 64 in html(cited)
    assert "a" * 64 not in html(cited)
    assert html(reader.get(f"/fa-af{address}")) == html(cited)
    assert 'id="Q-0000000002"' in html(reader.get(f"{ADDRESS}v1/"))


def test_a_quotation_is_gone_with_its_testimony_and_belongs_to_no_other(
    reader: Client, publish: Publish
) -> None:
    publish(documents.a_testimony(statements=[documents.a_quotation(1)]))
    publish(documents.a_testimony(2, statements=[documents.a_quotation(2)]))
    own, others = (f"{ADDRESS}statements/Q-000000000{number}/cite.bib" for number in (1, 2))
    assert (reader.get(own).status_code, reader.get(others).status_code) == (200, 404)
    publish(documents.a_testimony(statements=[]), action=Action.CORRECT, version=2)
    assert reader.get(own).status_code == 404
    publish(documents.a_testimony(), action=Action.WITHDRAW, version=3)
    for address in (own, others):
        gone = reader.get(address)
        assert gone.status_code == 410
        assert "threats" not in html(gone)
    assert reader.get("/testimonies/T-0000000009/statements/Q-0000000001/cite.bib").status_code == 404


def test_a_quotation_whose_words_are_not_shown_is_cited_without_them(
    reader: Client, publish: Publish
) -> None:
    hidden = documents.a_quotation(1, text={"withheld": "safety"}, passage=None)
    publish(documents.a_testimony(statements=[{"withheld": "source_withdrawn"}, hidden]))
    page, address = html(reader.get(ADDRESS)), f"{ADDRESS}statements/Q-0000000001/cite.csl.json"
    assert re.findall(r'href="([^"]*/statements/[^"]*json)"', page) == [address]
    assert "Words that are not shown, Fawad" in html(reader.get(address))
