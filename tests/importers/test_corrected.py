"""A dossier that was loaded before its files were corrected, and has been corrected from them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from pytest_django.plugin import DjangoDbBlocker

from cases import models as record
from cases.actions.withdraw import withdraw
from cases.ledger.edition import Edition
from cases.vocabulary.audience import Audience
from tests.factories import NOW, make_term
from tests.first_dossier.library import first_run_accounts
from tests.importers.conftest import Files, Rows, copied_to, everything_kept
from tests.importers.desk import account, desk_corrects, public, row
from tests.importers.older import LATER, add_an_actor, keep_few, load_older
from tests.taken_back import made_once

pytestmark = [pytest.mark.django_db(databases=["default", "catalog"]), pytest.mark.usefixtures("db")]

MISSION, ARTICLE, FAWAD = "S-PD1FSDHV2P", "S-08FHHWC612", "T-T8JHWTK04H"
ORDER, BROADCASTER, DISAPPEARANCES = "E-CFA2T6ZCJ6", "A-15ZE8P8BN7", "N-9GMGYQ6908"
ORDERS = ("event_kind", "source_kind")
"""An order is a kind of event, and one of source."""


@dataclass(frozen=True)
class Corrected:
    """The folder that was loaded again, what that said, and the last edition of before."""

    files: Files
    said: list[str]
    last: int


@pytest.fixture(scope="module")
def corrected(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Corrected]:
    """The dossier as it was, corrected once for this file and taken back at its end.

    Beside the corrections that came with it there are some of labels, and a record that came later.
    """
    folder = tmp_path_factory.mktemp("corrected")
    with made_once(django_db_blocker):
        first_run_accounts(datetime.now(UTC))
        load_older(keep_few(copied_to(folder / "before")))
        last = Edition.objects.order_by("number").last()
        assert last is not None
        files = keep_few(copied_to(folder / "dossier"))
        _correct_labels(files)
        add_an_actor(files)
        yield Corrected(files, files.load().splitlines(), last.number)


def _correct_labels(files: Files) -> None:
    """A unit, and two words that have the same code."""
    unit = record.Indicator.objects.get(code="enforced-disappearances")
    changed = {f"indicators/{unit.code}": {"definition": unit.definition}} | {
        f"terms/{kind}.order": {"names": make_term("order", kind).names} for kind in ORDERS
    }
    said = [
        {"ref": ref, "was": was, "reason": "error", "why": "Said better."} for ref, was in changed.items()
    ]
    files.rewrite("corrections", lambda rows: rows.extend(said))
    files.rewrite("indicators", _define)
    files.rewrite("terms", _rename)


def _define(rows: Rows) -> None:
    for each in rows:
        if each["code"] == "enforced-disappearances":
            each["definition"] = "Counted by the claimant."


def _rename(rows: Rows) -> None:
    for each in rows:
        if each["code"] == "order":
            each["names"] = {**each["names"], "en": f"an order, {each['kind']}"}


def test_each_correction_is_published_as_one_with_its_public_reason(corrected: Corrected) -> None:
    later = Edition.objects.of(Audience.PUBLIC).after(corrected.last)
    told = {(each.ref, each.action, each.reason) for each in later}
    for ref in (MISSION, FAWAD, ORDER, BROADCASTER, DISAPPEARANCES):
        assert (ref, "correct", "error") in told
    assert {action for _ref, action, _reason in told} <= {"correct", "reproject", "publish"}
    first = Edition.objects.of(Audience.PUBLIC).get(ref=MISSION, version=1)
    assert first.document is not None, "what was cited stays where it was cited"
    assert '"reliability":"B"' in first.document


def test_it_is_told_record_by_record_with_the_reason_and_done(corrected: Corrected) -> None:
    (line,) = [each for each in corrected.said if each.startswith(f"{MISSION} (")]
    assert "reliability" in line
    assert "was not read" in line
    assert "an error was corrected" in line
    told = public()
    assert told[MISSION]["reliability"] == "F"
    assert told[BROADCASTER]["country"] == {"unknown": "not stated"}
    assert "own monitoring" not in str(told[DISAPPEARANCES]["method_note"])


def test_a_third_load_changes_nothing(corrected: Corrected) -> None:
    before = everything_kept()
    assert corrected.files.load() == "The dossier is already loaded.\n"
    assert everything_kept() == before


def test_what_the_desk_takes_back_is_not_corrected_again(corrected: Corrected) -> None:
    desk_corrects(MISSION, reliability="B")
    assert f"{MISSION} is left: reliability was changed at the desk." in corrected.files.load()
    assert public()[MISSION]["reliability"] == "B"


@pytest.mark.usefixtures("corrected")
def test_passages_stay_in_the_excerpt_they_were_read_in() -> None:
    source = record.Source.objects.get(ref=ARTICLE)
    assert source.snapshots.count() == 2
    new = record.Passage.objects.filter(snapshot=source.snapshots.last())
    assert {passage.ref for passage in new} == {"G-KVV088007T", "G-3W8R6TQ1ZK"}


@pytest.mark.usefixtures("corrected")
def test_labels_are_corrected_with_the_records_that_carry_them() -> None:
    """A unit is published with every figure of it: those figures are corrected too."""
    assert "Counted by the claimant." in json.dumps(public()[DISAPPEARANCES])
    assert not record.Statistic.objects.filter(differs=True).exists()


@pytest.mark.usefixtures("corrected")
def test_a_term_is_corrected_and_none_of_another_kind_with_its_code() -> None:
    for kind in ORDERS:
        assert make_term("order", kind).names["en"] == f"an order, {kind}"


def test_a_new_record_is_published_and_not_brought_back_once_it_was_withdrawn(corrected: Corrected) -> None:
    assert public()[LATER]["name"] == "Later"
    withdraw(records=[row(LATER)], by=account("editor"), at=NOW, why="asked for")
    corrected.files.load()
    assert LATER not in public()
