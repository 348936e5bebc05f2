"""Migrations stand on nothing of ours, say what the models say, and leave a catalog that is made anew."""

import ast
from pathlib import Path
from typing import Final

import pytest
from django.conf import settings
from django.core.management import call_command

from tests.contracts.elsewhere import Machine

ROOT: Final = Path(settings.BASE_DIR)


def test_what_was_published_before_is_found_by_its_kind(copied: Machine) -> None:
    """A catalog of before is made anew by whoever follows next, without a command."""
    copied.manage("migrate", "catalog", "0014_measure", "--database=catalog", "--verbosity=0")
    _in_the_catalog(copied, "FacetValue.objects.filter(field='kind').delete()")
    copied.manage("migrate", "--database=catalog", "--verbosity=0")
    _in_the_catalog(copied, "[follow(each, at=timezone.now()) for each in STREAMS]")
    _in_the_catalog(copied, "assert FacetValue.objects.filter(field='kind').exists()")


def _in_the_catalog(machine: Machine, does: str) -> None:
    imports = (
        "from django.utils import timezone; from cases.catalog.models import FacetValue; "
        "from cases.ledger.follow import follow; from cases.vocabulary.audience import STREAMS; "
    )
    done = machine.run("manage.py", "shell", "-c", imports + does)
    assert done.returncode == 0, done.stderr


@pytest.mark.django_db
def test_no_model_has_changed_without_a_migration() -> None:
    """What the migrations make is what the models say."""
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_migrations_import_nothing_of_ours() -> None:
    """A migration means the same in ten years, whatever became of the code."""
    files = sorted(path for app in ("cases", "dossier") for path in (ROOT / app).rglob("migrations/*.py"))
    assert len([path for path in files if path.name[0] == "0"]) >= 3
    assert [
        f"{path.name}: {name}" for path in files for name in _ours(path.read_text(encoding="utf-8"))
    ] == []


def test_an_import_of_ours_is_found() -> None:
    """The check can fail."""
    assert _ours("from cases.models import Testimony\nimport dossier.settings") == [
        "cases.models",
        "dossier.settings",
    ]
    assert _ours("field = cases.models.fields.EdtfField()") == ["cases"]


def _ours(source: str) -> list[str]:
    """Modules of ours that a migration names."""
    named: list[str] = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                named += [each.name for each in names]
            case ast.ImportFrom(module=str(module)):
                named.append(module)
            case ast.Attribute(value=ast.Name(id=name)):
                named.append(name)
    return [name for name in named if name.split(".")[0] in {"cases", "dossier", "tests"}]
