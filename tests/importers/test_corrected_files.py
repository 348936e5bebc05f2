"""A dossier with all its corrections, and one that was loaded from files that were corrected already."""

import json
from pathlib import Path

import pytest
from django.db import transaction

from cases.vocabulary.canonical import Json
from tests.importers.conftest import Files, copied_to, everything_kept
from tests.importers.desk import desk_corrects, public
from tests.importers.older import load_older

pytestmark = [pytest.mark.django_db(databases=["default", "catalog"]), pytest.mark.usefixtures("accounts")]

MISSION, FAWAD = "S-PD1FSDHV2P", "T-T8JHWTK04H"
ORDER, DISAPPEARANCES = "E-CFA2T6ZCJ6", "N-9GMGYQ6908"
OF_AN_EDITION = {"version", "edition", "published", "updated"}
OF_A_COPY = {"snapshot", "text", "start"}


def _told(value: Json) -> Json:
    """A document without what an excerpt made anew changes by itself, and without what its edition adds."""
    if isinstance(value, dict):
        within = {name: _told(each) for name, each in value.items() if name not in OF_AN_EDITION}
        return {name: each for name, each in within.items() if name not in OF_A_COPY or isinstance(each, str)}
    return [_told(each) for each in value] if isinstance(value, list) else value


def test_what_was_loaded_before_ends_as_what_is_loaded_now(files: Files, tmp_path: Path) -> None:
    with transaction.atomic():
        load_older(copied_to(tmp_path / "older"))
        assert public()[MISSION]["reliability"] == "B"
        assert "The dossier is corrected." in files.load()
        corrected = {ref: _told(document) for ref, document in public().items()}
        transaction.set_rollback(True)
    assert not public()
    files.load()
    assert corrected == {ref: _told(document) for ref, document in public().items()}


def test_translations_come_with_the_words_they_are_of_and_beside_no_others(
    files: Files, tmp_path: Path
) -> None:
    """Words that the desk put in place of ours are not said to mean what ours do."""
    load_older(copied_to(tmp_path / "older"))
    desk_corrects(FAWAD, summary="A former soldier speaks of what he fled from.")
    files.load()
    translated = public()[FAWAD].get("translated", {})
    assert "summary" not in translated  # type: ignore[operator]
    assert set(public()[ORDER]["translated"]["title"]) == {"fa-AF", "ps"}  # type: ignore[index,call-overload,arg-type]
    figure = public()[DISAPPEARANCES]
    assert "ورکېدنې" in json.dumps(figure["labels"], ensure_ascii=False)


def test_a_dry_run_of_the_first_load_does_nothing(files: Files) -> None:
    before = everything_kept()
    assert "testimonies: 3" in files.load("--dry-run")
    assert everything_kept() == before
