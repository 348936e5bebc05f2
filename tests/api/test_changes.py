"""Changes: what a copy needs to stay true, in order, and nothing of what others are told."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.db import transaction
from django.test import Client
from django.urls import resolve
from pytest_django import DjangoAssertNumQueries

from cases.catalog.apply import apply
from cases.catalog.cursor import Cursor, Direction
from cases.catalog.models import Version
from cases.catalog.position import Head
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.edition import Action
from tests.api.asking import Answer, get, refs, walk
from tests.catalog.documents import a_case, a_source, a_testimony, an_actor, an_event, entry

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def results(answer: Answer) -> list[Document]:
    found = answer["results"]
    assert isinstance(found, list)
    return [each for each in found if isinstance(each, dict)]


def told(answer: Answer) -> Iterator[tuple[object, ...]]:
    return ((each["action"], each["ref"], each["version"], each["reason"]) for each in results(answer))


def test_every_edition_is_told_in_its_order() -> None:
    apply(entry(1, an_actor()))
    apply(entry(2, a_testimony()))
    apply(entry(3, a_testimony(), action=Action.CORRECT, version=2))
    apply(entry(4, an_actor(), action=Action.SUSPEND, version=1))
    apply(entry(5, a_testimony(), action=Action.WITHDRAW, version=2))
    assert list(told(get("changes/"))) == [
        ("publish", "A-0000000001", 1, "new"),
        ("publish", "T-0000000001", 1, "new"),
        ("correct", "T-0000000001", 2, "update"),
        ("suspend", "A-0000000001", 1, "update"),
        ("withdraw", "T-0000000001", 2, "update"),
    ]


def test_a_change_says_what_it_is_of_and_no_more() -> None:
    for number, document in enumerate((a_source(), a_case(), an_event()), 1):
        apply(entry(number, document))
    first, case, event = results(get("changes/"))
    assert first == {
        "action": "publish",
        "ref": "S-0000000001",
        "noun": "source",
        "version": 1,
        "reason": "new",
        "day": "2026-11-22",
        "url": "/sources/S-0000000001/",
    }
    assert (case["url"], event["url"]) == ("/cases/C-0000000001/", "/timeline/#E-0000000001")
    assert resolve("/cases/C-0000000001/").url_name == "case"


def test_whoever_comes_back_gets_what_came_since_and_nothing_twice() -> None:
    apply(entry(1, an_actor()))
    first = get("changes/")
    assert (first["next"], get(f"changes/?since={first['since']}")["results"]) == (None, [])
    apply(entry(2, a_source()))
    second = get(f"changes/?since={first['since']}")
    assert refs(second) == ["S-0000000001"]
    head: Document = {"edition": 2, "digest": f"{2:064x}"}
    assert get(f"changes/?since={second['since']}") == {
        "next": None,
        "since": second["since"],
        "edition": 2,
        "head": head,
        "results": [],
    }


def test_who_began_before_the_first_edition_misses_none() -> None:
    before = get("changes/")
    assert before["results"] == []
    apply(entry(1, an_actor()))
    assert refs(get(f"changes/?since={before['since']}")) == ["A-0000000001"]


def test_pages_stay_right_while_records_are_published_and_withdrawn() -> None:
    for number in range(1, 5):
        apply(entry(number, an_actor(number)))
    pages = walk("changes/?page_size=2")
    seen = refs(next(pages))
    apply(entry(5, an_actor(1), action=Action.WITHDRAW))
    apply(entry(6, an_actor(6)))
    seen += [ref for page in pages for ref in refs(page)]
    assert seen == [f"A-{number:010d}" for number in (1, 2, 3, 4, 1, 6)]


def test_documents_come_where_they_are_asked_for_and_still_told() -> None:
    apply(entry(1, a_testimony()))
    apply(entry(2, a_testimony(summary="Another."), action=Action.CORRECT, version=2))
    first, second = results(get("changes/?expand=document"))
    assert isinstance(first["document"], dict)
    assert isinstance(second["document"], dict)
    assert (first["document"]["summary"], second["document"]["summary"]) == (
        "Threatened at several addresses.",
        "Another.",
    )
    apply(entry(3, a_testimony(), action=Action.REDACT, version=3))
    assert [each["document"] is None for each in results(get("changes/?expand=document"))] == [
        True,
        True,
        False,
    ]
    apply(entry(4, a_testimony(), action=Action.WITHDRAW, version=3))
    assert {str(each["document"]) for each in results(get("changes/?expand=document"))} == {"None"}


def test_a_document_is_sent_byte_for_byte_as_it_is_stored() -> None:
    apply(entry(1, a_testimony()))
    stored = '{ "ref": "T-0000000001",  "text": "\\u0041" }'
    Version.objects.update(document=stored)
    assert stored.encode() in Client().get("/api/v1/changes/?expand=document").content


def test_what_is_done_for_partners_leaves_no_trace() -> None:
    apply(entry(1, an_actor()))
    before = Client().get("/api/v1/changes/")
    apply(entry(1, a_testimony(), audience=Audience.PARTNER))
    apply(entry(2, an_actor(), audience=Audience.PARTNER))
    after = Client().get("/api/v1/changes/")
    assert (after.content, after.headers["ETag"]) == (before.content, before.headers["ETag"])


def test_an_unchanged_list_is_not_sent_again() -> None:
    apply(entry(1, an_actor()))
    tag = Client().get("/api/v1/changes/").headers["ETag"]
    again = Client().get("/api/v1/changes/", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    apply(entry(2, a_source()))
    assert Client().get("/api/v1/changes/", headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("since=x", "since"),
        ("since=WyJudW1iZXIiLCJhIiwwLCIiLCJ4Il0", "since"),
        ("since=WyJyZWYiLCJhIiwiVCJd", "since"),
        ("page_size=0", "page_size"),
        ("page_size=101", "page_size"),
        ("expand=source", "expand"),
        ("expand=document&expand=document", "expand"),
        ("format=xml", "format"),
        ("cursor=x", "cursor"),
        ("audience=partner", "audience"),
    ],
)
def test_what_cannot_be_read_is_refused(query: str, parameter: str) -> None:
    errors = get(f"changes/?{query}", status=400)["errors"]
    assert isinstance(errors, list)
    assert [each["parameter"] for each in errors if isinstance(each, dict)] == [parameter]


@pytest.mark.parametrize(
    ("place", "said", "status"),
    [
        (Head(0, ""), 0, 200),
        (Head(1, f"{1:064x}"), 1, 200),
        (Head(1, f"{1:064x}"), 0, 200),
        (Head(1, f"{1:064x}"), 2, 400),
        (Head(1, f"{1:064x}"), -1, 400),
        (Head(1, ""), 1, 410),
        (Head(0, f"{1:064x}"), 0, 410),
        (Head(2, f"{2:064x}"), 2, 410),
        (Head(10**40, "f"), 10**40, 410),
        (Head(-1, ""), -1, 400),
    ],
)
def test_a_place_that_no_answer_gave_out_is_no_failure(place: Head, said: int, status: int) -> None:
    apply(entry(1, an_actor()))
    for direction, expected in ((Direction.AFTER, status), (Direction.BEFORE, max(status, 400))):
        since = Cursor(direction, (said,), place).write(("number",))
        assert Client().get(f"/api/v1/changes/?since={since}").status_code == expected


@pytest.mark.parametrize("number", [0, 1, 38, 10**40])
def test_a_place_from_before_places_named_their_history_is_begun_again(number: int) -> None:
    apply(entry(1, an_actor()))
    since = urlsafe_b64encode(json.dumps(["number", "a", number]).encode()).decode().rstrip("=")
    assert get(f"changes/?since={since}", status=410)["code"] == "begin_again"


@pytest.mark.parametrize("query", ["", "expand=document"])
def test_it_costs_two_queries_however_much_changed(
    query: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(1, 30):
        apply(entry(number, an_actor(number)))
    with django_assert_num_queries(1 + 2, using="catalog"):
        Client().get(f"/api/v1/changes/?{query}")


def test_who_has_read_less_than_was_said_is_told_all_the_same() -> None:
    """What an answer shows depends on all that was said by then: here that the record is suspended."""
    apply(entry(1, an_actor(1)))
    apply(entry(2, an_actor(2)))
    copy = transaction.savepoint(using="catalog")
    apply(entry(3, an_actor(1), action=Action.SUSPEND))
    (hidden,) = results(first := get("changes/?page_size=1&expand=document"))
    assert hidden["document"] is None
    transaction.savepoint_rollback(copy, using="catalog")
    assert get(f"changes/?since={first['since']}", status=410)["code"] == "begin_again"


def test_a_history_that_forks_is_noticed_by_whoever_followed_further() -> None:
    """The databases are put back from a copy of before, and others are published under the same numbers."""
    apply(entry(1, an_actor(1)))
    copy = transaction.savepoint(using="catalog")
    apply(entry(2, an_actor(2)))
    since = get("changes/")["since"]
    transaction.savepoint_rollback(copy, using="catalog")
    assert get(f"changes/?since={since}", status=410)["code"] == "begin_again", "beyond the end"
    apply(replace(entry(2, an_actor(3)), digest="f" * 64))
    assert get(f"changes/?since={since}", status=410)["code"] == "begin_again", "another under this number"
    apply(replace(entry(3, an_actor(4)), digest="e" * 64))
    assert get(f"changes/?since={since}", status=410)["code"] == "begin_again", "another before the end"
    assert refs(get("changes/")) == ["A-0000000001", "A-0000000003", "A-0000000004"]
