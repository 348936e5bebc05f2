"""The catalog held against the ledger: every row that says something else is found, and nothing else is."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date

import pytest
from django.apps import apps
from django.db import DatabaseError, connections, transaction
from django.db.models import DateField, IntegerField, JSONField, Model
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings
from pytest_django.plugin import DjangoDbBlocker

from cases.catalog import models as catalog
from cases.catalog.heartbeat import Heartbeat
from cases.catalog.tables import FILLED, LABEL_MODELS
from cases.ledger import catalog_faults as comparison
from cases.ledger.catalog_faults import COMPARED, catalog_faults
from cases.ledger.edition import Edition
from cases.ledger.follow import follow
from cases.ledger.rebuild import rebuild
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.edition import Action
from tests.catalog.documents import (
    a_declaration,
    a_quotation,
    a_source,
    a_statistic,
    a_testimony,
    an_actor,
    an_event,
)
from tests.ledger.saying import NOON, publish, say
from tests.ledger.test_rebuild import tell_a_story
from tests.taken_back import made_once

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])

PUBLIC, PARTNER = Audience.PUBLIC, Audience.PARTNER
T1, T7 = "T-0000000001", "T-0000000007"


@pytest.fixture(scope="module")
def told(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Something of every action and of every table, to both audiences; a testimony with two quotations."""
    with made_once(django_db_blocker):
        tell_a_story()
        for audience in STREAMS:
            quoted = a_testimony(7, statements=[a_quotation(71), a_quotation(72)])
            for content in (quoted, an_actor(), an_event(), a_statistic(2), a_source(2), a_declaration()):
                say(Action.PUBLISH, content, audience=audience)
            follow(audience, at=NOON)
        yield


@pytest.fixture
def story(told: None, db: None) -> None:
    """What was told; whatever a test does to it is taken back."""


def test_a_catalog_that_followed_or_was_rebuilt_has_no_fault(story: None) -> None:
    assert [*catalog_faults(PUBLIC), *catalog_faults(PARTNER)] == []
    rebuild(PUBLIC)
    assert list(catalog_faults(PUBLIC)) == []


def test_every_table_of_the_catalog_is_compared() -> None:
    """All but the heartbeat, which says nothing of what was said."""
    assert {*COMPARED, Heartbeat} == set(apps.get_app_config("catalog").get_models())


COLUMNS = [
    (model, field.name)
    for model in COMPARED
    for field in model._meta.concrete_fields
    if field.name not in comparison.LEFT_OUT and field.name != "id"
]


@pytest.mark.parametrize(("model", "column"), COLUMNS, ids=[f"{m.__name__}.{c}" for m, c in COLUMNS])
def test_a_column_of_any_table_that_was_changed_is_found(
    story: None, model: type[Model], column: str
) -> None:
    """In a few rows, of those where the database itself does not refuse it."""
    changed = 0
    for row in model._default_manager.filter(audience=PUBLIC):
        for other in _others(row, column):
            with undone(), suppress(DatabaseError), transaction.atomic(using="catalog"):
                if column == "audience":
                    model._default_manager.filter(audience=PARTNER).delete()
                model._default_manager.filter(pk=row.pk).update(**{column: other})
                assert list(catalog_faults(PUBLIC)), (row, other)
                changed += 1
        if changed > 3:
            break
    assert changed


@pytest.mark.parametrize("model", COMPARED)
def test_a_row_that_is_gone_and_one_that_was_put_in_are_found(story: None, model: type[Model]) -> None:
    for row in model._default_manager.filter(audience=PUBLIC)[:9]:
        with undone():
            model._default_manager.filter(pk=row.pk).delete()
            assert list(catalog_faults(PUBLIC)), row
    if model is not catalog.Position:
        for name in ("S-0000000099", "S-0000000001"):  # never said, and withdrawn
            with undone():
                copied = model._default_manager.filter(audience=PUBLIC).first()
                assert copied
                for key, value in {
                    "pk": None,
                    "ref": name,
                    "code": name,
                    "number": 990,
                    "told": None,
                }.items():
                    setattr(copied, key, value)
                copied.slug = "another"  # type: ignore[attr-defined] # of a case
                copied.save(using="catalog")
                assert list(catalog_faults(PUBLIC)), name


_ODD = {
    "sqlite": {"no_text": "CAST(x'ff00' AS TEXT)", "bytes": "x'ff'"},
    "postgresql": {"no_text": "convert_from('\\xff00'::bytea, 'UTF8')", "bytes": "'\\xff'::bytea"},
}
"""How each database is told to keep bytes that are no text."""


@pytest.mark.parametrize(
    ("table", "named", "written"),
    [
        ("catalog_testimony", T1, f"updated = '2023-13-45' WHERE ref = '{T1}'"),
        ("catalog_testimony", T1, f"document = %(no_text)s WHERE ref = '{T1}'"),
        ("catalog_testimony", "…", f"ref = %(no_text)s WHERE ref = '{T1}'"),
        ("catalog_version", T1, f"document = %(no_text)s WHERE ref = '{T1}'"),
        ("catalog_place", "PK", "names = %(bytes)s WHERE code = 'PK'"),
    ],
)
def test_what_no_column_may_hold_is_refused_by_the_database_or_found(
    story: None, table: str, named: str, written: str
) -> None:
    """SQLite keeps what it is given, and what cannot be read must not hide what else is wrong."""
    wrong = f"catalog_testimony (public): what it holds of {T7} is not what the ledger says."
    catalog.Testimony.objects.of(PUBLIC).filter(ref=T7).update(residence="AF")
    refused = False
    odd = written % _ODD[connections["catalog"].vendor]
    try:
        with transaction.atomic(using="catalog"), connections["catalog"].cursor() as cursor:
            cursor.execute(f"UPDATE {table} SET {odd} AND audience = 'public'")  # noqa: S608 - ours
    except DatabaseError:
        refused = True
    found = set(catalog_faults(PUBLIC))
    unreadable = f"{table} (public): what it holds of {named} cannot be read."
    assert (wrong in found, unreadable in found) == (True, not refused)


