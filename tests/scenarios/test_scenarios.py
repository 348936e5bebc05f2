"""The stories are what they say they are."""

import pytest

from cases.vocabulary.audience import STREAMS, Audience
from tests.factories import Cast
from tests.scenarios import (
    a_hidden_twin,
    a_published_dossier,
    a_witness_withdraws_consent,
    reads,
    told,
    twelve_copies_of_one_report,
    two_sources_disagree,
)

pytestmark = pytest.mark.django_db
PUBLIC, PARTNER = STREAMS


def test_every_record_of_the_dossier_is_read_by_everybody() -> None:
    dossier = a_published_dossier()
    for record in dossier.records():
        for audience in STREAMS:
            assert reads(audience, record), f"{audience} cannot read {record}"


def test_the_other_stories_are_told(cast: Cast) -> None:
    twins = a_hidden_twin()
    assert told(PUBLIC, twins.hidden) == []
    assert told(PARTNER, twins.hidden) == ["publish"]
    assert reads(Audience.PUBLIC, two_sources_disagree().later)
    copies = twelve_copies_of_one_report()
    assert reads(Audience.PUBLIC, copies.statistic)
    witness, outcome = a_witness_withdraws_consent()
    assert outcome.affected() == [witness.testimony.ref]
    assert told(PUBLIC, witness.testimony) == ["publish", "withdraw"]
