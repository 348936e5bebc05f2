"""Where a measurement happens: a folder of its own with its own databases, filled once and then kept."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from dossier.start.folders import ROOT, ensure_writable
from dossier.start.trouble import Trouble

RESULTS = ROOT / "benchmarks" / "results"
_DECIDE_THE_DATA = ("vocabulary", "disclosure", "ledger", "catalog", "synthetic")
_OURS = ("DATABASE_URL", "CATALOG_DATABASE_URL", "CACHE_URL", "DOSSIER_VAR", "DOSSIER_ROLE", "DOSSIER_DEBUG")


@dataclass(frozen=True)
class Place:
    """The databases for so many testimonies of one seed."""

    testimonies: int
    seed: int

    @property
    def folder(self) -> Path:
        """Where they are."""
        return ROOT / "var" / "bench" / f"n{self.testimonies}-s{self.seed}"

    def variables(self, *, role: str) -> dict[str, str]:
        """The environment of a process of `role` that reads and writes there, and nowhere else."""
        kept = {name: value for name, value in os.environ.items() if name not in _OURS}
        return kept | {
            "DJANGO_SETTINGS_MODULE": "dossier.settings.local",
            "DOSSIER_DEBUG": "0",
            "DOSSIER_ROLE": role,
            "DOSSIER_VAR": str(self.folder),
            # Enough never to refuse, and a second long, so that the list of recent calls stays short.
            "ANONYMOUS_RATE": "100000/s",
            "READING_RATE": "",
            "PYTHONUNBUFFERED": "1",
        }

    def fill(self) -> None:
        """Make the databases, unless they are there and the code that decides what is in them is the same."""
        stamp, wanted = self.folder / "filled", _fingerprint()
        if stamp.exists() and stamp.read_text(encoding="ascii") == wanted:
            print(f"The records in {self.folder} are used again.", flush=True)
            return
        if self.folder.exists():
            shutil.rmtree(self.folder)
        ensure_writable(self.folder)
        self._manage("migrate", "--verbosity", "0")
        self._manage("migrate", "catalog", "--database", "catalog", "--verbosity", "0")
        which = ("--testimonies", str(self.testimonies), "--seed", str(self.seed), "--audience", "public")
        self._manage("seed_synthetic", *which)
        self._manage("rebuild_index")  # as the worker keeps it beside a running site
        stamp.write_text(wanted, encoding="ascii")

    def _manage(self, *arguments: str) -> None:
        command = [sys.executable, "manage.py", *arguments]
        if subprocess.run(command, cwd=ROOT, env=self.variables(role="all")).returncode != 0:
            raise Trouble(f"The records could not be made: manage.py {arguments[0]} says above why.")


def _fingerprint() -> str:
    """A digest of the code that decides what the databases hold."""
    digest = hashlib.sha256()
    for floor in _DECIDE_THE_DATA:
        for path in sorted((ROOT / "cases" / floor).rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()
