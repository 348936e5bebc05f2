"""What verbs write is sealed: whatever is changed behind them is found, and published by nobody."""

import pytest

from cases.actions.accept import seal_all
from cases.actions.seals import seal_faults
from tests.factories import NOW
from tests.scenarios.a_published_dossier import a_published_dossier

pytestmark = pytest.mark.django_db


@pytest.fixture
def sealed(db: None) -> None:
    """A database in which sealing has begun, as on every machine that was started."""
    seal_all(at=NOW)


@pytest.mark.usefixtures("sealed")
def test_what_verbs_wrote_is_as_it_was_sealed() -> None:
    a_published_dossier()
    assert list(seal_faults()) == []
