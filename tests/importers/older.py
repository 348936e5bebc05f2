"""The first dossier as it was before its corrections: made from the files of today by taking them back."""

import hashlib
import json
from pathlib import Path
from typing import Any

from tests.importers.conftest import Files

Row = dict[str, Any]


_LEFT_OUT = {"*", "A-AHECHBES6W", "C-V8F005910M"}
"""Corrections that nothing else rests on: each that has a reason of its own takes half a second to tell."""


def keep_few(files: Files) -> Files:
    """Leave fewer corrections, all for the same reason, so that they are told at once."""
    files.rewrite("corrections", _few)
    return files


def _few(rows: list[Row]) -> None:
    (why,) = {row["why"] for row in rows if row["ref"] == "S-PD1FSDHV2P"}
    rows[:] = [row | {"why": why, "reason": "error"} for row in rows if row["ref"] not in _LEFT_OUT]


def load_older(before: Files) -> None:
    """Load the dossier of `before` as it was."""
    make_older(before)
    before.load()


def make_older(files: Files) -> None:
    """Take every correction back in the files of `files`, the last first, and the corrections with them."""
    corrections = json.loads((files.folder / "corrections.json").read_text(encoding="utf-8"))
    (files.folder / "corrections.json").unlink()
    rows = {path: json.loads(path.read_text(encoding="utf-8")) for path in files.folder.glob("*.json")}
    for correction in reversed(corrections):
        for path, several in rows.items():
            _take_back(several, correction, prefix=f"{path.stem}/")
    for path, several in rows.items():
        if path.stem == "sources":
            _with_less_of_the_excerpt(files.folder, several)
        path.write_text(json.dumps(several, ensure_ascii=False), encoding="utf-8")


def _take_back(rows: list[Row], correction: Row, *, prefix: str) -> None:
    for row in [*rows]:
        name = row.get("ref") or prefix + row.get("code", "")
        was = correction.get("was", {})
        if name == correction["ref"] and not was:
            rows.remove(row)
        if name == correction["ref"] or (correction["ref"] == "*" and was.keys() <= row.keys()):
            row.update(was)
        for nested in row.values():
            if isinstance(nested, list) and nested and isinstance(nested[0], dict):
                _take_back(nested, correction, prefix="")


def _with_less_of_the_excerpt(folder: Path, sources: list[Row]) -> None:
    """The excerpt without the lines that no passage has any more, and everything that follows from that."""
    (source,) = [each for each in sources if each.get("snapshots")]
    path = folder / source["snapshots"][0]["file"]
    before = path.read_text(encoding="utf-8")
    gone = {"those who lack legal status will be sent back to Afghanistan", "the Taliban was responsible for"}
    left = "".join(line for line in before.splitlines(keepends=True) if line.strip() not in gone)
    path.write_text(left, encoding="utf-8")
    digest = hashlib.sha256(left.encode()).hexdigest()
    source["snapshots"][0] |= {"sha256": digest, "made_on": "2026-11-22"}
    for passage in source["passages"]:
        taken = sum(len(line) + 1 for line in gone if before.index(line) < passage["start"])
        passage |= {"snapshot": digest, "start": passage["start"] - taken}


LATER = "A-0000000000"


def add_an_actor(files: Files) -> None:
    """An organisation that the folder got later, and a correction that says so."""
    new = {"ref": LATER, "name": "Later", "names": {"en": "Later"}, "kind": "media", "scope": "not_stated"}
    files.rewrite("actors", lambda rows: rows.append(new))
    said = {"ref": LATER, "reason": "update", "why": "It was added."}
    files.rewrite("corrections", lambda rows: rows.append(said))