def test_a_sentence_names_table_audience_and_reference_and_nothing_of_what_stands_there(story: None) -> None:
    catalog.Testimony.objects.of(PUBLIC).filter(ref=T7).update(shown_as="canary", residence="AF")
    one = catalog.FacetValue.objects.of(PUBLIC).filter(ref=T7)[:1]
    catalog.FacetValue.objects.filter(pk__in=one.values("pk")).update(value="canary")
    catalog.Place.objects.of(PUBLIC).filter(code="PK").delete()
    assert list(catalog_faults(PUBLIC)) == [
        f"catalog_testimony (public): what it holds of {T7} is not what the ledger says.",
        f"catalog_facetvalue (public): it holds something of {T7} that the ledger does not say.",
        f"catalog_facetvalue (public): it lacks something that the ledger says of {T7}.",
        "catalog_place (public): it lacks something that the ledger says of PK.",
    ]
    assert list(catalog_faults(PARTNER)) == []


def test_a_catalog_that_is_behind_is_held_against_what_it_has_reached(story: None) -> None:
    """What was erased meanwhile cannot be compared any more; what else it holds can."""
    say(Action.WITHDRAW, a_testimony(7))
    say(Action.SUSPEND, a_testimony(1))
    publish(8)
    assert list(catalog_faults(PUBLIC)) == []
    catalog.Testimony.objects.of(PUBLIC).filter(ref=T1).update(residence="AF")
    (fault,) = catalog_faults(PUBLIC)
    assert T1 in fault
    follow(PUBLIC, at=NOON)
    assert list(catalog_faults(PUBLIC)) == []


def test_a_catalog_that_stands_at_no_edition_of_the_ledger_is_told_in_one_sentence(story: None) -> None:
    sentence = "catalog_position (public): the catalog stands at no edition of the ledger. Rebuild it."
    for values in ({"digest": "f" * 64}, {"number": 3}, {"number": 99}, {"number": 0, "digest": ""}):
        with undone():
            catalog.Position.objects.filter(audience=PUBLIC).update(**values)
            assert list(catalog_faults(PUBLIC)) == [sentence]


def test_a_stream_that_is_not_kept_here_has_no_rows(story: None, settings: Settings) -> None:
    settings.CATALOG_STREAMS = ["public"]
    assert list(catalog_faults(PARTNER))
    rebuild(PARTNER)
    assert list(catalog_faults(PARTNER)) == []
    catalog.Theme.objects.create(audience=PARTNER, code="x", names={}, details={})
    assert len(list(catalog_faults(PARTNER))) == 1


@pytest.mark.usefixtures("unsealed")
def test_words_of_the_ledger_that_become_no_rows_are_told_and_stop_nothing(story: None) -> None:
    Edition.objects.of(PUBLIC).filter(ref=T7).update(document="{}")
    catalog.Testimony.objects.of(PUBLIC).filter(ref=T1).update(residence="AF")
    broken, changed = (each for each in catalog_faults(PUBLIC) if "place" not in each and "theme" not in each)
    assert broken == f"ledger_edition (public): what it says of {T7} cannot be laid out for the catalog."
    assert T1 in changed


def test_what_it_costs_depends_on_the_number_of_chunks_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparison, "AT_ONCE", 10)
    asked: list[int] = []
    for number in (10, 10):
        for _each in range(number):
            publish(100 + len(asked) * 10 + _each, statements=[a_quotation(number) for number in range(0)])
        follow(PUBLIC, at=NOON)
        with CaptureQueriesContext(connections["catalog"]) as queries:
            assert list(catalog_faults(PUBLIC)) == []
        asked.append(len(queries))
    tables = set(FILLED) - set(LABEL_MODELS.values())
    assert asked[1] - asked[0] == len(tables) + 1 == 12, "each table once, and where the catalog stands"


@contextmanager
def undone() -> Iterator[None]:
    """Whatever happens within has not happened afterwards."""
    with transaction.atomic(using="catalog"):
        yield
        transaction.set_rollback(True, using="catalog")


def _others(row: Model, column: str) -> list[object]:
    """Other values for a column, one of which its constraints may allow."""
    held = getattr(row, column)
    if column == "audience":
        return [PARTNER.value]
    if column == "told":
        return [None] if held else []
    match row._meta.get_field(column), held:
        case DateField(), _:
            return [day for day in (date(2020, 1, 1), date(2030, 1, 1), date.max) if day != held]
        case IntegerField(), _:
            return [(held or 0) + 1, (held or 0) + 100]
        case JSONField(), _:
            return [{**held, "xx": "another"}]
    return [f"{(held or '')[:-1]}_", f"{held or ''}x"]
