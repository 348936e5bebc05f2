"""What strangers wrote is read by a process that can do nothing else, and ends at its limits."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from cases.captures.apart.ending import Ending
from cases.captures.apart.limits import Limits
from cases.captures.apart.run import ran_apart
from cases.captures.reading.fault import Fault, FileFault
from cases.captures.reading.read import read
from cases.captures.reading.read_apart import LIMITS
from cases.captures.reading.sentences import SENTENCES
from tests.captures.files import page, read_apart_from

_SMALL = Limits(seconds=5, memory=256 << 20, answer=100_000, network=False)


def _ran(does: str, limits: Limits = _SMALL) -> tuple[Ending, bytes]:
    """How a program ended that does this, and what it answered."""
    with tempfile.TemporaryFile() as given:
        given.write(does.encode())
        given.flush()
        with ran_apart("tests.captures.obedient", given, limits) as outcome:
            return outcome.ending, outcome.answer.read()


def test_the_same_is_read_apart_as_here() -> None:
    assert read_apart_from(page()) == read(page())


def test_why_a_file_is_not_read_is_told_apart_as_here() -> None:
    with pytest.raises(FileFault) as failed:
        read_apart_from(b"caf\xe9")
    assert failed.value.fault is Fault.UNKNOWN_LETTERS


@pytest.mark.parametrize(
    ("does", "ending"),
    [
        ("answer.write(b'done')", Ending.ANSWERED),
        ("while True: pass", Ending.TOO_LONG),
        ("time.sleep(60)", Ending.TOO_LONG),
        ("b'x' * (1 << 30)", Ending.TOO_MUCH_MEMORY),
        ("answer.write(b'x' * 200_000)", Ending.TOO_LARGE),
        ("[open(f'/tmp/{n}', 'rb') for n in [1]]", Ending.BROKE),
        ("os.abort()", Ending.BROKE),
        ("raise SystemExit", Ending.BROKE),
    ],
)
def test_a_program_ends_at_its_limits(does: str, ending: Ending) -> None:
    limits = replace(_SMALL, seconds=1) if ending is Ending.TOO_LONG else _SMALL
    assert _ran(does, limits)[0] is ending


# No other kernel filters system calls this way; CI and every server that the guide knows run on this one.
_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's filter is Linux's")


@_LINUX
@pytest.mark.parametrize(
    "does",
    [
        "socket.socket()",
        "socket.socketpair()",
        "socket.socket(socket.AF_UNIX)",
        "socket.create_connection(('127.0.0.1', 9))",
        "os.fork()",
        "os.execv('/bin/true', ['true'])",
        "subprocess.run(['/bin/true'])",
        "os.posix_spawn('/bin/true', ['true'], {})",
    ],
)
def test_a_reader_has_no_network_and_begins_no_program(does: str) -> None:
    """Not even where a library is made to do what it was not written for: the kernel refuses."""
    told = f"try: {does}\nexcept OSError as failed: answer.write(errno.errorcode[failed.errno].encode())"
    assert _ran(told) == (Ending.ANSWERED, b"EPERM")


@_LINUX
def test_threads_are_no_programs() -> None:
    assert (
        _ran("t = threading.Thread(target=lambda: answer.write(b'done')); t.start(); t.join()")[1] == b"done"
    )


@_LINUX
def test_who_fetches_has_a_network_and_begins_no_program() -> None:
    limits = replace(_SMALL, network=True)
    assert _ran("socket.socket().close(); answer.write(b'done')", limits)[1] == b"done"
    assert _ran("os.fork()", limits)[0] is Ending.BROKE


def test_a_program_knows_nothing_of_its_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "planted")
    monkeypatch.setenv("HTTPS_PROXY", "http://planted")
    _ending, told = _ran("answer.write(repr(sorted(os.environ)).encode())")
    assert eval(told) == ["LANG", "PATH", "PYTHONUTF8"]  # noqa: S307 - a list of names, of our own program


def test_what_went_wrong_is_not_told() -> None:
    """Messages of parsers repeat what they read."""
    assert _ran("raise ValueError('what was read')") == (Ending.BROKE, b"")


def test_a_file_that_is_too_large_is_not_handed_on(tmp_path: Path) -> None:
    with pytest.raises(FileFault) as failed:
        read_apart_from(b" " * 50_000_001)
    assert failed.value.fault is Fault.TOO_LARGE


def test_every_fault_is_said_in_a_sentence() -> None:
    assert {*SENTENCES} == {*Fault}
    assert all(str(sentence).endswith(".") for sentence in SENTENCES.values())


def test_limits_are_those_that_were_promised() -> None:
    assert LIMITS.memory < 512 << 20
    assert LIMITS.seconds < 30
    assert not LIMITS.network
