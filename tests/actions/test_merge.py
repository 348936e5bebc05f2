"""Two terms become one: the record carries the other at once, readers see it with the next approval."""

from typing import Any

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases.actions.accept import seal_all
from cases.actions.edit import EditConflict, edit
from cases.actions.merge import NotMergeable, merge
from cases.actions.permission import NotPermitted
from cases.actions.seals import seal_faults
from cases.actions.writing import Invalid
from cases.ledger.follow import follow
from cases.ledger.published import published_documents
from cases.models import AuditEntry, Event, Person, Term, Testimony
from cases.vocabulary.audience import STREAMS, Audience
from tests.factories import (
    ENTROPY,
    NOW,
    Cast,
    make_event,
    make_person,
    make_term,
    make_testimony,
    publish,
    publish_whole,
)
from tests.factories.drafting import drafted

pytestmark = pytest.mark.django_db


def merged(old: str, new: str, cast: Cast, kind: str = "role") -> Term:
    return merge(term=make_term(old, kind), into=make_term(new, kind), by=cast.writer, at=NOW)


def followed() -> None:
    for audience in STREAMS:
        assert not follow(audience, at=NOW).fault


def told_by(role: str, **values: Any) -> Testimony:
    return make_testimony(person=make_person("Sohrab", role=role), **values)


def labels(audience: Audience, ref: str) -> object:
    document = published_documents(audience, [ref])[ref]
    told = document["labels"]
    assert isinstance(told, dict), "a document has labels"
    return told["terms"]


def test_what_carried_the_one_carries_the_other(cast: Cast) -> None:
    testimony, event = told_by("bread-baker"), make_event()
    into = merged("bread-baker", "baker", cast)
    assert Person.objects.get(pk=testimony.person.pk).role == into
    assert Event.objects.get(pk=event.pk).kind.code == "order"
    old = make_term("bread-baker")
    assert (old.merged_into, old.retired) == (into, True)
    assert AuditEntry.objects.filter(verb="merge").count() == 2


def test_readers_see_the_new_code_with_the_next_approval_and_the_old_one_leads_there(
    client: Client, cast: Cast
) -> None:
    testimony = told_by("bread-baker")
    publish_whole(testimony)
    merged("bread-baker", "baker", cast)
    followed()
    assert testimony.ref in client.get("/testimonies/?role=bread-baker").content.decode()
    assert Testimony.objects.get(pk=testimony.pk).differs

    publish(Testimony.objects.get(pk=testimony.pk))
    followed()
    told = client.get("/testimonies/?role=bread-baker&sort=oldest")
    assert (told.status_code, told.headers["Location"]) == (302, "/testimonies/?role=baker&sort=oldest")
    told = client.get("/api/v1/testimonies/?role=bread-baker")
    assert (told.status_code, told.headers["Location"]) == (302, "/api/v1/testimonies/?role=baker")
    told = client.get("/api/v1/terms/role.bread-baker/")
    assert (told.status_code, told.headers["Location"]) == (302, "/api/v1/terms/role.baker/")
    assert client.get("/api/v1/terms/role.baker/").json()["was"] == ["bread-baker"]
    assert testimony.ref in client.get("/testimonies/?role=baker").content.decode()


@pytest.mark.parametrize(
    "door",
    [
        "/testimonies/export.csv",
        "/testimonies/export.jsonl",
        "/testimonies/feed.atom",
        "/testimonies/feed.json",
        "/testimonies/schema.jsonld",
        "/map/residence/",
        "/map/residence/map.csv",
        "/fa-af/map/",
    ],
)
def test_files_feeds_and_the_map_lead_on_as_lists_do(client: Client, cast: Cast, door: str) -> None:
    testimony = told_by("bread-baker")
    publish_whole(testimony)
    merged("bread-baker", "baker", cast)
    publish(Testimony.objects.get(pk=testimony.pk))
    followed()
    told = client.get(f"{door}?role=bread-baker&role=baker&residence=PK")
    assert (told.status_code, told.headers["Location"]) == (302, f"{door}?role=baker&residence=PK")
    assert client.get(told.headers["Location"]).status_code == 200
    assert client.get(f"{door}?role=never").status_code == 200


