"""Folders: where the volumes of each audience are kept, and the list that says which of them count."""

import fcntl
import json
import os
import secrets
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from django.conf import settings

from cases.catalog.index.moment import Moment
from cases.vocabulary.audience import Audience

FORM: Final = 3
"""Raised whenever what is indexed changes: volumes of another form are as good as none."""
_LIST: Final = "volumes.json"


@dataclass(frozen=True, slots=True)
class VolumeList:
    """Names of the volumes that together hold what the catalog held at `moment`."""

    moment: Moment = field(default_factory=lambda: Moment("", 0, ""))
    volumes: tuple[str, ...] = ()


class Busy(Exception):
    """Another process is writing this folder."""


class Folder:
    """The folder of one audience, for the owner of the process alone."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def of(cls, audience: Audience) -> "Folder | None":
        """The folder within INDEX_DIR; None where indexes are kept in memory only."""
        chosen = settings.INDEX_DIR
        return cls(Path(chosen) / "text" / audience.value) if chosen else None

    def read_list(self) -> VolumeList | None:
        """What is there; None for nothing, or for what this build did not write."""
        try:
            held = json.loads((self.path / _LIST).read_bytes())
            if held.pop("form") != FORM:
                return None
            return VolumeList(Moment(**held["moment"]), tuple(map(str, held["volumes"])))
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return None

    def is_damaged(self) -> bool:
        """Whether something is there that no build wrote: no folder, or a list that cannot be read."""
        try:
            return not isinstance(json.loads((self.path / _LIST).read_bytes()), dict)
        except FileNotFoundError:
            return False
        except (OSError, ValueError):
            return True

    def write_list(self, listed: VolumeList) -> None:
        """Let `listed` be what is there, all of it at once, and remove every other volume."""
        written = self.path / f"{_LIST}.new"
        with written.open("w", encoding="ascii") as file:
            json.dump({"form": FORM, **asdict(listed)}, file)
            file.flush()
            os.fsync(file.fileno())
        written.replace(self.path / _LIST)
        self._keep(listed.volumes)

    def new_volume(self) -> Path:
        """A new empty folder for a volume. No other ever has its name, by which an open one is known."""
        made = self.path / secrets.token_hex(8)
        made.mkdir(mode=0o700)
        return made

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Be the only one to write here; raises Busy at once where somebody else is."""
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (self.path / "lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise Busy from error
            yield

    def _keep(self, names: Collection[str]) -> None:
        for each in self.path.iterdir():
            if each.is_dir() and each.name not in names:
                # Whoever still reads it holds its files open, and turns to the new list at the next search.
                shutil.rmtree(each, ignore_errors=True)
