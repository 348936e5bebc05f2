"""The Nu HTML checker for the tests: a Java program from npm, one version by its hash, fetched once."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

from dossier.start.folders import ROOT

_FOLDER = ROOT / "tests" / "browser"
_MODULES = _FOLDER / "node_modules"
JAR = _MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
PROGRAMS = ("java", "npm")
FETCH = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"]
MISSING = (
    "Java or npm is not on this machine, so the markup of the pages is not checked"
    " (apt-get install default-jre-headless npm)."
)
UNREACHABLE = "The Nu HTML checker could not be fetched, so the markup of the pages is not checked (npm ci)."


def obstacle() -> str:
    """Bring the checker to exactly what the lock file pins; why that cannot be, empty where it is there."""
    stamp = _MODULES / "lock.sha256"
    wanted = _fingerprint(_FOLDER / "package-lock.json")
    if not all(map(shutil.which, PROGRAMS)):
        return MISSING
    if stamp.exists() and stamp.read_text(encoding="ascii") == wanted:
        return ""
    print("Fetching the Nu HTML checker, checked against its hash ...", flush=True)
    if subprocess.run(FETCH, cwd=_FOLDER, capture_output=True).returncode != 0:
        return UNREACHABLE
    stamp.write_text(wanted, encoding="ascii")
    return ""


def _fingerprint(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
