"""Asks a new process with other settings what it is made of."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from dossier.start.folders import ROOT

GOOD_KEY = "k3J-9xQ2_mVt7ZpR4wLs8NbY1cHf6GdA0eUoTiXqWnKvBzPyCjMrSlDgFhEa"


def python(code: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run `code` in a fresh Python that knows no settings but `variables`."""
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=clean(**variables),
        capture_output=True,
        text=True,
        timeout=300,
    )


def clean(**variables: str) -> dict[str, str]:
    """An environment that knows no settings but `variables`."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | variables


def asked(expression: str, **variables: str) -> object:
    """The value of `expression` in a process set up with `variables`, as JSON carries it."""
    code = (
        "import json, sys, django; django.setup();"
        "from django.conf import settings;"
        "from django.apps import apps;"
        "from django.urls import get_resolver;"
        f"print(json.dumps({expression}))"
    )
    result = python(code, **variables)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout.splitlines()[-1])


def production(**variables: str) -> dict[str, str]:
    """Variables that production settings accept, with `variables` on top."""
    good = {
        "DJANGO_SETTINGS_MODULE": "dossier.settings.production",
        "SECRET_KEY": GOOD_KEY,
        "ALLOWED_HOSTS": "dossier.example",
    }
    return good | variables
