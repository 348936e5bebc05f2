"""A person takes a consent back: what rested on it is gone at once, and no reason is asked."""

import pytest

from cases.actions.reach import ApprovalRefused
from cases.actions.suspend import suspend
from cases.actions.withdraw_consent import AlreadyWithdrawn, withdraw_consent
from cases.ledger.verify import verify
from cases.models import AuditEntry, Consent
from cases.vocabulary.audience import STREAMS
from cases.vocabulary.consent import Purpose
from cases.vocabulary.state import State
from tests.actions.deeds import now
from tests.factories import (
    ENTROPY,
    NOW,
    Cast,
    days,
    make_consent,
    make_person,
    make_statistic,
    make_testimony,
    publish,
    publish_whole,
)
from tests.scenarios import (
    a_witness_consents,
    a_witness_withdraws_consent,
    everything_said,
    reads,
    shown,
    told,
)

pytestmark = pytest.mark.django_db
PUBLIC, PARTNER = STREAMS


def test_without_consent_to_the_words_the_testimony_is_gone_for_good() -> None:
    witness, outcome = a_witness_withdraws_consent(Purpose.PUBLISH_TEXT)
    assert outcome.affected() == [witness.testimony.ref]
    for audience in STREAMS:
        assert told(audience, witness.testimony) == ["publish", "withdraw"]
        assert "Gulalai" not in str(everything_said(audience))
        assert verify(audience) == []
    assert now(witness.testimony).state == State.WITHDRAWN
    assert Consent.objects.get(purpose=Purpose.PUBLISH_TEXT).withdrawn_on == days(10).date()


def test_without_consent_to_the_name_the_words_stay_and_the_name_is_erased() -> None:
    witness, _outcome = a_witness_withdraws_consent(Purpose.PUBLISH_NAME)
    for audience in STREAMS:
        assert told(audience, witness.testimony) == ["publish", "redact"]
        assert shown(audience, witness.testimony, "person", "shown_as") == {"withheld": "consent"}
        assert "Gulalai" not in str(everything_said(audience))
    assert now(witness.testimony).state == State.APPROVED


def test_partners_keep_what_they_may_still_read(cast: Cast) -> None:
    witness = a_witness_consents([Purpose.PUBLISH_TEXT, Purpose.SHARE_PARTNERS])
    withdraw_consent(
        consent=witness.consents[Purpose.PUBLISH_TEXT], by=cast.guardian, at=days(1), entropy=ENTROPY
    )
    assert told(PUBLIC, witness.testimony) == ["publish", "withdraw"]
    assert told(PARTNER, witness.testimony) == ["publish"]
    assert now(witness.testimony).state == State.APPROVED


def test_a_consent_that_nothing_rests_on_ends_in_silence(cast: Cast) -> None:
    witness = a_witness_consents([Purpose.PUBLISH_TEXT, Purpose.SHARE_COURTS])
    before = [everything_said(audience) for audience in STREAMS]
    outcome = withdraw_consent(consent=witness.consents[Purpose.SHARE_COURTS], by=cast.guardian, at=days(1))
    assert outcome.editions == []
    assert [everything_said(audience) for audience in STREAMS] == before


def test_what_comes_from_a_public_source_stays(cast: Cast) -> None:
    person = make_person()
    consent = make_consent(person)
    testimony = make_testimony(person=person)
    publish_whole(testimony)
    assert withdraw_consent(consent=consent, by=cast.guardian, at=days(1)).editions == []
    assert reads(PUBLIC, testimony)


def test_a_consent_is_withdrawn_once(cast: Cast) -> None:
    witness, _outcome = a_witness_withdraws_consent()
    with pytest.raises(AlreadyWithdrawn):
        withdraw_consent(consent=witness.consents[Purpose.PUBLISH_TEXT], by=cast.guardian, at=days(11))


def test_the_trail_says_who_did_it_under_the_reference_of_the_person(cast: Cast) -> None:
    witness, _outcome = a_witness_withdraws_consent()
    entry = AuditEntry.objects.get(verb="withdraw_consent")
    assert (entry.ref, entry.by, entry.fields) == (witness.person.ref, cast.guardian, ["consents"])


def test_figures_claimed_by_the_witness_go_with_their_words(cast: Cast) -> None:
    witness = a_witness_consents()
    figure = make_statistic(claimed_in=witness.testimony, source=witness.source)
    publish(figure)
    (consent,) = witness.consents.values()
    withdraw_consent(consent=consent, by=cast.guardian, at=days(1), entropy=ENTROPY)
    assert reads(PUBLIC, figure) is None
    assert now(figure).state == State.SUSPENDED


def test_what_an_editor_suspended_is_not_brought_back_by_it(cast: Cast) -> None:
    witness = a_witness_consents([Purpose.PUBLISH_TEXT, Purpose.PUBLISH_NAME])
    withdrawn_name = witness.consents[Purpose.PUBLISH_NAME]
    suspend(records=[witness.testimony], by=cast.editor, at=NOW, why="A doubt.", entropy=ENTROPY)
    outcome = withdraw_consent(consent=withdrawn_name, by=cast.guardian, at=NOW, entropy=ENTROPY)
    assert reads(PUBLIC, witness.testimony) is None
    assert "publish" not in [edition.action for edition in outcome.editions]


def test_a_draft_that_rests_on_the_consent_cannot_be_approved_any_more(cast: Cast) -> None:
    person = make_person()
    consent = make_consent(person)
    testimony = make_testimony(person=person, basis="consent")
    withdraw_consent(consent=consent, by=cast.guardian, at=NOW)
    with pytest.raises(ApprovalRefused, match="consent"):
        publish_whole(testimony)
