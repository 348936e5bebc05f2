"""Loading a dossier: all of it once, or nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import CommandError

from cases import models as record
from tests.importers.conftest import Files, Rows, everything_kept

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def _set(number: int, name: str, value: object) -> Callable[[Rows], object]:
    return lambda rows: rows[number - 1].__setitem__(name, value)


def _nested(number: int, name: str, change: Callable[[dict[str, Any]], object]) -> Callable[[Rows], object]:
    return lambda rows: change(rows[number - 1][name][0])


@pytest.mark.usefixtures("accounts")
@pytest.mark.parametrize(
    ("name", "change", "sentence"),
    [
        ("events", _set(7, "date", "2023-13"), "events.json, row 7 (E-"),
        ("events", _set(2, "contradicts", ["N-0000000000"]), "names N-0000000000, which is nowhere"),
        ("events", _set(2, "colour", "red"), "There is no field colour."),
        ("events", _set(3, "places", "AF"), "places is not a list"),
        ("statistics", _set(4, "high", 1000), "statistics.json, row 4 (N-"),
        ("statistics", _set(1, "low", "many"), "statistics.json, row 1 (N-"),
        ("statistics", _set(5, "ref", "N-lower"), "statistics.json, row 5 (N-lower)"),
        ("people", lambda rows: rows[0].pop("ref"), "people.json, row 1 (?): It has no ref."),
        ("testimonies", _set(3, "statements", []), "testimonies.json, row 3 (T-"),
        (
            "testimonies",
            _nested(2, "statements", lambda row: row.pop("passage")),
            "testimonies.json, row 2 (T-",
        ),
        (
            "sources",
            _nested(6, "snapshots", lambda row: row.update(file="../excerpt.txt")),
            "the same folder",
        ),
        (
            "sources",
            _nested(6, "passages", lambda row: row.update(exact="Tens of thousands of former ministers")),
            "These words do not stand in the snapshot. The nearest there: “Tens of thousands of former",
        ),
        (
            "sources",
            _nested(6, "passages", lambda row: row.update(prefix="Not even")),
            "This does not stand before them in the snapshot.",
        ),
        (
            "sources",
            _nested(6, "passages", lambda row: row.update(snapshot="0" * 64)),
            "no snapshot with this",
        ),
    ],
)
def test_a_fault_is_named_by_file_and_row_and_nothing_is_kept(
    files: Files, name: str, change: Callable[[Rows], object], sentence: str
) -> None:
    before = everything_kept()
    files.rewrite(name, change)
    with pytest.raises(CommandError) as refusal:
        files.load()
    assert sentence in str(refusal.value)
    assert f"{name}.json" in str(refusal.value)
    assert everything_kept() == before


@pytest.mark.usefixtures("accounts")
def test_where_words_start_is_found_whatever_the_file_says_of_it(files: Files) -> None:
    files.rewrite("sources", _nested(6, "passages", lambda row: row.update(start=7)))
    files.load()
    first = record.Passage.objects.get(exact__startswith="Tens of thousands")
    assert (first.start, first.text) == (0, record.SnapshotText.objects.get())


@pytest.mark.usefixtures("accounts")
def test_an_excerpt_that_was_touched_is_refused(files: Files) -> None:
    with (files.folder / "excerpt.txt").open("a", encoding="utf-8") as excerpt:
        excerpt.write("one more line\n")
    with pytest.raises(CommandError, match=r"excerpt\.txt does not have this SHA-256"):
        files.load()


@pytest.mark.usefixtures("accounts")
@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{}", "is not a list"),
        ("[1]", "row 1 is not a row"),
        ("[", "is not JSON"),
        ('[{"code": "a", "code": "b"}]', "code stands twice"),
    ],
)
def test_a_file_that_is_no_list_of_rows_is_refused(files: Files, text: str, sentence: str) -> None:
    (files.folder / "themes.json").write_text(text, encoding="utf-8")
    with pytest.raises(CommandError, match=sentence) as refusal:
        files.load()
    assert "themes.json" in str(refusal.value)


@pytest.mark.usefixtures("accounts")
def test_a_folder_without_its_files_is_refused(files: Files) -> None:
    (files.folder / "places.json").unlink()
    with pytest.raises(CommandError, match=r"places\.json cannot be read"):
        files.load()


@pytest.mark.usefixtures("accounts")
def test_nobody_approves_what_they_wrote(files: Files) -> None:
    before = everything_kept()
    with pytest.raises(CommandError, match="Somebody else"):
        files.load("--writer", "editor", "--editor", "editor")
    assert everything_kept() == before


@pytest.mark.usefixtures("accounts")
def test_a_writer_cannot_stand_in_for_the_editor(files: Files) -> None:
    with pytest.raises(CommandError, match="nothing of it"):
        files.load("--writer", "editor", "--editor", "writer")


def test_without_first_run_accounts_it_says_what_to_name(files: Files) -> None:
    with pytest.raises(CommandError, match="There is no writer from the first start: name one with --writer"):
        files.load()
    with pytest.raises(CommandError, match="Nobody signs in as somebody"):
        files.load("--writer", "somebody")
    assert not record.Account.objects.exists()
