"""What a machine cannot run is left out in one line, and in CI not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.start import checker, environment, postgresql, test
from dossier.start.trouble import Trouble

Runs = list[tuple[list[str], dict[str, str]]]


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Runs:
    """The runs of pytest that were asked for, on a machine with neither PostgreSQL, Chromium nor Java."""
    asked: Runs = []
    monkeypatch.setattr(environment, "ensure", lambda *files: None)
    monkeypatch.setattr(postgresql, "programs", lambda: None)
    monkeypatch.setattr(test, "BROWSERS", ())
    monkeypatch.setattr(checker, "PROGRAMS", ("no-such-program",))

    def run(left_out: list[str], urls: dict[str, str]) -> int:
        asked.append((left_out, urls))
        return 0

    monkeypatch.setattr(test, "_pytest", run)
    return asked


def test_what_is_missing_is_said_with_the_command_that_installs_it(
    runs: Runs, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("CI", raising=False)
    assert test.run() == 0
    chromium, nu, postgres = capsys.readouterr().out.splitlines()
    assert "apt-get install chromium" in chromium
    assert "apt-get install default-jre-headless npm" in nu
    assert "apt-get install postgresql" in postgres
    assert runs == [(["browser", "markup"], {})]


def test_a_checker_that_cannot_be_fetched_is_left_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """`npm` is there and has nobody to ask."""
    (tmp_path / "package-lock.json").write_text("{}")
    monkeypatch.setattr(checker, "_FOLDER", tmp_path)
    monkeypatch.setattr(checker, "_MODULES", tmp_path / "node_modules")
    monkeypatch.setattr(checker, "PROGRAMS", ("sh",))
    monkeypatch.setattr(checker, "FETCH", ["false"])
    assert checker.obstacle() == checker.UNREACHABLE


def test_a_checker_that_is_there_is_not_fetched_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "package-lock.json").write_text("{}")
    (tmp_path / "node_modules").mkdir()
    monkeypatch.setattr(checker, "_FOLDER", tmp_path)
    monkeypatch.setattr(checker, "_MODULES", tmp_path / "node_modules")
    monkeypatch.setattr(checker, "PROGRAMS", ("sh",))
    monkeypatch.setattr(checker, "FETCH", ["true"])
    assert checker.obstacle() == ""
    monkeypatch.setattr(checker, "FETCH", ["false"])
    assert checker.obstacle() == ""


def test_in_ci_nothing_may_be_missing(runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(Trouble, match="apt-get install"):
        test.run()
    assert runs == []
