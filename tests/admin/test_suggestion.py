"""One click takes the words of the source in place of those that do not stand there."""

import re
from html import unescape

import pytest
from django.test import Client

from cases.actions.completeness import faults_of
from cases.models.record import Record
from cases.vocabulary.state import State
from tests.actions.deeds import now
from tests.factories import Cast, handed_in, make_declaration, make_passage, make_statistic, make_testimony
from tests.factories.statement import statement_values

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])

_INPUT = re.compile(r'<input type="hidden" name="([a-z]+)" value="([^"]*)">')


def a_misquotation() -> Record:
    passage = make_passage(exact="Before it. They came at night. We left.")
    return make_testimony(statements=[statement_values(passage, text="They came by night.")])


def signed_in(account: object) -> Client:
    client = Client()
    client.force_login(account)  # type: ignore[arg-type]  # one of the cast
    return client


def offered(page: str) -> dict[str, str]:
    """What the only button "Take these words" of `page` posts."""
    (form,) = re.findall(r'<form method="post" action="/desk/take/">(.*?)</form>', page, re.DOTALL)
    return {name: unescape(value) for name, value in _INPUT.findall(form)}


def page_before(record: Record, verb: str, client: Client) -> str:
    noun = record.noun.value
    address = f"/desk/cases/{noun}/verb/{verb}/?records={record.pk}:{record.lock_version}"
    return client.get(address).content.decode()


def test_the_page_before_handing_in_lists_what_is_missing_and_offers_the_nearest_words(cast: Cast) -> None:
    record = now(a_misquotation())
    page = page_before(record, "submit", signed_in(cast.writer))
    assert "The words do not stand in their passage." in page
    assert offered(page)["words"] == "They came at night."


def test_one_click_takes_them_and_leads_back_to_where_one_was(cast: Cast) -> None:
    client, record = signed_in(cast.writer), now(a_misquotation())
    answer = client.post("/desk/take/", offered(page_before(record, "submit", client)))
    record = now(record)
    assert record.statements.get().text == "They came at night."  # type: ignore[attr-defined]
    assert faults_of(record) == []
    assert answer.status_code == 302
    back = client.get(answer["Location"]).content.decode()
    assert "/desk/cases/testimony/verb/submit/" in answer["Location"]
    assert "Take these words" not in back
    assert "was changed since you looked at it" not in back


def test_the_page_of_the_record_offers_them_too(cast: Cast) -> None:
    client, record = signed_in(cast.writer), now(a_misquotation())
    page = client.get(f"/desk/cases/testimony/{record.pk}/change/").content.decode()
    answer = client.post("/desk/take/", offered(page))
    assert answer["Location"] == f"/desk/cases/testimony/{record.pk}/change/"
    assert faults_of(now(record)) == []


def test_words_of_an_organisation_are_taken_on_the_page_of_their_declaration(cast: Cast) -> None:
    passage = make_passage(exact="Before it. The houses will be cleared. We left.")
    declaration = make_declaration(statements=[statement_values(passage, text="The houses will be clear.")])
    client = signed_in(cast.writer)
    page = client.get(f"/desk/cases/declaration/{declaration.pk}/change/").content.decode()
    answer = client.post("/desk/take/", offered(page))
    assert answer["Location"] == f"/desk/cases/declaration/{declaration.pk}/change/"
    assert declaration.statements.get().text == "The houses will be cleared."


def test_words_of_a_passage_are_taken_on_the_page_of_what_was_read_there(cast: Cast) -> None:
    figure = make_statistic(
        as_worded="at least 218 killing", passage=make_passage(exact="at least 218 killings")
    )
    client = signed_in(cast.writer)
    client.post("/desk/take/", offered(page_before(now(figure), "submit", client)))
    assert now(figure).as_worded == "at least 218 killings"  # type: ignore[attr-defined]


def test_what_somebody_changed_meanwhile_is_not_overwritten(cast: Cast) -> None:
    client, record = signed_in(cast.writer), now(a_misquotation())
    taken = offered(page_before(record, "submit", client))
    client.post("/desk/take/", taken | {"words": "They came at night"})
    client.post("/desk/take/", taken)
    assert now(record).statements.get().text == "They came at night"  # type: ignore[attr-defined]


def test_whoever_may_not_edit_is_offered_nothing_and_takes_nothing(cast: Cast) -> None:
    record = now(a_misquotation())
    taken = offered(page_before(record, "submit", signed_in(cast.writer)))
    guardian = signed_in(cast.guardian)
    page = guardian.get(f"/desk/cases/testimony/{record.pk}/change/").content.decode()
    assert "The words do not stand in their passage." in page
    assert "Take these words" not in page
    assert guardian.post("/desk/take/", taken).status_code == 403
    assert now(record).lock_version == record.lock_version


@pytest.mark.parametrize(
    "change",
    [
        {"ref": "T-0000000000"},
        {"field": "summary"},
        {"field": "Q-0000000000.text"},
        {"field": ""},
        {"expected": "x"},
    ],
    ids=str,
)
def test_only_words_of_a_source_are_taken(change: dict[str, str], cast: Cast) -> None:
    client, record = signed_in(cast.writer), now(a_misquotation())
    taken = offered(page_before(record, "submit", client)) | change
    assert client.post("/desk/take/", taken).status_code == 404
    assert client.get("/desk/take/").status_code == 405
    assert now(record).lock_version == record.lock_version


def test_the_second_person_sees_why_a_number_that_cannot_be_read_is_given(cast: Cast) -> None:
    words, reason = "au moins deux cent dix-huit morts", "The desk reads French."
    figure = make_statistic(as_worded=words, inferred={"low": reason})
    (record,) = handed_in(figure)
    assert record.state == State.IN_REVIEW
    page = unescape(page_before(record, "approve", signed_in(cast.editor)))
    assert "Look at this" in page
    assert f"No number can be read in the words “{words}”. The reason given: {reason}" in page
