"""The clock alone takes things away, and never gives anything back."""

from datetime import timedelta

import pytest

from cases.actions.suspend import suspend
from cases.actions.tick import tick
from cases.models import AuditEntry, Consent
from cases.vocabulary.audience import STREAMS
from cases.vocabulary.consent import Purpose
from cases.vocabulary.state import State
from tests.actions.deeds import now
from tests.factories import (
    ENTROPY,
    NOW,
    TODAY,
    Cast,
    days,
    make_passage,
    make_person,
    make_source,
    make_testimony,
    publish,
    publish_whole,
)
from tests.factories.statement import statement_values
from tests.scenarios import a_witness_consents, everything_said, reads, told

pytestmark = pytest.mark.django_db
PUBLIC, PARTNER = STREAMS


def test_a_testimony_past_its_assessment_is_suspended_on_the_day() -> None:
    testimony = make_testimony(risk_review_on=TODAY + timedelta(days=5))
    publish_whole(testimony)
    assert tick(at=days(4)).editions == []
    assert tick(at=days(5), entropy=ENTROPY).affected() == [testimony.ref]
    for audience in STREAMS:
        assert told(audience, testimony) == ["publish", "suspend"]
    assert now(testimony).state == State.SUSPENDED
    assert AuditEntry.objects.filter(ref=testimony.ref, verb="suspend", by=None).exists()


@pytest.mark.parametrize("field", ["expires_on", "review_on"])
def test_a_testimony_whose_consent_runs_out_is_suspended_on_the_day(field: str) -> None:
    witness = a_witness_consents()
    Consent.objects.update(**{field: TODAY + timedelta(days=5)})
    assert tick(at=days(4)).editions == []
    tick(at=days(5), entropy=ENTROPY)
    assert told(PUBLIC, witness.testimony) == ["publish", "suspend"]


def test_a_name_whose_consent_runs_out_is_erased_and_the_words_stay() -> None:
    witness = a_witness_consents([Purpose.PUBLISH_TEXT, Purpose.PUBLISH_NAME])
    Consent.objects.filter(purpose=Purpose.PUBLISH_NAME).update(expires_on=TODAY + timedelta(days=5))
    tick(at=days(5), entropy=ENTROPY)
    assert told(PUBLIC, witness.testimony) == ["publish", "redact"]
    assert "Gulalai" not in str(everything_said(PUBLIC))
    assert now(witness.testimony).state == State.APPROVED


def test_a_second_tick_says_nothing_more() -> None:
    testimony = make_testimony(risk_review_on=TODAY + timedelta(days=5))
    publish_whole(testimony)
    a_witness_consents([Purpose.PUBLISH_TEXT, Purpose.PUBLISH_NAME])
    Consent.objects.filter(purpose=Purpose.PUBLISH_NAME).update(expires_on=TODAY + timedelta(days=5))
    tick(at=days(5), entropy=ENTROPY)
    assert tick(at=days(6)).editions == []


def test_a_tick_never_gives_back_what_an_editor_suspended(cast: Cast) -> None:
    witness = a_witness_consents([Purpose.PUBLISH_TEXT, Purpose.PUBLISH_NAME])
    suspend(records=[witness.testimony], by=cast.editor, at=NOW, why="A doubt.", entropy=ENTROPY)
    Consent.objects.filter(purpose=Purpose.PUBLISH_NAME).update(expires_on=TODAY + timedelta(days=5))
    assert tick(at=days(5)).editions == []
    assert reads(PUBLIC, witness.testimony) is None


def test_a_tick_lets_nobody_speak_of_what_an_editor_suspended(cast: Cast) -> None:
    witness = a_witness_consents([Purpose.PUBLISH_TEXT, Purpose.TRANSLATE])
    words = statement_values(
        make_passage(make_source()), contradicts=list(witness.testimony.statements.all())
    )
    neighbour = make_testimony(person=make_person("Rahmat"), statements=[words])
    publish_whole(neighbour)
    suspend(records=[witness.testimony], by=cast.editor, at=NOW, why="A doubt.", entropy=ENTROPY)
    before = everything_said(PUBLIC)
    Consent.objects.filter(purpose=Purpose.TRANSLATE).update(expires_on=TODAY + timedelta(days=5))
    tick(at=days(5), entropy=ENTROPY)
    assert everything_said(PUBLIC) == before
    assert witness.testimony.ref not in str(reads(PUBLIC, neighbour))


def test_what_lapsed_comes_back_when_the_risk_was_assessed_again(cast: Cast) -> None:
    testimony = make_testimony(risk_review_on=TODAY + timedelta(days=5))
    publish_whole(testimony)
    tick(at=days(5), entropy=ENTROPY)
    type(testimony).objects.update(risk_assessed_on=days(6).date(), risk_review_on=days(200).date())
    publish(testimony, at=days(6))
    assert told(PUBLIC, testimony) == ["publish", "suspend", "publish"]
    assert tick(at=days(7)).editions == []
