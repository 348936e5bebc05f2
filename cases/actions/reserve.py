"""The reserve: room on the disk that only what stops harm may use."""

import os
import shutil
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

from django.conf import settings
from django.db import connections

from cases.actions.publication import Outcome
from cases.catalog.full_disk import FULL, is_full
from cases.ledger.append import DATABASE as DESK
from cases.ledger.follow import follow
from cases.vocabulary.audience import Audience

P = ParamSpec("P")
R = TypeVar("R")


def may_use_the_reserve(verb: Callable[P, Outcome]) -> Callable[P, Outcome]:
    """``verb``, which where it meets a full disk gives the reserve up and is done once more.

    So is following what it said. The verb takes its time as ``at``. Within somebody's transaction, which a
    full disk has ended, nothing is done again: that is for whoever began it.
    """

    @wraps(verb)
    def done(*args: P.args, **kwargs: P.kwargs) -> Outcome:
        try:
            outcome = verb(*args, **kwargs)
        except Exception as error:
            if not is_full(error) or connections[DESK].in_atomic_block or not give_up():
                raise
            outcome = verb(*args, **kwargs)
        at = kwargs["at"]
        assert isinstance(at, datetime), "every verb is told the time"
        _follow(outcome, at=at)
        return outcome

    return done


def with_room(do: Callable[[], R]) -> R:
    """What ``do`` returns; where it meets a full disk before any verb did, the reserve is given up for it.

    A SQLite file that nobody has open takes room to be read.
    """
    try:
        return do()
    except Exception as error:
        if not is_full(error) or not give_up():
            raise
        return do()


def give_up() -> bool:
    """Make room by deleting the reserve; whether there was one."""
    try:
        _file().unlink()
    except FileNotFoundError:
        return False
    return True


def keep_reserve(at: datetime) -> None:
    """Make the reserve where there is none and twice as much is free. Raises OSError.

    at: is not used; the worker tells the time to all that it does.
    """
    size, file = settings.RESERVE_BYTES, _file()
    if not size or file.exists() or shutil.disk_usage(file.parent).free < 2 * size:
        return
    made = file.with_name(f"{file.name}.new")
    made.unlink(missing_ok=True)
    descriptor = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        # A file with holes would hold no room.
        os.posix_fallocate(descriptor, 0, size)
        made.rename(file)
    except OSError:
        made.unlink()
        raise
    finally:
        os.close(descriptor)


def _follow(outcome: Outcome, *, at: datetime) -> None:
    """Where the catalog could not take what was said because the disk is full, let it try once more."""
    if connections[DESK].in_atomic_block or not _file().exists() or outcome.applied():
        return
    if shutil.disk_usage(_file().parent).free >= settings.RESERVE_BYTES:
        return  # something else keeps it from following, and room would not help
    for audience in {Audience(edition.audience) for edition in outcome.editions}:
        if follow(audience, at=at).fault == FULL and give_up():
            follow(audience, at=at)


def _file() -> Path:
    return Path(settings.VAR_DIR) / "reserve"
