"""What the kernel refuses a process from now on: a filter of system calls (seccomp), written by hand.

Linux on the two processors that servers have. Elsewhere nothing is refused here, and the caller is told so.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _ANSWER = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _MACHINE, _FIRST_ARGUMENT = 0, 4, 16  # where they stand in struct seccomp_data
_ALLOW, _KILL = 0x7FFF0000, 0x80000000
_NOT_PERMITTED, _NOT_THERE = 0x00050000 | errno.EPERM, 0x00050000 | errno.ENOSYS
_THREAD: Final = 0x00010000  # CLONE_THREAD
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER, _WHEN_PARENT_ENDS = 38, 22, 2, 1
_OTHER_NUMBERS: Final = 0x40000000  # the x32 calls of an x86-64 kernel, which go round a filter of numbers

PARENT_GONE_SIGNAL: Final = 9


@dataclass(frozen=True, slots=True)
class _Processor:
    """The numbers of one kind of processor: as an audit names it, and of the calls that are refused."""

    audit: int
    clone: int
    programs: tuple[int, ...]
    sockets: tuple[int, ...]


_CLONE3: Final = 435
_SHARED_RINGS: Final = 425  # io_uring_setup, which connects without a call of its own
_PROCESSORS: Final = {
    # fork, vfork, execve, ptrace, process_vm_writev, execveat; socket, connect, bind, socketpair
    "x86_64": _Processor(0xC000003E, 56, (57, 58, 59, 101, 311, 322), (41, 42, 49, 53)),
    # execve, ptrace, process_vm_writev, execveat; socket, socketpair, bind, connect
    "aarch64": _Processor(0xC00000B7, 220, (221, 117, 271, 281), (198, 199, 200, 203)),
}


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_void_p)]


def refuse_calls(*, network: bool) -> bool:
    """Begin no program, and open no socket without `network`; whether the kernel now sees to it."""
    processor = _PROCESSORS.get(platform.machine()) if sys.platform == "linux" else None
    if processor is None:
        return False
    code = b"".join(_filter(processor, network=network))
    kept = ctypes.create_string_buffer(code, len(code))
    program = _Program(len(code) // 8, ctypes.addressof(kept))
    control = ctypes.CDLL(None, use_errno=True).prctl
    if control(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return False
    return bool(control(_SECCOMP, _FILTER, ctypes.byref(program), 0, 0) == 0)


def end_with_parent() -> None:
    """Whoever began this process takes it along when it is killed."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_WHEN_PARENT_ENDS, PARENT_GONE_SIGNAL, 0, 0, 0)


def _filter(processor: _Processor, *, network: bool) -> Iterable[bytes]:
    """The instructions: of each call the number is looked at, and of a clone whether it is a thread."""
    yield _step(_LOAD, _MACHINE)
    yield _step(_EQUAL, processor.audit, equal=1)
    yield _step(_ANSWER, _KILL)
    yield _step(_LOAD, _NUMBER)
    yield from _answer_if(_AT_LEAST, _OTHER_NUMBERS, _NOT_PERMITTED)
    yield from _answer_if(_EQUAL, _CLONE3, _NOT_THERE)  # its flags cannot be seen; the libraries then clone
    for number in (*processor.programs, _SHARED_RINGS, *(() if network else processor.sockets)):
        yield from _answer_if(_EQUAL, number, _NOT_PERMITTED)
    yield _step(_EQUAL, processor.clone, unequal=3)
    yield _step(_LOAD, _FIRST_ARGUMENT)
    yield _step(_ANY_BIT, _THREAD, equal=1)
    yield _step(_ANSWER, _NOT_PERMITTED)
    yield _step(_ANSWER, _ALLOW)


def _answer_if(test: int, value: int, answer: int) -> Iterable[bytes]:
    yield _step(test, value, unequal=1)
    yield _step(_ANSWER, answer)


def _step(code: int, value: int, *, equal: int = 0, unequal: int = 0) -> bytes:
    """One instruction, and how many of those after it are passed over if it holds, or does not."""
    return struct.pack("HBBI", code, equal, unequal, value)
