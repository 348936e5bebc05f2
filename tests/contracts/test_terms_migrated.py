"""What was a word of a closed list becomes a term and back, on a desk that has sealed what it wrote."""

import json
from typing import Any

import pytest

from tests.contracts.before_terms import BEFORE
from tests.contracts.elsewhere import Machine


@pytest.fixture(scope="module")
def before(migrated: Machine) -> Machine:
    """A desk of before there were terms, with a few rows; to be copied."""
    made = migrated.copy()
    made.manage("migrate", *BEFORE, "--verbosity=0")
    done = made.run("-m", "tests.contracts.before_terms", "lay")
    assert done.returncode == 0, done.stderr
    return made


@pytest.fixture(scope="module")
def upgraded(before: Machine) -> Machine:
    """The same desk after the upgrade; to be read, or copied."""
    made = before.copy()
    made.manage("migrate", "--verbosity=0")
    return made


def printed(desk: Machine, *words: str) -> Any:
    done = desk.run("-m", *words)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_codes_become_terms_with_names_and_every_seal_holds(upgraded: Machine) -> None:
    told = printed(upgraded, "tests.contracts.after_terms")
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


def test_a_row_that_is_changed_behind_the_desk_is_found_after_the_upgrade_too(upgraded: Machine) -> None:
    desk = upgraded.copy()
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


def test_the_way_back_gives_every_row_its_code(before: Machine, upgraded: Machine) -> None:
    desk = upgraded.copy()
    desk.manage("migrate", *BEFORE, "--verbosity=0")
    told = ("tests.contracts.before_terms", "told")
    assert printed(desk, *told) == printed(before, *told)
