"""The recipes are true: followed to the letter, in a copy of the repository, they keep what they promise."""

from pathlib import Path
from typing import Final

import pytest

from tests.contracts.recipe import ROOT, Copy, NotToTheLetter, steps
from tests.tables import KeptTables

pytestmark = pytest.mark.copies

FIELD: Final = "docs/ADDING_A_FIELD.md"
NOUN: Final = "docs/ADDING_A_NOUN.md"
PLACES: Final = 12
"""Files that a public field that is filtered by may be said in by hand, its proof among them."""
TABLES: Final = 12
"""Files there are already in which a new noun has to be named."""


@pytest.fixture
def copy(tmp_path: Path, kept_tables: KeptTables, django_db_setup: None) -> Copy:
    """A copy of the repository, with the tables of this run: what a recipe adds is applied to them."""
    return Copy.made(tmp_path, kept_tables.folder)


def recipe(name: str) -> str:
    """The text of a recipe."""
    return (ROOT / name).read_text(encoding="utf-8")


def whole(copy: Copy) -> None:
    """What is there starts, lacks no migration, and is written as all the code is.

    Whoever makes migrations checks the system first.
    """
    copy.run("python", "manage.py", "makemigrations", "--check", "--dry-run")
    copy.run("python", "-m", "ruff", "check", "cases", "tests")
    copy.run("python", "-m", "ruff", "format", "--check", "--exclude", "migrations", "cases", "tests")


def test_a_field_is_added(copy: Copy) -> None:
    """It is shown, found, counted, written into files and described, and was reviewed."""
    touched = copy.follow(recipe(FIELD))
    assert len(touched) <= PLACES, sorted(touched)
    whole(copy)
    copy.run(
        *("python", "-m", "pytest", "-q", "-n", "0", "-k", "not first_dossier", "tests/web/test_setting.py"),
        *(
            f"tests/{name}.py"
            for name in ("api/test_schema", "disclosure/test_fields", "exports/test_column")
        ),
        *("tests/filters/test_query.py", "tests/filters/test_facets.py"),
        "tests/synthetic/test_world.py::test_a_document_has_the_keys_of_a_real_one",
    )


def test_a_noun_is_added(copy: Copy) -> None:
    """The recipe ends with `test_every_noun.py`, which publishes a hearing and asks every door for it."""
    touched = copy.follow(recipe(NOUN))
    named = [path for path in touched if (ROOT / path).exists()]
    assert len(named) <= TABLES, sorted(named)
    whole(copy)


def test_a_block_that_says_not_where_it_belongs_is_a_fault(copy: Copy) -> None:
    for text in (
        "Put it somewhere:\n\n```python\nx = 1\n```\n",
        "In `cases/apps.py`, after `no such line`:\n\n```python\nx = 1\n```\n",
        "In `cases/nothing.py`, after `import`:\n\n```python\nx = 1\n```\n",
        "Create `cases/apps.py`:\n\n```python\nx = 1\n```\n",
        "Run:\n\n```\npython -c 'raise SystemExit(1)'\n```\n",
    ):
        assert len([*steps(text)]) == 1
        with pytest.raises(NotToTheLetter):
            copy.follow(text)
