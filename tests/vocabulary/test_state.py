"""States: which verb applies where, written out in full."""

import pytest

from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb

APPLICABLE = {
    State.DRAFT: {"edit", "submit", "suspend", "withdraw"},
    State.IN_REVIEW: {"edit", "return", "approve", "correct", "redact", "suspend", "withdraw"},
    State.RETURNED: {"edit", "submit", "suspend", "withdraw"},
    State.APPROVED: {"submit", "edit", "redact", "suspend", "withdraw"},
    State.SUSPENDED: {"edit", "submit", "suspend", "withdraw"},
    State.WITHDRAWN: {"ask_erase", "erase"},
}


EVERYWHERE = {"strike", "ask_lift", "lift"}
"""Words are struck where they were read, wherever the records that quote them stand."""


@pytest.mark.parametrize("state", State)
def test_applicable_verbs(state: State) -> None:
    assert {verb.value for verb in Verb if state.can(verb)} == APPLICABLE[state] | EVERYWHERE
