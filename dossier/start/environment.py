"""The virtual environment, and what is installed in it."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from dossier.start.folders import ROOT, VENV, ensure_writable
from dossier.start.trouble import Trouble

PYTHON = str(VENV / "bin" / "python")
RUNTIME = ROOT / "requirements.txt"
DEVELOPMENT = ROOT / "requirements-dev.txt"
_PIN = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==", re.MULTILINE)
_FETCHED = re.compile(r"^\s*(?:Collecting|Requirement already satisfied:) ([A-Za-z0-9._-]+)")


def ensure(*files: Path) -> None:
    """Bring .venv to exactly what `files` pin, checking every hash; do nothing where it is there already."""
    ensure_writable(ROOT)
    ensure_made()
    for file in files:
        stamp = VENV / f"{file.stem}.sha256"
        wanted = _fingerprint(file)
        if not stamp.exists() or stamp.read_text(encoding="ascii") != wanted:
            install(file)
            stamp.write_text(wanted, encoding="ascii")


def ensure_made() -> None:
    """Make .venv where it is missing, half made, or made by a Python that is gone."""
    if (
        Path(PYTHON).exists()
        and subprocess.run([PYTHON, "-c", "import pip"], capture_output=True).returncode == 0
    ):
        return
    print(f"Making a virtual environment with Python {sys.version.split()[0]} ...", flush=True)
    if VENV.exists():
        shutil.rmtree(VENV)
    made = subprocess.run([sys.executable, "-m", "venv", VENV], capture_output=True, text=True)
    if made.returncode != 0:
        raise Trouble(f"Python could not make a virtual environment{_reason(made.stdout + made.stderr)}")


def _reason(said: str) -> str:
    """Why no environment came of it: Debian leaves a module out, and whatever else it is says so itself."""
    if "ensurepip is not" in said:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        return f": install its venv module (Debian: apt-get install python{version}-venv) and try again."
    return ". It said last: " + " ".join(said.split("\n")[-4:]).strip()


def install(file: Path) -> None:
    """Install what `file` pins while one line counts up; Trouble with pip's last words where it fails."""
    total = len(_PIN.findall(file.read_text(encoding="utf-8")))
    print(f"Installing {total} packages from {file.name}, each checked against its hash ...", flush=True)
    # The pins are complete. Left to follow dependencies, pip would first look for the newest release of a
    # package that another asks for with an extra, and fail on the day there is a newer one.
    command = [PYTHON, "-m", "pip", "install", "--require-hashes", "--no-deps", "--prefer-binary"]
    command += ["--no-input", "--disable-pip-version-check", "--progress-bar", "off", "-r", str(file)]
    said: list[str] = []
    seen = 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as pip:
        for line in pip.stdout or ():
            said.append(line.rstrip())
            if name := _FETCHED.match(line):
                seen += 1
                _show(f"  {seen}/{total} {name[1]}", last=seen == total)
            elif line.startswith("Installing collected packages"):
                _show(f"  unpacking {total} packages", last=True)
    if pip.returncode != 0:
        raise Trouble("The packages could not be installed. pip said last: " + " ".join(said[-3:]))


def _show(text: str, *, last: bool) -> None:
    """Show progress: in place on a terminal, and every tenth line in a log."""
    if sys.stdout.isatty():
        print(f"\r\033[K{text}", end="\n" if last else "", flush=True)
    elif last or text.split("/", maxsplit=1)[0].endswith("0"):
        print(text, flush=True)


def _fingerprint(file: Path) -> str:
    """What makes an installation the one wanted: the pins, and the Python they are installed for."""
    version = subprocess.run([PYTHON, "--version"], capture_output=True, check=True).stdout
    return hashlib.sha256(version + file.read_bytes()).hexdigest()


def variables(**extra: str) -> dict[str, str]:
    """The environment for programs run in .venv: this one's, with `extra`, and output shown as it comes."""
    return {**os.environ, "PYTHONUNBUFFERED": "1", **extra}
