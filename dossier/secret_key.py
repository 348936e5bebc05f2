"""The key that signs sessions and tokens on one machine, kept in a file only its owner can read."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

SHORTEST = 50
FEWEST_CHARACTERS = 10


def read_or_create(path: Path, *, make: Callable[[], str] = lambda: secrets.token_urlsafe(64)) -> str:
    """The key in `path`; a new one, written with mode 0600, where there is none.

    Two processes starting together agree: the key is linked into place whole, and the loser reads
    the winner's.
    """
    if not path.exists():
        _create(path, make())
    key = path.read_text(encoding="ascii").strip()
    if not key:
        raise ImproperlyConfigured(f"{path} is empty: delete it, and a new key is made at the next start.")
    return key


def _create(path: Path, key: str) -> None:
    """Put `key` in `path` whole, readable by its owner alone, unless another process has just done so."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(f"{key}\n")
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def from_environment(env: environ.Env) -> str:
    """The key in SECRET_KEY, or in the file SECRET_KEY_FILE names; ImproperlyConfigured where it is weak."""
    file = env.str("SECRET_KEY_FILE", default="")
    key = Path(file).read_text(encoding="utf-8").strip() if file else env.str("SECRET_KEY", default="")
    if len(key) < SHORTEST or len(set(key)) < FEWEST_CHARACTERS:
        raise ImproperlyConfigured(
            f"Set SECRET_KEY, or SECRET_KEY_FILE, to at least {SHORTEST} random characters;"
            " `python -c 'import secrets; print(secrets.token_urlsafe(64))'` makes some."
        )
    return key
