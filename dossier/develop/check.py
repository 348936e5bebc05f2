"""`make check`: everything about the code that can be judged without running the tests."""

from __future__ import annotations

import secrets
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dossier.start import environment
from dossier.start.folders import ROOT
from dossier.start.trouble import Trouble

_PYTHON = environment.PYTHON


@dataclass(frozen=True)
class Step:
    """One tool: what it looks at, how it is called, the environment variables it needs."""

    name: str
    command: Sequence[str]
    variables: dict[str, str] = field(default_factory=dict)

    def passes(self) -> bool:
        """Run the tool, show what it said where it is not content."""
        print(f"{self.name} ... ", end="", flush=True)
        result = subprocess.run(
            self.command,
            cwd=ROOT,
            env=environment.variables(**self.variables),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        good = result.returncode == 0
        print("good" if good else f"not good\n{result.stdout.strip()}", flush=True)
        return good


def run() -> int:
    """Run every step, also after one that is not content: 0 where all are."""
    environment.ensure(environment.RUNTIME, environment.DEVELOPMENT)
    failed = [step.name for step in steps() if not step.passes()]
    if failed:
        raise Trouble(f"Not good yet: {', '.join(failed)}.")
    return 0


def tidy() -> int:
    """Put the code into the form that `run` asks for: 0 where every tool could."""
    environment.ensure(environment.RUNTIME, environment.DEVELOPMENT)
    tidying = [
        Step("imports and simple faults", [*_module("ruff"), "check", "--fix", "--exit-zero", "."]),
        Step("code", [*_module("ruff"), "format", "."]),
    ]
    return 0 if all(step.passes() for step in tidying) else 1


def steps() -> list[Step]:
    """The tools in the order of what fails most cheaply."""
    # In memory: a fresh clone has no var/, and a check makes none.
    memory = "sqlite://:memory:"
    test = {
        "DJANGO_SETTINGS_MODULE": "dossier.settings.test",
        "DATABASE_URL": memory,
        "CATALOG_DATABASE_URL": memory,
    }
    manage = [_PYTHON, "manage.py"]
    layers = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    return [
        Step("lint", [*_module("ruff"), "check", "."]),
        Step("format", [*_module("ruff"), "format", "--check", "."]),
        *_desk_templates(),
        Step("site templates", _module("dossier.develop.templates"), test),
        Step("translations", _module("dossier.develop.messages")),
        Step("layers", [_PYTHON, "-c", layers, "--no-logo"]),
        Step("migrations", [*manage, "makemigrations", "--check", "--dry-run"], test),
        Step("system checks", [*manage, "check", "--fail-level", "WARNING", "--database", "default"], test),
        *(_deploy(role) for role in ("all", "desk", "public", "partner")),
        Step("types", _module("mypy")),
    ]


def _deploy(role: str) -> Step:
    """Django's deployment checks, with the production settings, for a process of `role`."""
    variables = {
        "DJANGO_SETTINGS_MODULE": "dossier.settings.production",
        "DOSSIER_ROLE": role,
        "SECRET_KEY": secrets.token_urlsafe(64),
        "ALLOWED_HOSTS": "dossier.example",
        "DATABASE_URL": "",
    }
    command = [_PYTHON, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    return Step(f"deployment as {role}", command, variables)


def _module(name: str) -> list[str]:
    """A tool run as a module, because a program's file in .venv breaks where the folder is moved."""
    return [_PYTHON, "-m", name]


def _desk_templates() -> list[Step]:
    """The style of the desk's templates, where it has any of its own."""
    files = sorted(str(path) for path in (ROOT / "templates" / "desk").rglob("*.html"))
    command = [str(Path(_PYTHON).with_name("djade")), "--check", "--target-version", "5.2", *files]
    return [Step("desk templates", command)] if files else []
