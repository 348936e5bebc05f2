"""The build's id: equal on every server that runs the same code and draws the same maps.

Validators of pages carry it, so that a copy made by older code is not taken for current.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

_SHOWN = ("dossier", "cases", "templates", "static", "locale", "fixtures/places")
_KINDS = {".py", ".html", ".txt", ".xml", ".css", ".js", ".svg", ".mo", ".geojson"}


def build_id(root: Path, places: Path) -> str:
    """Twelve hexadecimal digits of a digest over the code, templates and static files under `root`.

    The shapes in the folder `places` are shown too, and change without the code.

    It tells readers no version of anything.
    """
    digest = hashlib.sha256()
    for base, folder in (*((root, folder) for folder in _SHOWN), (places, ".")):
        for path in sorted((base / folder).rglob("*")):
            if path.suffix in _KINDS:
                digest.update(path.relative_to(base).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]
