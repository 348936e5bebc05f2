"""Lists of the API: their shape, their pages, the documents in them."""

import json

import pytest
from django.test import Client

from cases.catalog.apply import apply
from cases.catalog.models import Testimony
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action
from tests.api.asking import LISTS, get, publish_one_of_each, refs, walk
from tests.catalog.documents import a_quotation, a_source, a_testimony, an_actor, entry

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def publish_testimonies(first: int, last: int) -> None:
    for number in range(first, last + 1):
        apply(entry(number, a_testimony(number, statements=[a_quotation(number)])))


@pytest.mark.parametrize("name", LISTS)
def test_every_list_has_the_same_shape(name: str) -> None:
    publish_one_of_each()
    answer = get(f"{name}/")
    assert list(answer) == ["count", "next", "previous", "edition", "results"]
    results = answer["results"]
    assert isinstance(results, list)
    assert answer["count"] == len(results) > 0
    assert answer["edition"] == 7


@pytest.mark.parametrize("name", LISTS)
def test_an_empty_record_has_empty_lists(name: str) -> None:
    assert get(f"{name}/") == {"count": 0, "next": None, "previous": None, "edition": 0, "results": []}


def test_a_document_is_sent_byte_for_byte_as_it_is_stored() -> None:
    publish_one_of_each()
    stored = '{ "ref": "T-0000000001",  "text": "\\u0041" }'
    Testimony.objects.update(document=stored)
    for path in ("testimonies/", "testimonies/T-0000000001/"):
        assert stored.encode() in Client().get(f"/api/v1/{path}").content


def test_a_place_is_sent_with_its_names_and_where_it_lies() -> None:
    publish_one_of_each()
    results = get("places/")["results"]
    assert isinstance(results, list)
    assert {
        "code": "PK-PB",
        "noun": "place",
        "names": {"en": "Punjab"},
        "parent": "PK",
        "kind": "province",
    } in results


def test_pages_follow_each_other_and_lead_back() -> None:
    publish_testimonies(1, 5)
    pages = list(walk("testimonies/?page_size=2&residence=PK"))
    assert [len(refs(page)) for page in pages] == [2, 2, 1]
    assert {page["count"] for page in pages} == {5}
    assert pages[0]["previous"] is None
    back = str(pages[1]["previous"]).removeprefix("http://testserver/api/v1/")
    assert "residence=PK" in back
    assert get(back)["results"] == pages[0]["results"]


def test_a_record_published_meanwhile_moves_no_page() -> None:
    publish_testimonies(1, 4)
    pages = walk("testimonies/?page_size=2&sort=recent")
    seen = refs(next(pages))
    apply(entry(5, a_testimony(5, statements=[a_quotation(5)])))
    apply(entry(6, a_testimony(4), action=Action.WITHDRAW, version=2))
    seen += [ref for page in pages for ref in refs(page)]
    assert seen == ["T-0000000004", "T-0000000003", "T-0000000002", "T-0000000001"]


def test_only_the_fields_asked_for_are_sent() -> None:
    publish_one_of_each()
    assert get("testimonies/?fields=ref,case,ref")["results"] == [
        {"ref": "T-0000000001", "case": "former-soldiers"}
    ]
    assert get("places/PK/?fields=code") == {"code": "PK"}


def test_what_only_partners_may_read_is_not_there() -> None:
    apply(entry(1, a_testimony(), audience=Audience.PARTNER))
    for name in LISTS:
        assert get(f"{name}/")["count"] == 0
    get("testimonies/T-0000000001/", status=404)


def test_head_and_options_are_answered_without_a_document() -> None:
    publish_one_of_each()
    head = Client().head("/api/v1/testimonies/")
    assert (head.status_code, head.content) == (200, b"")
    options = json.loads(Client().options("/api/v1/testimonies/").content)
    assert {"name": "residence", "label": "Where now"} in options["parameters"]
    assert "statements" in options["fields"]
    assert head.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_the_entrance_leads_to_every_list_and_to_what_is_said_of_them() -> None:
    others = ("changes", "me", "schema", "docs")
    doors = {name: f"http://testserver/api/v1/{name}/" for name in (*LISTS, *others)}
    assert get("") == doors | {"head": {"edition": 0, "digest": None}}


def test_the_entrance_tells_the_head_of_what_was_said() -> None:
    apply(entry(1, an_actor()))
    told = Client().get("/api/v1/")
    assert told.json()["head"] == {"edition": 1, "digest": f"{1:064x}"} == get("changes/")["head"]
    again = Client().get("/api/v1/", headers={"If-None-Match": told.headers["ETag"]})
    assert again.status_code == 304
    apply(entry(2, a_source()))
    assert get("")["head"] == {"edition": 2, "digest": f"{2:064x}"}
