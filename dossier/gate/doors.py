"""Doors: the addresses at which a body is read at all. Everything else is answered without a look at it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from fnmatch import fnmatchcase
from typing import Final

from dossier.paths import DESK_PATH
from dossier.roles import ProcessRole

SLOWEST: Final = 4_000
"""Bytes a second below which a body is not waited for, counted from its beginning."""
GRACE: Final = 10.0
"""Seconds that come before anybody is called slow."""
_FORM: Final = "application/x-www-form-urlencoded"
_FILES: Final = "multipart/form-data"
_KB: Final = 1_000


class Who(Enum):
    """Whose bodies are read."""

    ANYBODY = "anybody"
    ACCOUNT = "an account that is active and signed in"


@dataclass(frozen=True, slots=True)
class Door:
    """One address, or all that match a pattern (`*` for any letters), and what may be sent to it.

    size: bytes at most, seconds: from the first byte to the last; types: media types.
    """

    address: str
    who: Who
    size: int
    seconds: float
    types: tuple[str, ...] = (_FORM,)
    methods: tuple[str, ...] = ("POST",)


def doors(role: ProcessRole, *, form: int, snapshot: int, snapshot_seconds: int) -> tuple[Door, ...]:
    """The table: the first door that an address matches is the one it stands for.

    form: bytes of a form of the desk at most, snapshot: of an uploaded file; it has `snapshot_seconds`.
    """
    if not role.keeps_record:
        return ()
    return (
        Door(f"{DESK_PATH}login/", Who.ANYBODY, size=8 * _KB, seconds=10),
        *(
            Door(
                f"{DESK_PATH}{page}/",
                Who.ACCOUNT,
                # Around the file stand the other fields of its form.
                size=snapshot + form,
                seconds=snapshot_seconds,
                types=(_FORM, _FILES),
            )
            for page in ("intake", "cases/snapshot/add")
        ),
        Door(f"{DESK_PATH}*", Who.ACCOUNT, size=form, seconds=60, types=(_FORM, _FILES)),
    )


def door_at(path: str, table: Sequence[Door]) -> Door | None:
    """The door of an address."""
    return next((door for door in table if fnmatchcase(path, door.address)), None)
