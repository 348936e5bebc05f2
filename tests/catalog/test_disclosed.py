"""What tests take for documents is what disclosure says today."""

import json

import pytest

from tests.catalog.disclosed import REVIEWED, disclosed


@pytest.mark.django_db
def test_the_documents_of_the_tests_are_those_of_disclosure() -> None:
    assert disclosed() == json.loads(REVIEWED.read_text()), "Read it, then: python -m tests.write_reviewed"
