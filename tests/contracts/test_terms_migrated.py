"""What was a word of a closed list becomes a term and back, on a desk that has sealed what it wrote."""

import json
from typing import Any

import pytest

from tests.contracts.before_terms import BEFORE
from tests.contracts.elsewhere import Machine


@pytest.fixture
def desk(migrated: Machine) -> Machine:
    """A desk of before there were terms, with a few rows."""
    made = migrated.copy()
    made.manage("migrate", *BEFORE, "--verbosity=0")
    done = made.run("-m", "tests.contracts.before_terms", "lay")
    assert done.returncode == 0, done.stderr
    return made


def printed(desk: Machine, *words: str) -> Any:
    done = desk.run("-m", *words)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_codes_become_terms_with_names_and_every_seal_holds(desk: Machine) -> None:
    desk.manage("migrate", "--verbosity=0")
    told = printed(desk, "tests.contracts.after_terms")
    assert told["people"] == {
        "P-0000000001": ["role.former-soldier", "withheld"],
        "P-0000000002": ["unknown", "affiliation.army"],
    }
    assert told["actors"] == {"A-0000000001": "actor_kind.media"}
    assert told["names"]["role.former-soldier"] == {
        "en": "former soldier",
        "fa-AF": "سرباز پیشین",
        "ps": "پخوانی سرتېری",
    }
    assert all(len(names) == 3 for names in told["names"].values())
    assert told["faults"] == []


def test_a_row_that_is_changed_behind_the_desk_is_found_after_the_upgrade_too(desk: Machine) -> None:
    desk.manage("migrate", "--verbosity=0")
    done = desk.run(
        "manage.py",
        "shell",
        "-c",
        "from cases.models import *; Person.objects.filter(ref='P-0000000001').update("
        "role=Term.objects.get(kind='role', code='relative'))",
    )
    assert done.returncode == 0, done.stderr
    (fault,) = printed(desk, "tests.contracts.after_terms")["faults"]
    assert "P-0000000001" in fault


def test_the_way_back_gives_every_row_its_code(desk: Machine) -> None:
    before = printed(desk, "tests.contracts.before_terms", "told")
    desk.manage("migrate", "--verbosity=0")
    desk.manage("migrate", *BEFORE, "--verbosity=0")
    assert printed(desk, "tests.contracts.before_terms", "told") == before
