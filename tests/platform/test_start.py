"""`make run` says what to do when it cannot start, in one sentence and with an exit code that is not zero."""

from __future__ import annotations

import errno
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.start import environment, ports
from dossier.start.folders import ROOT, ensure_writable
from dossier.start.trouble import Trouble

LAUNCH = ROOT / "dossier" / "start" / "launch.sh"


def launch(
    tmp_path: Path, command: str = "run", *, module: str = "dossier.start", **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run the start script with this very Python, its data in `tmp_path` and `variables` on top."""
    chosen = {"PATH": os.environ["PATH"], "PYTHON": sys.executable, "DOSSIER_VAR": str(tmp_path / "var")}
    return subprocess.run(
        ["/bin/sh", LAUNCH, module, command],
        env=chosen | variables,
        capture_output=True,
        text=True,
        timeout=60,
    )


def one_sentence(result: subprocess.CompletedProcess[str]) -> str:
    """What the script said as it gave up: one line, no traceback, and a failing exit code."""
    assert result.returncode not in {0, -9}
    assert result.stderr.strip().count("\n") == 0, result.stderr
    return result.stderr


def fake_python(folder: Path, name: str, minor: int) -> None:
    """Put a program called `name` into `folder` that takes itself for Python 3.`minor`."""
    program = folder / name
    claim = f"import sys; sys.version_info = (3, {minor}, 0); exec(sys.argv[1])"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{claim}" "$2"\n')
    program.chmod(0o755)


@pytest.fixture
def bare_path(tmp_path: Path) -> Path:
    """A folder for PATH with the shell's tools and no Python at all."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in ("dirname", "sh"):
        (folder / tool).symlink_to(shutil.which(tool) or tool)
    return folder


def test_a_busy_port_is_named_with_a_way_out(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = one_sentence(launch(tmp_path, PORT=str(port)))
    assert f"Port {port} is already in use" in said
    assert "make run PORT=" in said


def test_a_port_where_localhost_means_another_program_is_busy_too(tmp_path: Path) -> None:
    with socket.create_server(("::1", 0), family=socket.AF_INET6) as taken:
        port = taken.getsockname()[1]
        said = one_sentence(launch(tmp_path, PORT=str(port)))
        assert ports.met_by_another(port)
    assert f"Port {port} is already in use on ::1" in said


def test_a_machine_without_the_second_address_starts_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    made = socket.socket

    def only_the_first(family: int = socket.AF_INET) -> socket.socket:
        if family == socket.AF_INET6:
            raise OSError(errno.EAFNOSUPPORT, "Address family not supported by protocol")
        return made(family)

    monkeypatch.setattr("dossier.start.ports.socket.socket", only_the_first)
    ports.ensure_free(ports.any_free())


def test_what_else_stands_in_the_way_of_a_port_is_said_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_more(*_family: object) -> None:
        raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))

    monkeypatch.setattr("dossier.start.ports.socket.socket", no_more)
    with pytest.raises(Trouble, match="port 8000: Too many open files"):
        ports.ensure_free(8000)


@pytest.mark.parametrize("port", ["eight", "0", "65536", "-1", "80 80"])
def test_a_port_that_is_none_is_refused(tmp_path: Path, port: str) -> None:
    assert "is not a port" in one_sentence(launch(tmp_path, PORT=port))


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    said = one_sentence(launch(tmp_path, DOSSIER_VAR=str(tmp_path / "file" / "var")))
    assert "Nothing can be written in" in said
    assert str(tmp_path / "file" / "var") in said


