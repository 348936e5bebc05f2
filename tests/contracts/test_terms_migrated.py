"""Migrations go to nothing and back, and what was a word of a closed list becomes a term and is one again.

All on one way, because each takes its time: a filled machine to zero, forwards to where there were no terms
yet, with a few rows to the end, back to there, and to zero again.
"""

import json
from typing import Any

import pytest

from tests.contracts.before_terms import BEFORE
from tests.contracts.elsewhere import Machine

MIGRATE = "tests.contracts.migrate"


@pytest.fixture(scope="module")
def emptied(furnished: Machine) -> tuple[Machine, Any]:
    """A machine with no table of ours, and those that it had."""
    made = furnished.copy()
    return made, printed(made, MIGRATE, "zero")


@pytest.fixture(scope="module")
def before(emptied: tuple[Machine, Any]) -> Machine:
    """A desk of before there were terms, with a few rows that it sealed; to be copied."""
    made, _tables = emptied
    made.manage("migrate", *BEFORE, "--verbosity=0")
    done = made.run("-m", "tests.contracts.before_terms", "lay")
    assert done.returncode == 0, done.stderr
    return made


@pytest.fixture(scope="module")
def upgraded(before: Machine) -> tuple[Machine, Any]:
    """The same desk after the upgrade, to be read, or copied; and its tables."""
    made = before.copy()
    return made, printed(made, MIGRATE, "back")


def printed(desk: Machine, *words: str) -> Any:
    done = desk.run("-m", *words)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_backwards_and_forwards_the_tables_are_as_they_were(
    emptied: tuple[Machine, Any], upgraded: tuple[Machine, Any]
) -> None:
    assert upgraded[1] == emptied[1]


def test_codes_become_terms_with_names_and_every_seal_holds(upgraded: tuple[Machine, Any]) -> None:
    told = printed(upgraded[0], "tests.contracts.after_terms")
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


def test_a_row_that_is_changed_behind_the_desk_is_found_after_the_upgrade_too(
    upgraded: tuple[Machine, Any],
) -> None:
    desk = upgraded[0].copy()
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


def test_the_way_back_gives_every_row_its_code_and_leaves_nothing_at_zero(
    before: Machine, upgraded: tuple[Machine, Any]
) -> None:
    desk = upgraded[0].copy()
    desk.manage("migrate", *BEFORE, "--verbosity=0")
    told = ("tests.contracts.before_terms", "told")
    assert printed(desk, *told) == printed(before, *told)
    assert any(printed(desk, MIGRATE, "zero").values())
