"""What a machine cannot run is left out in one line, and in CI not at all."""

from __future__ import annotations

import pytest

from dossier.start import environment, postgresql, test
from dossier.start.trouble import Trouble

Runs = list[tuple[list[str], dict[str, str]]]


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Runs:
    """The runs of pytest that were asked for, on a machine with neither PostgreSQL nor Chromium."""
    asked: Runs = []
    monkeypatch.setattr(environment, "ensure", lambda *files: None)
    monkeypatch.setattr(postgresql, "programs", lambda: None)
    monkeypatch.setattr(test, "BROWSERS", ())

    def run(selection: list[str], urls: dict[str, str]) -> int:
        asked.append((selection, urls))
        return 0

    monkeypatch.setattr(test, "_pytest", run)
    return asked


def test_what_is_missing_is_said_with_the_command_that_installs_it(
    runs: Runs, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("CI", raising=False)
    assert test.run() == 0
    chromium, postgres = capsys.readouterr().out.splitlines()
    assert "apt-get install chromium" in chromium
    assert "apt-get install postgresql" in postgres
    assert runs == [(["-m", "not browser"], {})]


def test_in_ci_nothing_may_be_missing(runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(Trouble, match="apt-get install"):
        test.run()
    assert runs == []
