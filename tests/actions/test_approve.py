"""Approving: frozen, published to whom it is meant for, refused where readers could not check it."""

import pytest

from cases.actions.approve import approve
from cases.actions.completeness import Incomplete
from cases.actions.edit import edit
from cases.actions.reach import ApprovalRefused, WithdrawnForGood
from cases.actions.withdraw import withdraw
from cases.actions.withdraw_consent import withdraw_consent
from cases.ledger.edition import Edition
from cases.models import Revision, Source, Statistic
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.consent import Purpose
from cases.vocabulary.state import State
from tests.actions.deeds import now
from tests.factories import (
    ENTROPY,
    NOW,
    TODAY,
    Cast,
    days,
    handed_in,
    make_consent,
    make_event,
    make_source,
    make_statistic,
    make_testimony,
    publish,
    publish_whole,
)
from tests.factories.statement import statement_values
from tests.scenarios import a_published_testimony, a_witness_consents, reads, told

pytestmark = pytest.mark.django_db
PUBLIC, PARTNER = STREAMS


def test_the_first_approval_publishes_to_both_streams() -> None:
    source = make_source()
    outcome = publish(source)
    assert outcome.affected() == [source.ref]
    for audience in STREAMS:
        (edition,) = Edition.objects.filter(audience=audience)
        assert (edition.number, edition.action, edition.reason) == (1, "publish", "new")
        assert edition.at == TODAY
        document = reads(audience, source)
        assert document is not None
        assert (document["version"], document["published"], document["updated"]) == (
            1,
            "2026-11-22",
            "2026-11-22",
        )
        assert ("edition" in document) is (audience is PUBLIC)


def test_the_second_approval_of_something_published_is_a_correction(cast: Cast) -> None:
    source = make_source()
    publish(source)
    edit(record=now(source), changes={"title": "Another"}, expected=1, by=cast.writer, at=days(1))
    publish(source, at=days(1))
    for audience in STREAMS:
        assert told(audience, source) == ["publish", "correct"]
        document = reads(audience, source)
        assert document is not None
        assert (document["title"], document["version"]) == ("Another", 2)
        assert (document["published"], document["updated"]) == ("2026-11-22", "2026-11-23")


def test_each_approval_is_frozen_and_the_latest_is_in_force(cast: Cast) -> None:
    source = make_source()
    publish(source)
    edit(record=now(source), changes={"title": "Another"}, expected=1, by=cast.writer, at=NOW)
    publish(source)
    first, second = Revision.objects.filter(ref=source.ref).order_by("number")
    assert (first.approved["title"], second.approved["title"]) == ("An article", "Another")
    assert [first.in_force, second.in_force] == [False, True]
    assert second.approved_by == cast.editor


def test_a_quotation_without_a_passage_is_not_approved() -> None:
    words = statement_values(None) | {"passage": None}
    testimony = make_testimony(statements=[words])
    with pytest.raises(Incomplete, match="No passage"):
        publish_whole(testimony)
    assert now(testimony).state == State.DRAFT
    assert not Edition.objects.exists()


def test_a_testimony_without_a_quotation_is_not_approved() -> None:
    with pytest.raises(Incomplete, match="no quotation"):
        publish_whole(make_testimony(statements=[]))


def test_a_figure_without_a_passage_is_not_approved() -> None:
    with pytest.raises(Incomplete, match="No passage"):
        publish_whole(_without_passage())


def _without_passage() -> Statistic:
    statistic = make_statistic()
    return edit(record=statistic, changes={"passage": None}, expected=1, by=statistic.created_by, at=NOW)


def test_nothing_is_approved_that_its_audience_could_not_check() -> None:
    for record in (make_testimony(), make_statistic(), make_event()):
        with pytest.raises(ApprovalRefused, match="source"):
            publish(record)
        assert not Revision.objects.filter(ref=record.ref).exists()
        assert told(PUBLIC, record) == []


def test_a_testimony_past_its_assessment_is_not_approved() -> None:
    testimony = make_testimony(risk_review_on=TODAY)
    with pytest.raises(ApprovalRefused, match="risk"):
        publish_whole(testimony)


