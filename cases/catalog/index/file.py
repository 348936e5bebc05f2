"""The index in a file: what lets a process begin without reading every table."""

import hashlib
import json
import logging
import os
import sys
from pathlib import Path
from typing import Final

from django.conf import settings

from cases.catalog.index.index import Index
from cases.catalog.index.moment import Moment
from cases.catalog.index.packing import pack, unpack
from cases.catalog.tables import MODELS
from cases.vocabulary.audience import Audience

logger = logging.getLogger(__name__)

FORMAT: Final = 3
"""Raised when the same rows give another index, or an index is written in another way."""
_UNREADABLE: Final = (OSError, ValueError, KeyError, TypeError)


def write(index: Index) -> None:
    """Put the index in the place of its audience's file; the bytes of the one before are overwritten.

    Only the owner of the process can read it. Nothing happens where no folder is set. Raises OSError, and
    then there is no file: the one before may name what is withdrawn.
    """
    path = path_of(index.audience)
    if path is None:
        return
    body = pack(index.nouns)
    made = path.with_suffix(".new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        made.unlink(missing_ok=True)
        with os.fdopen(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(json.dumps(_head(index, body)).encode() + b"\n" + body)
            file.flush()
            os.fsync(file.fileno())
        _exchange(path, made)
    except OSError:
        path.unlink(missing_ok=True)
        made.unlink(missing_ok=True)
        raise


def read(audience: Audience) -> Index | None:
    """The index that the file holds; None, and a line in the log, where it is not what was written there.

    Whether it stands for a moment of this catalog is for the caller to compare.
    """
    path = path_of(audience)
    if path is None or not path.exists():
        return None
    try:
        head, _newline, body = path.read_bytes().partition(b"\n")
        index = Index(audience, _moment(head), {})
        if json.loads(head) == _head(index, body):
            return Index(audience, index.moment, unpack(body))
        fault = "damaged, or written by another version"
    except _UNREADABLE as error:
        fault = type(error).__name__
    logger.warning("The index file of the %s stream is left aside: %s", audience.value, fault)
    return None


def is_damaged(audience: Audience) -> bool:
    """Whether there is a file that claims to be of this build and is not what was written, or none at all."""
    path = path_of(audience)
    if path is None or not path.exists():
        return False
    try:
        head, _newline, body = path.read_bytes().partition(b"\n")
        claimed, wanted = json.loads(head), _head(Index(audience, _moment(head), {}), body)
        of_another_build = any(claimed[name] != wanted[name] for name in ("format", "shape"))
        return not of_another_build and claimed != wanted
    except _UNREADABLE:
        return True


def moment_of_file(audience: Audience) -> Moment | None:
    """The moment that the file says it stands for; None where there is no such file."""
    path = path_of(audience) or Path(os.devnull)
    try:
        with path.open("rb") as file:
            return _moment(file.readline())
    except _UNREADABLE:
        return None


def path_of(audience: Audience) -> Path | None:
    """Where the file of one audience is, within INDEX_DIR; None where none is kept."""
    chosen = settings.INDEX_DIR
    return Path(chosen) / "index" / f"{audience.value}.index" if chosen else None


def _head(index: Index, body: bytes) -> dict[str, str | int]:
    """What the first line of the file says: which moment of which catalog, and of what form."""
    shape = sorted((noun.value, model.codes, model.orders) for noun, model in MODELS.items())
    return {
        "format": FORMAT,
        "shape": hashlib.sha256(repr((sys.byteorder, shape)).encode()).hexdigest(),
        "audience": index.audience.value,
        "filling": index.moment.filling,
        "number": index.moment.number,
        "digest": index.moment.digest,
        "body": hashlib.sha256(body).hexdigest(),
    }


def _moment(head: bytes) -> Moment:
    said = json.loads(head)
    return Moment(str(said["filling"]), int(said["number"]), str(said["digest"]))


def _exchange(path: Path, made: Path) -> None:
    """Put `made` in the place of `path`, and leave nothing of the old in the blocks that it gives back."""
    path.touch(mode=0o600)
    with path.open("r+b") as old:
        made.replace(path)
        old.write(bytes(os.fstat(old.fileno()).st_size))
        old.flush()
        os.fsync(old.fileno())
