"""A desk of its own people, from a bare server by commands alone."""

from __future__ import annotations

import getpass
import io
import os
import pty
import select
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from pytest_django.fixtures import Settings

from cases.actions.approve import approve
from cases.actions.draft import draft
from cases.actions.permission import NotPermitted, SecondPersonNeeded
from cases.actions.submit import submit
from cases.models import Account, AuditEntry, Source, Term
from cases.vocabulary.role import Role
from cases.vocabulary.state import State
from cases.vocabulary.term_kind import TermKind
from dossier.start.folders import ROOT
from tests.actions.deeds import now
from tests.contracts.elsewhere import Machine
from tests.factories import NOW, days
from tests.factories.drafting import absences

PASSWORD = "correct horse battery staple"


def run(*words: str) -> str:
    """What `manage.py account …` says, on both streams."""
    said = io.StringIO()
    call_command("account", *words, stdout=said, stderr=said)
    return said.getvalue()


def refused(*words: str) -> str:
    """The one sentence with which `manage.py account …` ends."""
    with pytest.raises(CommandError) as refusal:
        run(*words)
    assert "\n" not in str(refusal.value)
    return str(refusal.value)


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Somebody at a terminal types one word a question."""

    def typed(*words: str) -> None:
        answers = iter(words)
        monkeypatch.setattr(getpass, "getpass", lambda _prompt: next(answers))

    return typed


@pytest.fixture
def pipes(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Something comes in at the standard input."""
    return lambda text: monkeypatch.setattr(sys, "stdin", io.StringIO(text))


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """The time that commands read; it stands at NOW until it is set."""

    def stands(time: datetime) -> None:
        monkeypatch.setattr(timezone, "now", lambda: time)

    stands(NOW)
    return stands


@pytest.fixture
def server(settings: Settings, clock: Callable[[datetime], None], db: None) -> None:
    """A server that strangers reach: nobody signs in yet, and no account trusts another."""
    settings.FIRST_RUN_ACCOUNTS = False
    assert not Account.objects.exists()


def the_kind(by: Account, at: datetime) -> Term:
    """News reports, a word that whoever needs it first adds to the vocabulary."""
    values = {"kind": TermKind.SOURCE_KIND, "code": "news_report", "names": {"en": "news report"}}
    return Term.objects.filter(code="news_report").first() or draft(model=Term, values=values, by=by, at=at)


def a_draft_of(username: str, *, at: datetime) -> Source:
    """A source that this person wrote and handed in."""
    by = Account.objects.get(username=username)
    values = {
        "title": f"As {username} read it",
        "kind": the_kind(by, at),
        "date": "2023-11",
        "language": "en",
        "rights": "Quoted for research.",
        "reliability": "B",
        "reliability_rationale": "It has been right before.",
    }
    source = draft(model=Source, values=values | absences(Source, values), by=by, at=at)
    submit(records=[source], by=by, at=at)
    return source


@pytest.mark.usefixtures("server")
def test_two_writers_and_two_editors_share_a_desk_that_commands_alone_made(
    clock: Callable[[datetime], None], pipes: Callable[[str], None]
) -> None:
    for name, role in (("amina", "writer"), ("bashir", "writer"), ("chehra", "editor"), ("daud", "editor")):
        pipes(f"{PASSWORD}\n")
        assert f"{name} may sign in" in run("add", name, "--role", role, "--password-stdin")
    drafts = [a_draft_of(name, at=NOW) for name in ("amina", "bashir", "chehra")]
    with pytest.raises(NotPermitted):
        approve(records=[now(drafts[0])], by=Account.objects.get(username="bashir"), at=NOW)
    for day in (0, 6):
        clock(days(day))
        for source in drafts:
            with pytest.raises(SecondPersonNeeded):
                approve(records=[now(source)], by=Account.objects.get(username="daud"), at=days(day))
    for source in drafts:
        approve(records=[now(source)], by=Account.objects.get(username="daud"), at=days(8))
        assert now(source).state == State.APPROVED


@pytest.mark.usefixtures("server")
def test_the_list_says_who_is_there_and_never_a_hash(pipes: Callable[[str], None]) -> None:
    assert "There is no account yet" in run("list")
    for name, role in (("amina", "writer"), ("chehra", "editor")):
        pipes(PASSWORD)
        run("add", name, "--role", role, "--password-stdin")
    run("disable", "amina")
    said = run("list")
    assert said.splitlines() == [
        "amina   writer         disabled  made 2026-11-22",
        "chehra  editor         active    made 2026-11-22",
    ]
    for account in Account.objects.all():
        assert account.password not in said


@pytest.mark.usefixtures("server")
def test_a_random_password_is_shown_once_and_lets_in() -> None:
    said = run("add", "amina", "--role", "writer", "--random")
    (line,) = [line for line in said.splitlines() if "shown this once" in line]
    assert Account.objects.get().check_password(line.split()[-1])
    again = run("password", "amina", "--random")
    assert line not in again
    assert "Until 2026-11-29" in again


