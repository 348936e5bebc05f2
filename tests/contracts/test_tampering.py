"""What was said, who may do what, what was decided: what is changed behind the verbs, verifying finds."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import StringIO
from pathlib import Path
from random import Random

import pytest
from django.core.management import CommandError, call_command
from django.db import DEFAULT_DB_ALIAS, IntegrityError, transaction
from pytest_django import Settings

from cases.actions.anchors import note_anchors
from cases.actions.strike import strike
from cases.actions.suspend import suspend
from cases.actions.withdraw import withdraw
from cases.catalog.position import DATABASE as CATALOG
from cases.ledger.follow import follow
from cases.models import Statistic
from cases.vocabulary.audience import STREAMS
from cases.vocabulary.consent import Purpose
from tests.contracts.tampering import forgeable, tamper
from tests.contracts.trust import reached, rounds, whole
from tests.factories import ENTROPY, NOW, days, make_statistic, publish_whole, the_cast
from tests.scenarios import a_published_dossier, a_witness_consents

pytestmark = [pytest.mark.django_db, pytest.mark.trust]

OF_A_ROUND = whole(40, suite=20)


@pytest.fixture
def story(settings: Settings, tmp_path: Path) -> None:
    """A dossier, a witness, words struck, a figure suspended, one withdrawn, one in draft; all by verbs."""
    settings.ANCHORS_FILE = str(tmp_path / "anchors.jsonl")
    call_command("seal", stdout=StringIO())
    dossier, cast = a_published_dossier(), the_cast()
    a_witness_consents([Purpose.PUBLISH_TEXT, Purpose.PUBLISH_NAME])
    strike(source=dossier.report, words="in the morning", by=cast.guardian, at=NOW, entropy=ENTROPY)
    suspended, withdrawn = make_statistic(), make_statistic()
    publish_whole(suspended, withdrawn)
    make_statistic()
    suspend(records=[_now(suspended)], by=cast.editor, at=days(1), why="A doubt.", entropy=ENTROPY)
    withdraw(records=[_now(withdrawn)], by=cast.editor, at=days(1), why="On request.", entropy=ENTROPY)
    for audience in STREAMS:
        assert not follow(audience, at=days(1)).fault
    note_anchors(at=days(1))


@rounds
@pytest.mark.usefixtures("story", "unsealed")
def test_no_tampering_with_any_table_goes_unnoticed(round_: int) -> None:
    assert said() == "", "the story itself is intact"
    random, models, found = Random(round_), forgeable(), 0  # noqa: S311 - nothing secret
    while found < OF_A_ROUND:
        with undone():
            try:
                with transaction.atomic(DEFAULT_DB_ALIAS), transaction.atomic(CATALOG):
                    deed = tamper(random, models)
            except IntegrityError:
                continue  # the constraints of the table did not even take it
            assert said() != "", deed
            found += 1
    reached("forgery", found)


def said() -> str:
    """What verify says is wrong; "" where it says that all is intact."""
    out, faults = StringIO(), StringIO()
    try:
        call_command("verify", stdout=out, stderr=faults)
    except CommandError:
        return faults.getvalue() or "something"
    return ""


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is done to the databases within is taken back."""
    with ExitStack() as stack:
        for alias in (DEFAULT_DB_ALIAS, CATALOG):
            stack.enter_context(transaction.atomic(alias))
        yield
        for alias in (DEFAULT_DB_ALIAS, CATALOG):
            transaction.set_rollback(True, alias)


def _now(row: Statistic) -> Statistic:
    return Statistic.objects.get(pk=row.pk)
