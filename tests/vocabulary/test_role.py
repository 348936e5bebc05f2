"""Roles: who may use which verb, written out in full."""

import pytest

from cases.vocabulary.role import Role, permits
from cases.vocabulary.verb import Verb

STOPPING = {"suspend", "withdraw", "strike", "ask_lift", "lift"}
PERMITTED = {
    Role.WRITER: {"draft", "edit", "submit"},
    Role.EDITOR: {"draft", "edit", "submit", "return", "approve", "correct", "redact"} | STOPPING,
    Role.GUARDIAN: STOPPING | {"ask_erase", "erase"},
    Role.ADMINISTRATOR: set[str](),
}


@pytest.mark.parametrize("role", Role)
def test_permitted_verbs(role: Role) -> None:
    assert {verb.value for verb in Verb if permits(role, verb)} == PERMITTED[role]
