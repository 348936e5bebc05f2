"""The index on the disk: written by whoever comes first, read by all, believed no more than the catalog."""

import stat
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from cases.catalog.apply import wipe
from cases.catalog.text import search_snapshot, upkeep
from cases.catalog.text.folder import Busy, Folder
from cases.catalog.text.search_snapshot import TextBehind, current_snapshot, forget_snapshots
from cases.catalog.text.upkeep import update_text_index, update_text_indexes
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action
from tests.catalog import documents
from tests.catalog.text.on_disk import DICTIONARY, holding
from tests.catalog.text.test_matching import publish, refs

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])

PUBLIC = Audience.PUBLIC
CANARY = "unmistakablecanary"


@pytest.fixture
def folder(settings: Settings, tmp_path: Path) -> Path:
    """Where the index of this test is."""
    settings.INDEX_DIR = str(tmp_path)
    return tmp_path / "text"


def written(folder: Path) -> set[str]:
    """Where the canary is on the disk."""
    return holding(folder, CANARY)


def one(number: int, summary: str) -> str:
    return publish(documents.a_testimony(number, summary=summary, statements=[documents.a_quotation(number)]))


def test_what_is_written_is_read_from_the_disk_by_the_owner_alone(folder: Path) -> None:
    ref = one(1, "unmistakable")
    assert update_text_index(PUBLIC) == 1
    assert refs("unmistakable") == {ref}
    assert current_snapshot(PUBLIC).fresh is None
    assert update_text_index(PUBLIC) == 0
    inner = [each for each in folder.rglob("*") if each.is_dir()]
    assert inner
    assert {stat.S_IMODE(each.stat().st_mode) for each in inner} == {0o700}


def test_an_index_that_lags_finds_what_is_new_and_never_what_is_gone(folder: Path) -> None:
    first, second = one(1, f"{CANARY} here"), one(2, "here too")
    update_text_index(PUBLIC)
    assert refs("here") == {first, second}
    publish(documents.a_testimony(1), action=Action.WITHDRAW)
    third = one(3, "here again")
    assert refs(CANARY) == set()
    assert refs("here") == refs("-nowhere") == {second, third}
    assert written(folder) == {DICTIONARY}, "the disk still has it"


@pytest.mark.parametrize("action", [Action.WITHDRAW, Action.SUSPEND, Action.REDACT, Action.CORRECT])
def test_a_moment_later_no_file_has_the_words_that_were_taken_back(folder: Path, action: Action) -> None:
    one(1, CANARY)
    one(2, "another")
    update_text_index(PUBLIC)
    assert written(folder) == {DICTIONARY}
    publish(documents.a_testimony(1), action=action)
    update_text_indexes()
    assert written(folder) == set()
    assert refs("another") == {"T-0000000002"}


def test_many_small_steps_come_to_a_few_volumes_with_the_same_words(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "RECORDS", 8)
    for number in range(1, 31):
        one(number, f"word{number % 3} common")
        if number % 5 == 0:
            publish(documents.a_testimony(number - 4, summary="corrected common"), action=Action.CORRECT)
        update_text_index(PUBLIC)
        assert current_snapshot(PUBLIC).fresh is None
    volumes = current_snapshot(PUBLIC).volumes
    assert 4 <= len(volumes) <= 8
    assert sum(volume.size for volume in volumes) == 60, "each testimony and its statement once"
    kept = {name: refs(name) for name in ("common", "word0", "corrected", "-word1")}
    assert len(kept["corrected"]) == 6
    update_text_index(PUBLIC, anew=True)
    assert {name: refs(name) for name in kept} == kept


def test_a_damaged_or_foreign_folder_is_not_believed_and_written_anew(folder: Path) -> None:
    ref = one(1, "unmistakable")
    update_text_index(PUBLIC)
    for pattern, content in (
        ("meta.json", "{}"),
        ("*.term", "0"),
        ("volumes.json", '{"form": 0, "moment": {"filling": "", "number": 1, "digest": ""}, "volumes": []}'),
        ("volumes.json", "no list"),
    ):
        next(folder.rglob(pattern)).write_text(content)
        forget_snapshots()
        assert refs("unmistakable") == {ref}
        assert update_text_index(PUBLIC, anew=True) == 1
        assert refs("unmistakable") == {ref}


def test_rows_of_another_catalog_are_not_taken_for_those_that_were_indexed(folder: Path) -> None:
    one(1, "first")
    one(2, "second")
    update_text_index(PUBLIC)
    wipe(PUBLIC)
    assert refs("first") == set()
    second, first = one(2, "second"), one(1, "first")
    assert (refs("first"), refs("second")) == ({first}, {second})
    update_text_index(PUBLIC)
    assert (refs("first"), refs("second")) == ({first}, {second})


def test_while_one_writes_others_go_on_reading(folder: Path) -> None:
    ref = one(1, "unmistakable")
    place = Folder.of(PUBLIC)
    assert place is not None
    with place.locked():
        with pytest.raises(Busy):
            update_text_index(PUBLIC)
        update_text_indexes()
        assert refs("unmistakable") == {ref}
        assert place.read_list() is None
    update_text_indexes()
    assert place.read_list() is not None


def test_an_index_that_is_far_behind_makes_searching_wait(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_snapshot, "MOST_BEHIND", 2)
    for number in range(1, 4):
        one(number, "unmistakable")
    with pytest.raises(TextBehind):
        refs("unmistakable")
    update_text_indexes()
    assert len(refs("unmistakable")) == 3


def test_audiences_are_kept_apart_on_the_disk(folder: Path) -> None:
    publish(documents.a_testimony(summary=CANARY), audience=Audience.PARTNER)
    update_text_indexes()
    assert written(folder / "public") == set()
    assert written(folder / "partner") == {DICTIONARY}