def test_many_codes_cost_as_much_as_one(client: Client) -> None:
    def asking(codes: int) -> int:
        asked = "&".join(f"role=c{number}" for number in range(codes))
        with CaptureQueriesContext(connections["catalog"]) as queries:
            client.get(f"/testimonies/export.csv?{asked}")
        return len(queries)

    asking(1)  # makes what a process makes once
    assert asking(50) == asking(1)


def test_who_could_not_read_the_old_code_is_not_told_of_it(client: Client, cast: Cast) -> None:
    hidden, shown = told_by("informer", widest_audience="partner"), told_by("baker")
    publish_whole(hidden)
    merged("informer", "baker", cast)
    merged("never-used", "baker", cast)
    publish_whole(Testimony.objects.get(pk=shown.pk))
    followed()
    assert "was" not in str(labels(Audience.PUBLIC, shown.ref))
    assert labels(Audience.PARTNER, shown.ref) == {
        "role.baker": {"en": "baker", "parent": None, "kind": "role", "was": ["informer"]}
    }
    assert client.get("/testimonies/?role=informer").status_code == 200
    assert client.get("/api/v1/terms/role.informer/").status_code == 404


def test_a_chain_of_merged_terms_leads_to_its_end(client: Client, cast: Cast) -> None:
    testimony = told_by("first")
    publish_whole(testimony)
    merged("first", "second", cast)
    into = merged("second", "third", cast)
    assert make_term("first").merged_into == into
    publish(Testimony.objects.get(pk=testimony.pk))
    followed()
    assert client.get("/testimonies/?role=first").headers["Location"] == "/testimonies/?role=third"


def test_a_form_that_was_open_meanwhile_does_not_bring_the_old_one_back(cast: Cast) -> None:
    event = make_event(kind="sit-in")
    merged("sit-in", "protest", cast, "event_kind")
    with pytest.raises(EditConflict):
        edit(record=event, changes={"title": "Another"}, expected=event.lock_version, by=cast.writer, at=NOW)


def test_only_two_of_one_kind_that_are_in_use_are_merged(cast: Cast) -> None:
    baker, guild = make_term("baker"), make_term("guild", "affiliation")
    retired = make_term("cook", retired=True)
    for term, into in ((baker, guild), (baker, baker), (baker, retired)):
        with pytest.raises(NotMergeable):
            merge(term=term, into=into, by=cast.writer, at=NOW)
    merged("smith", "baker", cast)
    with pytest.raises(NotMergeable):
        merge(term=make_term("smith"), into=baker, by=cast.writer, at=NOW)
    assert not baker.retired


def test_a_guardian_merges_nothing(cast: Cast) -> None:
    with pytest.raises(NotPermitted):
        merge(term=make_term("smith"), into=make_term("baker"), by=cast.guardian, at=NOW)


def test_what_is_merged_is_sealed(cast: Cast) -> None:
    seal_all(at=NOW)
    testimony = told_by("smith")
    merged("smith", "baker", cast)
    assert [*seal_faults()] == []
    assert testimony.person.role != Person.objects.get(pk=testimony.person.pk).role


def test_a_code_and_what_it_is_used_for_stay(cast: Cast) -> None:
    term = make_term("baker")
    for changes in ({"code": "cook"}, {"kind": "affiliation"}):
        with pytest.raises(Invalid, match="Merge it into another"):
            edit(record=term, changes=changes, expected=1, by=cast.writer, at=NOW, entropy=ENTROPY)


def test_a_term_of_another_kind_cannot_be_chosen(cast: Cast) -> None:
    with pytest.raises(Invalid):
        make_person("Sohrab", role=make_term("guild", "affiliation"))


def test_one_code_may_stand_for_two_kinds_and_once_in_each(cast: Cast) -> None:
    assert make_term("other") != make_term("other", "affiliation")
    with pytest.raises(Invalid, match="a term with this code already"):
        drafted(Term, {"kind": "role", "code": "other", "names": {"en": "again"}})
