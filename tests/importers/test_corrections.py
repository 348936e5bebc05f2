"""A dossier that was loaded before its files were corrected, and is loaded again after something happened."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError
from pytest_django.plugin import DjangoDbBlocker

from cases import models as record
from cases.actions.strike import strike
from cases.actions.suspend import suspend
from cases.actions.withdraw import withdraw
from cases.ledger.published import published_documents
from cases.models import Account
from cases.vocabulary.audience import Audience
from cases.vocabulary.state import State
from tests.factories import NOW
from tests.first_dossier.library import first_run_accounts
from tests.importers.conftest import Files, Rows, copied_to, everything_kept
from tests.importers.desk import account, desk_corrects, public, row, typed
from tests.importers.older import LATER, add_an_actor, keep_few, load_older
from tests.taken_back import made_once

pytestmark = [pytest.mark.django_db(databases=["default", "catalog"]), pytest.mark.usefixtures("older")]

MISSION, ARTICLE, FAWAD = "S-PD1FSDHV2P", "S-08FHHWC612", "T-T8JHWTK04H"


@pytest.fixture(scope="module")
def loaded_older(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """The dossier as it was, loaded once for this file and taken back at its end."""
    with made_once(django_db_blocker):
        first_run_accounts(datetime.now(UTC))
        load_older(keep_few(copied_to(tmp_path_factory.mktemp("before") / "dossier")))
        yield


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return keep_few(copied_to(tmp_path / "dossier"))


@pytest.fixture
def older(loaded_older: None, db: None) -> None:
    """The dossier as it was; what the test does to it is taken back."""


def test_a_dry_run_tells_all_of_it_and_does_nothing(files: Files) -> None:
    before = everything_kept()
    said = files.load("--dry-run").splitlines()
    assert said[-1] == "That was tried; nothing was done."
    assert everything_kept() == before
    assert said[:-1] == files.load().splitlines()[:-1]


def test_words_that_an_editor_changed_are_left_and_told(files: Files) -> None:
    desk_corrects(MISSION, reliability_rationale="We read the report in the meantime.")
    said = files.load()
    assert f"{MISSION} is left: reliability_rationale was changed at the desk." in said
    assert public()[MISSION]["reliability_rationale"] == "We read the report in the meantime."
    assert public()[MISSION]["reliability"] == "F", "what nobody touched is corrected all the same"


def test_what_somebody_is_working_on_is_left_to_them(files: Files) -> None:
    typed(row(FAWAD), summary="A former soldier speaks.")
    said = files.load()
    assert f"{FAWAD} is left: Somebody is working on it." in said
    assert row(FAWAD).state == State.DRAFT
    assert "A former soldier speaks." not in str(public()), "what is being typed is not published by it"
    assert public()[MISSION]["reliability"] == "F"


@pytest.mark.parametrize(("verb", "state"), [(suspend, State.SUSPENDED), (withdraw, State.WITHDRAWN)])
def test_what_was_taken_away_stays_away(files: Files, verb: Any, state: State) -> None:
    verb(records=[row(FAWAD)], by=account("editor"), at=NOW, why="asked for")
    said = files.load()
    assert f"{FAWAD} is left: It is {state.label}." in said
    assert FAWAD not in public()
    assert FAWAD not in published_documents(Audience.PARTNER)
    assert row(FAWAD).state == state


def test_what_was_struck_stays_struck(files: Files) -> None:
    source = record.Source.objects.get(ref=ARTICLE)
    strike(source=source, words="There were threats in Afghanistan", by=account("editor"), at=NOW)
    assert "There were threats" not in json.dumps(public())
    files.load()
    for audience in (Audience.PUBLIC, Audience.PARTNER):
        assert "There were threats" not in json.dumps(published_documents(audience))
    assert public()[MISSION]["reliability"] == "F"


def test_new_words_of_a_source_that_are_kept_back_there_are_left_out(files: Files) -> None:
    source = record.Source.objects.get(ref=ARTICLE)
    strike(source=source, words="sent back to Afghanistan", by=account("editor"), at=NOW)
    files.load()
    assert "sent back to Afghanistan" not in json.dumps(public())


def test_a_record_that_is_refused_does_not_keep_the_others(files: Files) -> None:
    record.Source.objects.filter(ref=MISSION).update(address="no address at all")
    said = files.load()
    assert f"{MISSION} is left: " in said
    assert public()[MISSION]["reliability"] == "B"
    assert "collected_by" in public()[FAWAD]["inferred"]  # type: ignore[operator]


def test_where_nobody_can_make_them_a_start_is_not_held_up(files: Files) -> None:
    Account.objects.update(first_run=False)
    before = everything_kept()
    files.load()
    assert everything_kept() == before


FAULTS: list[tuple[dict[str, str], str]] = [
    ({"ref": "S-0000000000"}, "No row of this folder is called so."),
    ({"reason": "new"}, "Choose what readers are told"),
    ({"why": " "}, "and why."),
    ({"was": "B"}, "what was there before"),
    ({"colour": "red"}, "There is no field colour."),
]


def _spoil(rows: Rows, *, change: dict[str, str]) -> None:
    rows[0].update(change)


def test_a_correction_that_says_nothing_is_refused(files: Files) -> None:
    before, sound = everything_kept(), (files.folder / "corrections.json").read_text(encoding="utf-8")
    for change, sentence in FAULTS:
        (files.folder / "corrections.json").write_text(sound, encoding="utf-8")
        files.rewrite("corrections", partial(_spoil, change=change))
        with pytest.raises(CommandError, match=sentence):
            files.load()
    assert everything_kept() == before


def test_a_word_that_somebody_is_working_on_is_not_published_by_what_is_new(files: Files) -> None:
    """A new record carries the words that stand beside it: those that nobody approved yet keep it back."""
    typed(record.Term.objects.get(kind="actor_kind", code="media"), names={"en": "Not for readers yet"})
    add_an_actor(files)
    said = files.load()
    assert "Not for readers yet" not in json.dumps(public())
    assert f"{LATER} is left: " in said
    assert public()[MISSION]["reliability"] == "F"
