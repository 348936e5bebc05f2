"""Recipes of `docs/`, followed to the letter: what their blocks say is done to a copy of the repository.

A block of code stands under a sentence that says where it belongs, and ends with a colon:

* Create `path`: the block is the file.
* In `path`, after `line`: the block follows that line. Likewise "before", and "instead of" a line.
* Run: each line of the block is a command, done at the root of the repository.

A line is named whole, with its indentation, or by a part of it that stands in no other line of the file.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from django.conf import settings

ROOT: Final = Path(settings.BASE_DIR)
TRACKED: Final = (
    "cases", "dossier", "docs", "fixtures", "locale", "static", "templates", "tests", "benchmarks",
    "manage.py", "pyproject.toml",
)  # fmt: skip
_PATIENCE: Final = 600.0  # seconds that a command may take on a busy machine
_BLOCK: Final = re.compile(r"(?P<before>[^\n]*\S[^\n]*)\n\n?```\w*\n(?P<code>.*?)^```$", re.M | re.S)
_CREATE: Final = re.compile(r"Create `(?P<path>[^`]+)`:$")
_CHANGE: Final = re.compile(
    r"(?:In|in) `(?P<path>[^`]+)`,? (?P<where>after|before|instead of) `(?P<line>[^`]+)`:$"
)
_RUN: Final = re.compile(r"Run:$")


class NotToTheLetter(AssertionError):
    """A recipe cannot be followed as it is written."""


@dataclass(frozen=True)
class Step:
    """One block of a recipe: the sentence above it, and what it holds."""

    sentence: str
    code: str


def steps(recipe: str) -> Iterator[Step]:
    """The blocks of a recipe in their order."""
    for found in _BLOCK.finditer(recipe):
        yield Step(found["before"].strip(), found["code"])


@dataclass(frozen=True)
class Copy:
    """A copy of the repository, with databases and settings of its own."""

    root: Path

    @classmethod
    def made(cls, folder: Path, tables: Path) -> Copy:
        """What is tracked of this repository, without its past. tables: those that tests may begin with."""
        for name in TRACKED:
            here, there = ROOT / name, folder / name
            if here.is_dir():
                shutil.copytree(here, there, ignore=shutil.ignore_patterns("__pycache__", "var"))
            else:
                shutil.copy2(here, there)
        shutil.copytree(tables, folder / ".pytest_cache" / "d" / "tables")
        return cls(folder)

    def follow(self, recipe: str) -> set[str]:
        """Do every step of a recipe; gives the paths of the files that it touches by hand."""
        touched = set()
        for step in steps(recipe):
            if made := _CREATE.search(step.sentence):
                self._create(made["path"], step.code)
                touched.add(made["path"])
            elif changed := _CHANGE.search(step.sentence):
                self._change(changed["path"], changed["where"], changed["line"], step.code)
                touched.add(changed["path"])
            elif _RUN.search(step.sentence):
                for command in step.code.splitlines():
                    self.run(*shlex.split(command))
            else:
                raise NotToTheLetter(f"where does this belong? {step.sentence}")
        return touched

    def run(self, *words: str) -> str:
        """What a command prints, which must succeed; "python" is the Python of the tests."""
        program = [sys.executable if words[0] == "python" else words[0], *words[1:]]
        done = subprocess.run(
            program, cwd=self.root, env=self._variables, capture_output=True, text=True, timeout=_PATIENCE
        )
        if done.returncode:
            raise NotToTheLetter(f"{shlex.join(words)}\n{done.stdout[-6000:]}\n{done.stderr[-3000:]}")
        return done.stdout

    @property
    def _variables(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        var = self.root / "var"
        var.mkdir(exist_ok=True)
        return kept | {"DJANGO_SETTINGS_MODULE": "dossier.settings.test", "DOSSIER_VAR": str(var)}

    def _create(self, path: str, code: str) -> None:
        file = self.root / path
        if file.exists():
            raise NotToTheLetter(f"{path} is there already")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(code, encoding="utf-8")

    def _change(self, path: str, where: str, line: str, code: str) -> None:
        file = self.root / path
        if not file.exists():
            raise NotToTheLetter(f"there is no {path}")
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        whole = [number for number, each in enumerate(lines) if line == each.rstrip("\n")]
        found = whole or [number for number, each in enumerate(lines) if line in each]
        if len(found) != 1:
            raise NotToTheLetter(f"{path} holds {line!r} in {len(found)} lines")
        (at,) = found
        start, end = {"after": (at + 1, at + 1), "before": (at, at), "instead of": (at, at + 1)}[where]
        lines[start:end] = [code]
        file.write_text("".join(lines), encoding="utf-8")
