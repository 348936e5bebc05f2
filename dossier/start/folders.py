"""Where things are, and whether they can be written."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from dossier.start.trouble import Trouble

ROOT = Path(__file__).resolve().parent.parent.parent
VENV = ROOT / ".venv"


def var() -> Path:
    """The folder of databases, secrets and collected files: `var/`, or what DOSSIER_VAR names."""
    return Path(os.environ.get("DOSSIER_VAR") or ROOT / "var").resolve()


def ensure_writable(folder: Path) -> None:
    """Make `folder` for its owner alone where it is missing; Trouble where nothing can be written there."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise Trouble(f"Nothing can be written in {folder} ({error.strerror}): {_way_out(error)}.") from error


def _way_out(error: OSError) -> str:
    """What helps where nothing can be written."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "make room on its disk, or copy the project to one that has some"
        case errno.EROFS:
            return "its disk is read-only: copy the project to one that is not"
        case _:
            return "make it yours (chown, chmod), or copy the project to a folder that is"
