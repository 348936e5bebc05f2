"""Role by door: what is taken in and worked on is shown to those who read, and done by those who may."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse
from pytest_django.plugin import DjangoDbBlocker

from cases.actions.errand import ask_errand
from cases.actions.sight import sight_passages
from cases.admin.desk_site import DeskSite
from cases.admin.site import desk
from cases.models import Account
from cases.vocabulary.role import Role, permits
from cases.vocabulary.verb import Verb
from tests.contracts.trust import reached
from tests.factories import NOW, make_case, make_snapshot, the_cast
from tests.scenarios.a_packet import FIRST, a_packet_in_review
from tests.taken_back import made_once, taken_back
from tests.workbench.article import begun

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("db"), pytest.mark.trust]


@dataclass(frozen=True)
class Door:
    """An address; `sends` and what that needs, where something can be done there."""

    address: str
    verb: Verb | None = None
    sends: Mapping[str, str] | None = None


OTHERS: Final = frozenset({"strikes", "strike", "lift", "erase", "findings", "findings_of", "take"})
"""Doors of the desk's own that are asked elsewhere: they are no part of the bench."""


@pytest.fixture(scope="module")
def doors(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, Door]]:
    """By its name, every door of the bench of a small world."""
    with made_once(django_db_blocker):
        yield _doors()


def _doors() -> dict[str, Door]:
    story, packet, other = a_packet_in_review(), begun(), make_case("other")
    errand = ask_errand(address="https://news.example/", by=the_cast().writer, at=NOW)
    later = make_snapshot(story.source, text=b"Other words than before.")
    assert sight_passages(snapshot=later, at=NOW)
    ref = story.testimony.ref
    made: dict[str, tuple[list[object], Verb | None, dict[str, str] | None]] = {
        "intake": ([], Verb.DRAFT, {"text": "They fled, she said."}),
        "errand": ([errand.pk], Verb.DRAFT, {"stop": "1"}),
        "kept_file": ([later.pk], None, None),
        "kept_text": ([packet.text_id], None, None),
        "kept_changes": ([later.texts.get().pk], Verb.EDIT, {}),
        "bench": ([packet.pk], Verb.DRAFT, {"sure": "page"}),
        "packets": ([], None, None),
        "packet": ([story.packet.pk], Verb.APPROVE, {"verb": "return", "note": "Why?", "seen": f"{ref}:1"}),
        "packet_as": ([story.packet.pk, "public", ref], None, None),
        "find": ([], None, None),
        "cases_event_case": ([], Verb.EDIT, {"records": f"{story.event.pk}:1", "case": str(other.pk)}),
    }
    return {
        name: Door(reverse(f"desk:{name}", args=args), verb, sends)
        for name, (args, verb, sends) in made.items()
    }


def _tables() -> dict[str, list[tuple[object, ...]]]:
    """Everything that is kept, but for who is signed in."""
    models = apps.get_app_config("cases").get_models()
    return {
        model.__name__: list(model._default_manager.order_by("pk").values_list())
        for model in models
        if model is not Account
    }


def test_every_door_of_the_bench_is_among_them(doors: dict[str, Door]) -> None:
    stock, own = (
        {getattr(route, "name", None) for route in routes}
        for routes in (super(DeskSite, desk).get_urls(), desk.get_urls())
    )
    assert own - stock - {*doors} == OTHERS


@pytest.mark.parametrize("role", Role)
def test_a_door_of_the_bench_does_what_the_role_allows(doors: dict[str, Door], role: Role) -> None:
    """And shows it to whoever reads the record at all."""
    client = Client(raise_request_exception=True)
    client.force_login(getattr(the_cast(), "second_editor" if role is Role.EDITOR else role.value))
    before = _tables()
    for name, door in doors.items():
        shown = client.get(_asked(name, door))
        reads = role is not Role.ADMINISTRATOR and (name not in _WRITERS or permits(role, Verb.DRAFT))
        assert (shown.status_code in (200, 302)) == reads, (name, shown.status_code)
        assert reads or FIRST not in shown.content.decode()
        reached("bench_doors")
    assert _tables() == before, "to look at something changes nothing"
    for name, door in doors.items():
        if door.verb is not None:
            with taken_back():
                done = client.post(door.address, door.sends)
                allowed = permits(role, door.verb)
                assert (_tables() != before) == allowed, (name, done.status_code)
                assert allowed or done.status_code in (200, 302, 403)
            reached("bench_doors")


_WRITERS: Final = frozenset({"intake", "cases_event_case"})
"""Doors that lead to nothing but writing."""


def _asked(name: str, door: Door) -> str:
    named = door.sends if name == "cases_event_case" else None
    return f"{door.address}?records={named['records']}" if named else door.address


@pytest.mark.parametrize("who", ["nobody", "put off the desk", "a partner", "a forger"])
def test_strangers_are_shown_and_do_nothing(doors: dict[str, Door], who: str) -> None:
    """A forger has somebody's browser, and not the mark of a page of the desk."""
    client = Client(enforce_csrf_checks=who == "a forger")
    headers = {"Authorization": "Bearer dossier-token"} if who == "a partner" else {}
    if who in ("put off the desk", "a forger"):
        client.force_login(the_cast().second_editor)
    if who == "put off the desk":
        Account.objects.filter(pk=the_cast().second_editor.pk).update(is_active=False)
    before = _tables()
    for door in doors.values():
        if who != "a forger":
            assert client.get(door.address, headers=headers)["Location"].startswith("/desk/login/")
        done = client.post(door.address, door.sends or {}, headers=headers)
        assert done.status_code == (403 if who == "a forger" else 302)
        assert who == "a forger" or done["Location"].startswith("/desk/login/")
        reached("bench_doors", 2 - (who == "a forger"))
    assert _tables() == before
