"""What a machine cannot run is left out in one line, and in CI not at all."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest

from dossier.develop import html_checker, postgresql, test
from dossier.start import environment
from dossier.start.trouble import Trouble

Runs = list[tuple[list[str], dict[str, str]]]


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Runs:
    """The runs of pytest that were asked for, on a machine without PostgreSQL, Chromium, Redis and Java."""
    asked: Runs = []
    monkeypatch.setattr(environment, "ensure", lambda *files: None)
    monkeypatch.delenv("T", raising=False)
    monkeypatch.setattr(postgresql, "programs", lambda: None)
    monkeypatch.setattr(test, "BROWSERS", ())
    monkeypatch.setattr(test, "REDIS", "no-such-program")
    monkeypatch.setattr(html_checker, "PROGRAMS", ("no-such-program",))

    def run(arguments: list[str], variables: dict[str, str]) -> int:
        asked.append((arguments, variables))
        return 0

    monkeypatch.setattr(test, "run_pytest", run)
    return asked


def test_what_is_missing_is_said_with_the_command_that_installs_it(
    runs: Runs, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("CI", raising=False)
    assert test.run() == 0
    chromium, redis, nu, postgres = capsys.readouterr().out.splitlines()
    assert "apt-get install chromium" in chromium
    assert "apt-get install redis-server" in redis
    assert "apt-get install default-jre-headless npm" in nu
    assert "apt-get install postgresql" in postgres
    assert runs == [(["-m", "not browser and not redis and not markup"], {})]


def test_looks_are_judged_on_one_database(runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    server = nullcontext(postgresql.Server(5432, "secret"))
    monkeypatch.setattr(postgresql, "programs", lambda: Path("/somewhere"))
    monkeypatch.setattr(postgresql, "server", lambda programs: server)
    assert test.run() == 0
    assert [arguments for arguments, _variables in runs] == [
        ["-m", "not browser and not redis and not markup"],
        ["-m", "not browser and not redis and not markup and not copies and not looks"],
    ]


@pytest.mark.usefixtures("pinned")
def test_a_checker_that_is_there_is_not_fetched_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_checker, "FETCH", ["mkdir", "node_modules"])
    assert html_checker.obstacle() == ""
    monkeypatch.setattr(html_checker, "FETCH", ["false"])
    assert html_checker.obstacle() == ""


@pytest.mark.usefixtures("pinned")
def test_a_checker_that_cannot_be_fetched_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_checker, "FETCH", ["false"])
    assert html_checker.obstacle() == html_checker.UNREACHABLE


@pytest.fixture
def pinned(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder that pins a checker, on a machine that could run it."""
    (tmp_path / "package-lock.json").write_text("{}")
    monkeypatch.setattr(html_checker, "_FOLDER", tmp_path)
    monkeypatch.setattr(html_checker, "_MODULES", tmp_path / "node_modules")
    monkeypatch.setattr(html_checker, "PROGRAMS", ("mkdir", "false"))


def test_in_ci_nothing_may_be_missing(runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(Trouble, match="apt-get install"):
        test.run()
    assert runs == []


@pytest.mark.parametrize(
    ("words", "arguments"),
    [
        ("tests/web -x", ["tests/web", "-x", "-m", "not browser and not redis and not markup"]),
        ("-m 'not contract'", ["-m", "(not contract) and not browser and not redis and not markup"]),
        (
            "-m 'leak or twin' -k 'a b'",
            ["-k", "a b", "-m", "(leak or twin) and not browser and not redis and not markup"],
        ),
    ],
)
def test_what_is_chosen_is_run_on_one_database(
    runs: Runs, monkeypatch: pytest.MonkeyPatch, words: str, arguments: list[str]
) -> None:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("T", words)
    monkeypatch.setattr(postgresql, "programs", lambda: Path("/somewhere"))
    assert test.run() == 0
    assert runs == [(arguments, {})]
