"""`make run` starts what the role needs, and says what it leaves out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from dossier.roles import ProcessRole
from dossier.start import ports, site
from dossier.start.program import Program


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Program]:
    """What is handed to the supervisor, which starts nothing here."""
    programs: list[Program] = []

    class Noting:
        def __init__(self, given: Sequence[Program], *, announce: Callable[[], bool]) -> None:
            programs.extend(given)

        def run(self) -> int:
            return 0

    monkeypatch.setattr(site, "Supervisor", Noting)
    return programs


@pytest.mark.parametrize("role", list(ProcessRole))
def test_a_worker_runs_where_the_desk_is_and_else_its_absence_is_said(
    role: ProcessRole,
    started: list[Program],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("DOSSIER_ROLE", role.value)
    assert site.serve(["server"], {}, ports.any_free()) == 0
    expected = ["server", "worker"] if role.keeps_record else ["server"]
    assert [program.name for program in started] == expected
    assert [program.name for program in started if program.essential] == ["server"]
    assert ("no worker" in capsys.readouterr().out) is not role.keeps_record


@pytest.mark.parametrize(
    ("role", "address"),
    [("", "localhost:8123/ "), ("public", "localhost:8123/ "), ("desk", "/desk/ "), ("partner", "/api/v1/ ")],
)
def test_the_address_that_is_told_is_one_that_answers(
    role: str, address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DOSSIER_ROLE", role)
    monkeypatch.setattr(site, "answers", lambda port: True)
    assert site.announcer(8123)()
    assert address in capsys.readouterr().out


def test_an_address_where_another_program_answers_is_not_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(site, "answers", lambda port: True)
    monkeypatch.setattr(ports, "met_by_another", lambda port: True)
    assert site.announcer(8123)()
    assert "http://127.0.0.1:8123/ " in capsys.readouterr().out
