"""A process that is killed leaves either all of a verb or nothing of it, and readers get what was decided."""

import json
from dataclasses import dataclass
from random import Random
from typing import Any

import pytest

from tests.contracts.crash import KILLED
from tests.contracts.elsewhere import Machine
from tests.contracts.furnish import WAITING
from tests.contracts.trust import FACTOR, reached


def killed(machine: Machine, moment: str, verb: str, ref: str) -> None:
    """Use a verb in a process that dies at that moment, without a word."""
    done = machine.run("-m", "tests.contracts.crash", moment, verb, ref, "0")
    assert (done.returncode, done.stdout) == (KILLED, ""), done.stderr


def state(machine: Machine, ref: str, *wish: str) -> dict[str, Any]:
    """What stands in the databases; with "rebuild", also whether the catalog equals one made anew."""
    done = machine.run("-m", "tests.contracts.state_of", ref, *wish)
    assert done.returncode == 0, done.stderr
    held: dict[str, Any] = json.loads(done.stdout)
    return held


def test_killed_before_the_commit_nothing_has_happened(copied: Machine) -> None:
    """Record, revision, trail and ledger are those of before, and the verb can be used again."""
    before = state(copied, WAITING)
    killed(copied, "before_commit", "approve", WAITING)
    after = state(copied, WAITING)
    assert after == before
    assert (after["state"], after["page"], after["faults"]) == ("in_review", 404, [])


@pytest.mark.parametrize("moment", ["between_commit_and_apply", "in_the_middle_of_apply"])
def test_killed_after_the_commit_the_catalog_catches_up(copied: Machine, moment: str) -> None:
    """What was approved is in the ledger; following brings it to readers, and the tables equal a rebuild."""
    killed(copied, moment, "approve", WAITING)
    left = state(copied, WAITING)
    assert (left["state"], left["caught_up"], left["page"], left["faults"]) == ("approved", False, 404, [])
    after = state(copied, WAITING, "follow", "rebuild")
    assert (after["state"], after["caught_up"], after["page"], after["api"]) == ("approved", True, 200, 200)
    assert after["applied"] == {
        "public": left["applied"]["public"] + 1,
        "partner": left["applied"]["partner"] + 1,
    }
    assert after["equals_a_rebuild"]
    assert after["faults"] == []


def test_nothing_is_called_gone_before_it_is(approved: Machine) -> None:
    """Withdrawn while the catalog cannot be written: recorded, not yet gone; then 503, then gone."""
    copied = approved.copy()
    done = copied.run("-m", "tests.contracts.crash", "apply_fails", "withdraw", WAITING, "61")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Recorded, not yet gone: it is tried again every second.\n"
    late = state(copied, WAITING)
    assert (late["state"], late["caught_up"], late["documents"]) == ("withdrawn", False, 0)
    assert (late["page"], late["api"]) == (503, 503)
    copied.manage("follow")
    after = state(copied, WAITING, "rebuild")
    assert (after["caught_up"], after["page"], after["api"], after["faults"]) == (True, 410, 410, [])
    assert after["equals_a_rebuild"]


def test_killed_after_a_withdrawal_it_is_gone_as_soon_as_anything_follows(approved: Machine) -> None:
    """The documents are erased with the commit; the catalog's copy goes when it follows."""
    copied = approved.copy()
    killed(copied, "between_commit_and_apply", "withdraw", WAITING)
    after = state(copied, WAITING, "follow", "rebuild")
    assert (after["state"], after["page"], after["documents"], after["faults"]) == ("withdrawn", 410, 0, [])
    assert after["equals_a_rebuild"]


@dataclass(frozen=True)
class Course:
    """What a verb comes to if nothing goes wrong: how many statements, what stands before and after."""

    machine: Machine
    verb: str
    statements: int
    before: dict[str, Any]
    after: dict[str, Any]


def course(machine: Machine, verb: str) -> Course:
    """Use the verb to its end on a copy of the machine."""
    before = state(machine.copy(), WAITING, "follow", "rebuild")
    other = machine.copy()
    done = other.run("-m", "tests.contracts.crash", "999999", verb, WAITING, "0")
    assert done.returncode == 0, done.stderr
    after = state(other, WAITING, "follow", "rebuild")
    assert before["page"] != after["page"]
    return Course(machine, verb, int(done.stdout.split()[0]), before, after)


@pytest.fixture(scope="module")
def approving(furnished: Machine) -> Course:
    """A figure that is handed in is approved."""
    return course(furnished, "approve")


@pytest.fixture(scope="module")
def withdrawing(approved: Machine) -> Course:
    """It is withdrawn again."""
    return course(approved, "withdraw")


@pytest.mark.trust
@pytest.mark.parametrize("point", range(1 if FACTOR == 1 else 2 * FACTOR))
def test_killed_at_any_statement_it_is_as_before_or_as_after(
    request: pytest.FixtureRequest, point: int
) -> None:
    """Once the catalog has followed, everything is what it was, or everything is what it was to become."""
    whole: Course = request.getfixturevalue("withdrawing" if point % 2 else "approving")
    last = Random(point).randrange(whole.statements)  # noqa: S311 - nothing secret
    machine = whole.machine.copy()
    killed(machine, str(last), whole.verb, WAITING)
    assert state(machine, WAITING, "follow", "rebuild") in (whole.before, whole.after)
    reached("killed")
