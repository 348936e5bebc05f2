"""How passwords are kept: Argon2, for one password at a time, on one core, behind everything else."""

import os
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache
from typing import Final, TypeVar

from django.conf import settings
from django.contrib.auth.hashers import Argon2PasswordHasher

from cases.limits.turnstile import Turnstile

T = TypeVar("T")
_NICE: Final = 5


class OneAtATime(Argon2PasswordHasher):
    """Argon2 that cannot be made to fill the machine by whoever tries passwords: readers need it too.

    Both methods raise ``Busy`` where others wait for their turn already.
    """

    parallelism = 1

    def encode(self, password: str, salt: str) -> str:
        """As Argon2 has it."""
        hashed = super().encode
        return _in_turn(lambda: hashed(password, salt))

    def verify(self, password: str, encoded: str) -> bool:
        """As Argon2 has it."""
        verified = super().verify
        return _in_turn(lambda: verified(password, encoded))

    def must_update(self, encoded: str) -> bool:
        """Never: a sign-in rewrites no account past the verbs."""
        return False


def _in_turn(work: Callable[[], T]) -> T:
    with turnstile().passed(wait=settings.HASHES_WAIT):
        return _thread().submit(work).result()


@cache
def _thread() -> ThreadPoolExecutor:
    """Where passwords are worked out, with less of a claim to the cores than whoever answers readers."""
    return ThreadPoolExecutor(settings.HASHED_AT_A_TIME, initializer=_stand_back)


def _stand_back() -> None:
    with suppress(OSError, AttributeError):  # not every system lets a thread do so by itself
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICE)


@cache
def turnstile() -> Turnstile:
    """The turnstile of this process: whoever hashes a password goes through it."""
    return Turnstile(at_a_time=settings.HASHED_AT_A_TIME, waiting=settings.HASHES_WAITING)