@pytest.mark.usefixtures("server")
def test_a_password_is_typed_twice(types: Callable[..., None]) -> None:
    types(PASSWORD, f"{PASSWORD}!")
    assert "differ" in refused("add", "amina", "--role", "writer")
    types(PASSWORD, PASSWORD)
    run("add", "amina", "--role", "writer")
    assert Account.objects.get().check_password(PASSWORD)


@pytest.mark.usefixtures("server")
def test_a_role_is_changed_and_the_last_editor_is_missed(pipes: Callable[[str], None]) -> None:
    pipes(PASSWORD)
    run("add", "chehra", "--role", "editor", "--password-stdin")
    said = run("role", "chehra", "guardian")
    assert "has the role guardian" in said
    assert "No editor is left" in said
    assert "Neither an editor nor a guardian is left" in run("disable", "chehra")
    assert Account.objects.get().role == Role.GUARDIAN
    assert not Account.objects.get().is_active


@pytest.mark.usefixtures("server")
def test_the_last_administrator_is_disabled_at_once_with_a_warning(pipes: Callable[[str], None]) -> None:
    pipes(PASSWORD)
    run("add", "daud", "--role", "administrator", "--password-stdin")
    said = run("disable", "daud")
    assert "out at the next request" in said
    assert "No administrator is left" in said
    assert "was disabled before" in run("disable", "daud")


@pytest.mark.usefixtures("server")
def test_every_failure_is_one_sentence_and_changes_nothing(pipes: Callable[[str], None]) -> None:
    roles = "writer, editor, guardian, administrator"
    pipes(PASSWORD)
    run("add", "chehra", "--role", "editor", "--password-stdin")
    before = list(Account.objects.values()), AuditEntry.objects.count()
    assert refused("add", "amina", "--random").endswith(f"{roles}.")
    assert refused("add", "amina", "--role", "boss", "--random").endswith(f"{roles}.")
    assert refused("role", "chehra", "boss").endswith(f"{roles}.")
    assert "already" in refused("role", "chehra", "editor")
    assert "already" in refused("add", "chehra", "--role", "editor", "--random")
    assert "already" in refused("add", "Chehra", "--role", "editor", "--random")
    for act in (("disable", "nobody"), ("role", "nobody", "editor"), ("password", "nobody", "--random")):
        assert "no account called nobody" in refused(*act)
    for text, said in (("", "holds no password"), ("chehra and the sea", "contains the user name")):
        pipes(text)
        assert said in refused("password", "chehra", "--password-stdin")
    assert (list(Account.objects.values()), AuditEntry.objects.count()) == before


@pytest.mark.parametrize(
    ("command", "named"), [("createsuperuser", "account add"), ("changepassword", "account password")]
)
def test_djangos_own_commands_say_what_to_use(command: str, named: str, migrated: Machine) -> None:
    for words in ((), ("--noinput", "--username", "boss", "--email", "a@b.example"), ("boss",)):
        ended = migrated.run("manage.py", command, *words)
        assert ended.returncode == 1
        assert f"manage.py {named}" in ended.stderr
        assert len(ended.stderr.splitlines()) == 1


def test_a_server_without_tables_says_so(tmp_path: object, migrated: Machine) -> None:
    bare = Machine("bare", migrated.folder.with_name("bare"), {})
    bare.folder.mkdir()
    ended = bare.run("manage.py", "account", "list")
    assert (ended.returncode, len(ended.stderr.splitlines())) == (1, 1)
    assert "manage.py migrate" in ended.stderr


def test_without_a_terminal_it_says_how_else(migrated: Machine) -> None:
    ended = migrated.run("manage.py", "account", "add", "amina", "--role", "writer")
    assert ended.returncode == 1
    assert "--password-stdin" in ended.stderr


def test_at_a_terminal_what_is_typed_is_not_shown(migrated: Machine) -> None:
    here = migrated.copy()
    process, terminal = pty.fork()
    if process == 0:  # pragma: no cover - another program from here on
        words = [sys.executable, "manage.py", "account", "add", "amina", "--role", "writer"]
        os.chdir(ROOT)
        os.execve(sys.executable, words, here.variables)  # noqa: S606
    said = "".join(spoken(terminal, answers=[PASSWORD, PASSWORD]))
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 0, said
    assert "amina may sign in" in said
    assert PASSWORD not in said
    assert "amina  writer" in here.manage("account", "list")


def spoken(terminal: int, *, answers: list[str]) -> Iterator[str]:
    """What a program says at `terminal`, while each of its questions gets an answer."""
    waiting = iter(answers)
    until = time.monotonic() + 120
    while time.monotonic() < until and select.select([terminal], [], [], 120)[0]:
        try:
            piece = os.read(terminal, 4096).decode()
        except OSError:  # the other end is closed
            return
        yield piece
        if piece.rstrip().endswith(":"):
            os.write(terminal, f"{next(waiting)}\n".encode())