@pytest.mark.parametrize("purpose", [purpose for purpose in Purpose if purpose is not Purpose.PUBLISH_TEXT])
def test_another_consent_does_not_publish_the_words(purpose: Purpose) -> None:
    with pytest.raises(ApprovalRefused, match="consent"):
        a_witness_consents([purpose])


def test_consent_to_share_with_partners_publishes_to_partners_alone() -> None:
    witness = a_witness_consents([Purpose.SHARE_PARTNERS], widest_audience=PARTNER)
    assert told(PARTNER, witness.testimony) == ["publish"]
    assert told(PUBLIC, witness.testimony) == []


def test_what_was_withdrawn_from_one_audience_for_good_does_not_come_back(cast: Cast) -> None:
    witness = a_witness_consents([Purpose.PUBLISH_TEXT, Purpose.SHARE_PARTNERS])
    withdraw_consent(
        consent=witness.consents[Purpose.PUBLISH_TEXT], by=cast.guardian, at=NOW, entropy=ENTROPY
    )
    assert told(PUBLIC, witness.testimony) == ["publish", "withdraw"]
    assert reads(PARTNER, witness.testimony)
    make_consent(witness.person, Purpose.PUBLISH_TEXT)
    with pytest.raises(WithdrawnForGood, match="for good"):
        publish(witness.testimony)


def test_the_rest_goes_on_for_partners_once_the_record_is_meant_for_them_alone(cast: Cast) -> None:
    witness = a_witness_consents([Purpose.PUBLISH_TEXT, Purpose.SHARE_PARTNERS])
    withdraw_consent(
        consent=witness.consents[Purpose.PUBLISH_TEXT], by=cast.guardian, at=NOW, entropy=ENTROPY
    )
    edit(
        record=now(witness.testimony),
        changes={"widest_audience": Audience.PARTNER, "summary": "Shorter."},
        expected=1,
        by=cast.writer,
        at=NOW,
    )
    publish(witness.testimony)
    assert told(PUBLIC, witness.testimony) == ["publish", "withdraw"]
    assert told(PARTNER, witness.testimony)[-1] == "correct"


def test_a_copy_of_what_was_doubted_since_is_not_approved(cast: Cast) -> None:
    origin = make_statistic(verification="documented")
    copy = make_statistic(verification="documented", repeats=origin)
    edit(record=origin, changes={"verification": "alleged"}, expected=1, by=cast.writer, at=NOW)
    with pytest.raises(Incomplete, match="better verified"):
        publish_whole(copy)


def test_a_refusal_undoes_none_of_the_others(cast: Cast) -> None:
    sound, alone = make_source(), make_testimony()
    outcome = approve(records=handed_in(sound, alone.case, alone), by=cast.editor, at=NOW, entropy=ENTROPY)
    assert outcome.done == [sound.ref, alone.case.ref]
    assert "cannot be shown" in outcome.left[alone.ref]
    assert told(PUBLIC, sound) == ["publish"]
    assert not Revision.objects.filter(ref=alone.ref).exists()
    assert now(alone).state == State.IN_REVIEW


def test_a_reference_that_was_withdrawn_never_returns(cast: Cast) -> None:
    testimony = a_published_testimony()
    withdraw(records=[testimony], by=cast.guardian, at=NOW, why="Asked.")
    type(testimony).objects.filter(pk=testimony.pk).update(state=State.IN_REVIEW)
    with pytest.raises(WithdrawnForGood):
        approve(records=[now(testimony)], by=cast.editor, at=NOW)
    assert told(PUBLIC, testimony) == ["publish", "withdraw"]


def test_what_nobody_was_told_of_can_be_withdrawn_without_a_word(cast: Cast) -> None:
    source = make_source()
    outcome = withdraw(records=[source], by=cast.guardian, at=NOW, why="Asked.")
    assert outcome.editions == []
    assert now(source).state == State.WITHDRAWN


def test_records_that_need_each_other_are_approved_together_in_any_order(cast: Cast) -> None:
    testimony = make_testimony()
    approve(
        records=handed_in(testimony, Source.objects.get(), testimony.case),
        by=cast.editor,
        at=NOW,
        entropy=ENTROPY,
    )
    document = reads(PUBLIC, testimony)
    assert document is not None
    assert document["case"] == testimony.case.slug
