"""The first start makes everything; the second finds it made."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tests.platform.processes import python
from tests.platform.starting import PREPARE, prepare


def fingerprints(folder: Path) -> dict[str, tuple[str, int]]:
    """The digest of every file in `folder`, and when it was written."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        str(path.relative_to(folder)): (
            hashlib.sha256(path.read_bytes()).hexdigest(),
            path.stat().st_mtime_ns,
        )
        for path in files
    }


def test_the_first_start_makes_everything(prepared: tuple[Path, str]) -> None:
    folder, said = prepared
    made = {path.name for path in folder.iterdir()}
    assert made >= {"desk.sqlite3", "catalog.sqlite3", "secret_key", "first-run-accounts.txt", "static"}
    for line in (folder / "first-run-accounts.txt").read_text().splitlines():
        assert line in said
    assert "The dossier is published." in said
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_second_start_changes_nothing_and_repeats_no_password(prepared: tuple[Path, str]) -> None:
    folder, _ = prepared
    before = fingerprints(folder)
    said = prepare(folder)
    assert fingerprints(folder) == before
    for line in (folder / "first-run-accounts.txt").read_text().splitlines():
        assert line.split()[1] not in said


def test_static_files_are_compressed_and_named_by_their_content(prepared: tuple[Path, str]) -> None:
    folder, _ = prepared
    names = [path.name for path in (folder / "static").glob("site.*.css*")]
    assert {name.rsplit(".", 1)[-1] for name in names} == {"css", "gz", "br"}


def test_a_database_that_does_not_answer_is_named(tmp_path: Path) -> None:
    (tmp_path / "catalog.sqlite3").write_bytes(b"this is no database" * 100)
    local = {"DJANGO_SETTINGS_MODULE": "dossier.settings.local", "DOSSIER_ROLE": "public"}
    result = python(PREPARE, **local, DOSSIER_VAR=str(tmp_path))
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "The catalog database cannot be used" in result.stderr
