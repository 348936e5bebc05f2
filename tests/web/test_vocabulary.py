"""Words of the vocabulary: an editor adds one, and nobody learns of it before something carries it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import pytest
from django.test import Client

from cases.actions.edit import edit
from cases.actions.suspend import suspend
from cases.catalog.apply import apply
from cases.ledger.follow import follow
from cases.models import Testimony
from cases.models.record import EditableModel, Record
from cases.vocabulary.audience import STREAMS
from tests.catalog import documents
from tests.factories import (
    ENTROPY,
    NOW,
    make_actor,
    make_event,
    make_person,
    make_source,
    make_term,
    make_testimony,
    publish_whole,
    the_cast,
)

pytestmark = pytest.mark.django_db

NAMES: Final = {"en": "zarbaker", "fa-AF": "زرنانوا", "ps": "زرنانوای"}
LANGUAGES: Final = {"": "en", "/fa-af": "fa-AF", "/ps": "ps"}
DOORS: Final = (
    "/testimonies/",
    "/testimonies/export.csv",
    "/testimonies/feed.json",
    "/api/v1/testimonies/",
)


def read(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return (b"".join(response) if response.streaming else response.content).decode()


def everything(client: Client) -> Iterator[tuple[str, str]]:
    """What the public is told where a word of the vocabulary could stand."""
    for language in LANGUAGES:
        for page in ("/", "/testimonies/", "/search/?q=Sohrab"):
            yield f"{language}{page}", read(client, f"{language}{page}")
    for address in (*DOORS, "/api/v1/terms/", "/api/v1/schema/", "/api/v1/changes/"):
        yield address, read(client, address)


def followed() -> None:
    for audience in STREAMS:
        assert not follow(audience, at=NOW).fault


def told_by_a_baker(**values: Any) -> Testimony:
    person = make_person("Sohrab", role=make_term("baker", names=NAMES))
    return make_testimony(person=person, **values)


def changed(row: EditableModel, **changes: object) -> None:
    edit(
        record=row, changes=changes, expected=row.lock_version, by=the_cast().writer, at=NOW, entropy=ENTROPY
    )


def test_a_word_that_an_editor_added_is_nowhere_before_it_is_published(client: Client) -> None:
    publish_whole(make_testimony())
    told_by_a_baker()
    publish_whole(told_by_a_baker(widest_audience="partner"))
    followed()
    for address, told in everything(client):
        assert "baker" not in told, address
        assert NAMES["fa-AF"] not in told, address
    assert client.get("/api/v1/terms/role.baker/").status_code == 404


def test_a_hidden_word_is_answered_like_one_that_never_was(client: Client) -> None:
    publish_whole(make_testimony())
    told_by_a_baker()
    followed()
    for door in (*DOORS, *(f"{language}/testimonies/" for language in LANGUAGES)):
        hidden, never = (client.get(f"{door}?role={code}") for code in ("baker", "bakes"))
        assert hidden.status_code == never.status_code == 200, door
        bodies = [(b"".join(each) if each.streaming else each.content).decode() for each in (hidden, never)]
        assert bodies[0].replace("baker", "bakes") == bodies[1], door
    answers = [client.get(f"/api/v1/terms/role.{code}/") for code in ("baker", "bakes")]
    assert answers[0].status_code == answers[1].status_code == 404
    assert answers[0].content == answers[1].content


def test_once_published_it_is_found_at_every_door_in_three_languages(client: Client) -> None:
    baker, other = told_by_a_baker(), make_testimony()
    publish_whole(baker)
    publish_whole(other)
    followed()
    for door in DOORS:
        told = read(client, f"{door}?role=baker")
        assert baker.ref in told, door
        assert other.ref not in told, door
    for prefix, language in LANGUAGES.items():
        assert NAMES[language] in read(client, f"{prefix}/testimonies/{baker.ref}/"), language
        assert NAMES[language] in read(client, f"{prefix}/testimonies/"), language
    for prefix, language in LANGUAGES.items():
        assert baker.ref in read(client, f"{prefix}/search/?q={NAMES[language]}"), language
    assert client.get("/api/v1/terms/role.baker/").json() == {
        "code": "role.baker",
        "noun": "term",
        "names": NAMES,
        "parent": None,
        "kind": "role",
    }
    assert client.get("/api/v1/terms/?kind=role").json()["count"] == 1
    document = client.get(f"/api/v1/testimonies/{baker.ref}/").json()
    assert document["person"]["role"] == "baker"
    assert document["labels"]["terms"]["role.baker"] == {**NAMES, "parent": None, "kind": "role"}


def test_with_the_last_record_that_carries_it_it_is_gone_again(client: Client) -> None:
    baker = told_by_a_baker()
    publish_whole(baker, make_testimony())
    followed()
    row = Testimony.objects.get(pk=baker.pk)
    suspend(records=[row], by=the_cast().guardian, at=NOW, why="Doubt.", entropy=ENTROPY)
    followed()
    assert client.get("/api/v1/terms/role.baker/").status_code == 404
    assert NAMES["en"] not in read(client, "/testimonies/")


def test_a_name_that_a_language_lacks_is_shown_in_english_and_looks_like_it(client: Client) -> None:
    person = make_person("Sohrab", role=make_term("baker", names={"en": "zarbaker"}))
    testimony = make_testimony(person=person)
    publish_whole(testimony)
    followed()
    page = read(client, f"/fa-af/testimonies/{testimony.ref}/")
    assert '<bdi lang="en">zarbaker</bdi>' in page


KINDS: Final[Mapping[str, tuple[Callable[..., Record], str]]] = {
    "/timeline/": (make_event, "event_kind"),
    "/sources/": (make_source, "source_kind"),
    "/actors/": (make_actor, "actor_kind"),
}


@pytest.mark.parametrize("path", KINDS)
def test_what_kind_of_thing_it_is_narrows_a_list_and_is_read_there(client: Client, path: str) -> None:
    make, kind = KINDS[path]
    word, other = make_term("flood", kind, names=NAMES), make_term("unpublished-kind", kind)
    flood, beside, _hidden = make(kind=word), make(), make(kind=other)
    publish_whole(flood, beside)
    followed()
    for door in (path, f"{path}export.csv", f"{path}feed.json"):
        told = read(client, f"{door}?kind=flood")
        assert flood.ref in told, door
        assert beside.ref not in told, door
    for prefix, language in LANGUAGES.items():
        page = read(client, f"{prefix}{path}")
        assert page.count(NAMES[language]) > 1, "as an option of the filter and beside the record"
        assert 'value="flood"' in page
        assert "unpublished" not in page
    bodies = [read(client, f"{path}?kind={code}") for code in ("unpublished-kind", "never-kind")]
    assert bodies[0].replace("unpublished", "never") == bodies[1]


def test_a_kind_that_no_document_names_is_told_in_words(client: Client) -> None:
    source = documents.a_source(1, kind="field_notes", labels={})
    apply(documents.entry(1, source))
    page = read(client, "/sources/?kind=field_notes")
    assert page.count("field notes") > 1


def test_a_retired_word_stays_where_it_is(client: Client) -> None:
    baker = told_by_a_baker()
    changed(make_term("baker"), retired=True)
    publish_whole(baker)
    followed()
    assert NAMES["en"] in read(client, f"/testimonies/{baker.ref}/")
    assert baker.ref in read(client, "/testimonies/?role=baker")
