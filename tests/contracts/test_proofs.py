"""What is left out of the inner loop is said in one place, and is there."""

import pytest
from django.conf import settings

from tests.proofs import PREFIXES


@pytest.mark.parametrize("prefix", PREFIXES)
def test_what_is_named_is_there(prefix: str) -> None:
    assert (settings.BASE_DIR / prefix).exists()


def test_a_proof_is_marked(request: pytest.FixtureRequest) -> None:
    assert request.node.get_closest_marker("contract")