@pytest.mark.parametrize(
    ("number", "way_out"),
    [(errno.ENOSPC, "make room"), (errno.EROFS, "read-only"), (errno.EACCES, "make it yours")],
)
def test_why_nothing_can_be_written_is_not_guessed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, way_out: str
) -> None:
    def refuse(**_options: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("dossier.start.folders.tempfile.TemporaryFile", refuse)
    with pytest.raises(Trouble, match=os.strerror(number)) as trouble:
        ensure_writable(tmp_path)
    assert way_out in str(trouble.value)


@pytest.mark.parametrize("said", ["ensurepip is not available", "[Errno 28] No space left on device"])
def test_why_no_environment_came_of_it_is_not_guessed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, said: str
) -> None:
    failed = subprocess.CompletedProcess(
        "venv", 1, stdout=f"The virtual environment was not made: {said}", stderr=""
    )
    monkeypatch.setattr(environment, "PYTHON", str(tmp_path / "python"))
    monkeypatch.setattr(environment, "VENV", tmp_path / "venv")
    monkeypatch.setattr("dossier.start.environment.subprocess.run", lambda *_command, **_options: failed)
    with pytest.raises(Trouble) as trouble:
        environment.ensure_made()
    assert ("apt-get install" in str(trouble.value)) == said.startswith("ensurepip")
    assert said.startswith("ensurepip") or said in str(trouble.value)


def test_a_python_that_was_named_is_the_only_one(tmp_path: Path) -> None:
    said = one_sentence(launch(tmp_path, PYTHON=str(tmp_path / "python")))
    assert f"PYTHON={tmp_path / 'python'} is not a program" in said


def test_a_named_python_that_is_too_old_is_not_replaced_in_silence(tmp_path: Path, bare_path: Path) -> None:
    fake_python(bare_path, "mine", 9)
    said = one_sentence(launch(tmp_path, PYTHON=str(bare_path / "mine")))
    assert "3.11 or newer" in said
    assert f"PYTHON={bare_path / 'mine'} is 3.9" in said


def test_a_python_that_does_not_start_says_why(tmp_path: Path, bare_path: Path) -> None:
    broken = bare_path / "python3"
    broken.write_text("#!/bin/sh\necho 'no room for the library' >&2\nexit 1\n")
    broken.chmod(0o755)
    assert "no room for the library" in one_sentence(launch(tmp_path, PATH=str(bare_path), PYTHON=""))
    assert "no room for the library" in one_sentence(launch(tmp_path, PYTHON=str(broken)))


def test_an_old_python_is_told_apart_from_none(tmp_path: Path, bare_path: Path) -> None:
    fake_python(bare_path, "python3", 9)
    said = one_sentence(launch(tmp_path, PATH=str(bare_path), PYTHON=""))
    assert "Python 3.11 or newer and found 3.9" in said
    assert "apt-get install" in said


def test_a_missing_python_is_a_sentence_too(tmp_path: Path, bare_path: Path) -> None:
    said = one_sentence(launch(tmp_path, PATH=str(bare_path), PYTHON=""))
    assert "found none" in said
    assert "apt-get install" in said


def test_an_old_python_is_passed_over_for_a_newer_one(tmp_path: Path, bare_path: Path) -> None:
    fake_python(bare_path, "python3.11", 9)
    (bare_path / "python3").symlink_to(sys.executable)
    said = one_sentence(launch(tmp_path, PATH=str(bare_path), PYTHON="", PORT="none"))
    assert "is not a port" in said


@pytest.mark.parametrize(
    ("module", "known"), [("dossier.start", "run|dev"), ("dossier.develop", "check|format|test")]
)
def test_an_unknown_command_shows_the_known_ones(tmp_path: Path, module: str, known: str) -> None:
    result = launch(tmp_path, "dance", module=module)
    assert result.returncode == 2
    assert known in result.stderr


def test_packages_that_cannot_be_had_stop_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(environment, "PYTHON", sys.executable)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
    pins = tmp_path / "requirements.txt"
    pins.write_text(f"no-such-package==1.0 --hash=sha256:{'0' * 64}\n")
    with pytest.raises(Trouble, match="no-such-package"):
        environment.install(pins)
    assert "Installing 1 packages" in capsys.readouterr().out


def test_every_target_of_make_explains_itself() -> None:
    listed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for target in ("run", "dev", "check", "test", "help"):
        assert f"  make {target}" in listed
