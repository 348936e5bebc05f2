"""What one door accepts works wherever it is shown or edited; one odd record never takes a list away."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from pytest_django.plugin import DjangoDbBlocker

from cases.actions.draft import draft
from cases.actions.edit import edit
from cases.actions.refusal import VerbRefused
from cases.catalog.text.search_snapshot import forget_snapshots
from cases.ledger.follow import follow
from cases.models import SnapshotText, Source, Term
from cases.models.record import EditableModel, Record
from cases.vocabulary.audience import STREAMS
from cases.vocabulary.noun import Noun
from tests.admin.page import Page, change_of, list_of, verb_of
from tests.contracts.doors import IN_ORDER, LATEST_FIRST, WORDS, api
from tests.contracts.odd_doors import addresses, asked
from tests.contracts.odd_values import WRONG, deep
from tests.contracts.odd_world import OddWorld, answered, boring_dossier, odd_world
from tests.contracts.trust import reached, rounds
from tests.factories import ENTROPY, NOW, publish, the_cast
from tests.taken_back import taken_back

pytestmark = [pytest.mark.django_db, pytest.mark.trust]

WORLDS = 3
"""Dossiers of odd records in one round."""
Beside = Mapping[str, Any]


@pytest.fixture(scope="module")
def boring(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Beside]:
    """A small published dossier, beside which odd records stand."""
    ENTROPY.restart()
    with django_db_blocker.unblock(), taken_back():
        yield boring_dossier()


def _tried(test: Any, *, most: int, number: int) -> None:
    """Try the test with drawn data; which, depends on the number alone."""
    limits = settings(
        max_examples=most,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    seed(number)(limits(given(st.data())(test)))()


@rounds
def test_what_is_accepted_is_shown_at_every_door(boring: Beside, db: None, round_: int) -> None:
    """No failure, nothing that cannot be read, and every list still holds every record."""

    def shown(data: Any) -> None:
        with taken_back():
            world = _published(data.draw, boring)
            for _answer in asked(Client(raise_request_exception=True), _addresses(world)):
                pass
            _check_lists([*world.records, *boring["records"]])
            reached("odd_records", len(world.rows))

    _tried(shown, most=WORLDS, number=round_)


@rounds
def test_what_is_accepted_can_be_edited(
    boring: Beside, db: None, monkeypatch: pytest.MonkeyPatch, round_: int
) -> None:
    """Every page of the desk opens, and a page that is sent back untouched changes nothing."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)

    def edited(data: Any) -> None:
        with taken_back():
            world = _published(data.draw, boring)
            client = Client()
            client.force_login(the_cast().editor)
            assert client.get("/desk/").status_code == 200
            for row in world.rows:
                if isinstance(row, EditableModel):
                    _check_desk(client, type(row)._default_manager.get(pk=row.pk))

    _tried(edited, most=1, number=round_)


def _check_desk(client: Client, row: EditableModel) -> None:
    for address in (list_of(type(row)), f"{list_of(type(row))}?q={row}", f"{change_of(row)[:-8]}/history/"):
        assert client.get(address).status_code == 200, address
    page = Page(client, change_of(row))
    assert page.shown.status_code == 200
    sent = page.send()
    assert sent.status_code == 302, (row, sent.context["errors"])
    assert type(row)._default_manager.get(pk=row.pk).lock_version == row.lock_version, row
    if isinstance(row, Record):
        for verb in ("submit", "suspend", "withdraw"):
            assert client.get(verb_of(row, verb)).status_code in (200, 302, 403, 404), verb


def _published(draw: Any, boring: Beside) -> OddWorld:
    ENTROPY.restart(draw(st.integers(0, 2**32)))
    forget_snapshots()
    world = odd_world(draw, boring)
    answered(world)
    publish(*world.records)
    for audience in STREAMS:
        assert not follow(audience, at=NOW).fault
    return world


def _addresses(world: OddWorld) -> Iterator[str]:
    title = next(row.title for row in world.rows if isinstance(row, Source))
    return addresses([*_names(world), "1"], words=title)


def _names(world: OddWorld) -> Iterator[str]:
    for row in world.rows:
        yield from (str(getattr(row, name)) for name in ("ref", "code", "slug") if hasattr(row, name))
        if isinstance(row, Term):
            yield str(row.key())


def _check_lists(records: list[Record]) -> None:
    """Every record stands in every list of its noun."""
    for noun in WORDS:
        due = {record.ref for record in records if record.noun is noun}
        for door in (api, *IN_ORDER, *LATEST_FIRST):
            if noun is not Noun.STATEMENT:
                assert set(door(noun, {})) == due, (noun, door)


@rounds
def test_what_is_refused_is_refused_in_a_sentence(boring: Beside, db: None, round_: int) -> None:
    """A value of a wrong kind, or beyond what a database keeps, never makes a verb fail."""
    columns = [
        (model, column.name)
        for model in apps.get_app_config("cases").get_models()
        if issubclass(model, EditableModel) and model is not SnapshotText
        for column in (*model._meta.fields, *model._meta.many_to_many)
    ]
    values = st.sampled_from([*WRONG, deep(20), deep(5000)])

    def refused(data: Any) -> None:
        model, name = data.draw(st.sampled_from(columns))
        value = data.draw(values)
        with taken_back():
            _try_both(model, name, value)
        reached("odd_values")

    _tried(refused, most=300, number=round_)


def _try_both(model: type[EditableModel], name: str, value: Any) -> None:
    """Whatever else a verb raises fails the test."""
    writer = the_cast().writer
    said = []
    try:
        draft(model=model, values={name: value}, by=writer, at=NOW, entropy=ENTROPY)
    except VerbRefused as refusal:
        said.append(str(refusal))
    row = model._default_manager.first()
    assert row is not None
    try:
        edit(record=row, changes={name: value}, expected=row.lock_version, by=writer, at=NOW)
    except VerbRefused as refusal:
        said.append(str(refusal))
    assert all(sentence.strip() for sentence in said)
