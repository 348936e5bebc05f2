"""A full disk: how the databases and the system say that nothing more can be written."""

import errno
from collections.abc import Iterator
from typing import Final

FULL: Final = "the disk is full"
_NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
_SQLITE: Final = frozenset({"SQLITE_FULL", "SQLITE_IOERR_SHMSIZE"})
_DISK_FULL: Final = "53100"
"""PostgreSQL's code for it (SQLSTATE, appendix A)."""


def is_full(error: BaseException) -> bool:
    """Whether `error` comes of a disk, or a quota, on which there is no room left."""
    return any(_says_so(each) for each in _behind(error))


def error_name(error: BaseException) -> str:
    """What may stand in a log of `error`: that the disk is full, else its kind. Its message may quote."""
    return FULL if is_full(error) else type(error).__name__


def _says_so(error: BaseException) -> bool:
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        return True
    sqlite = getattr(error, "sqlite_errorname", "") in _SQLITE
    return sqlite or getattr(error, "sqlstate", None) == _DISK_FULL


def _behind(error: BaseException | None) -> Iterator[BaseException]:
    """`error` and what it was raised from."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
