"""Which build this is: equal on every server that runs the same code, different after each change of it."""

from __future__ import annotations

import hashlib
from pathlib import Path

_SHOWN = ("dossier", "cases", "templates", "static", "locale")
_KINDS = {".py", ".html", ".txt", ".xml", ".css", ".js", ".svg", ".mo"}


def build_id(root: Path) -> str:
    """Twelve hexadecimal digits of a digest over the code, templates and static files under `root`.

    Validators of pages carry it, so that a copy made by older code is not taken for current. It tells readers
    no version of anything.
    """
    digest = hashlib.sha256()
    for folder in _SHOWN:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in _KINDS:
                digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]
