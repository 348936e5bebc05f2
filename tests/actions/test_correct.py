"""Correcting: told with a reason, cited versions stay, silence where nothing changed."""

import pytest

from cases.actions.correct import REASONS, PublicReasonNeeded, correct
from cases.actions.edit import edit
from cases.ledger.edition import Edition
from cases.models import Revision
from cases.models.record import Record
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.edition import PublicReason
from cases.vocabulary.state import State
from tests.actions.deeds import now
from tests.factories import ENTROPY, Cast, days, handed_in, make_source, publish
from tests.scenarios import a_published_testimony, everything_said, told

pytestmark = pytest.mark.django_db
PUBLIC, PARTNER = STREAMS


def _edited(record: Record, cast: Cast, **changes: object) -> list[Record]:
    """`record` with `changes`, handed in."""
    current = now(record)
    edit(record=current, changes=changes, expected=current.lock_version, by=cast.writer, at=days(1))
    return handed_in(record, at=days(1))


@pytest.mark.parametrize("reason", REASONS)
def test_readers_are_told_the_public_reason_and_never_the_true_one(reason: PublicReason, cast: Cast) -> None:
    source = make_source()
    publish(source)
    waiting = _edited(source, cast, title="Another")
    correct(
        records=waiting,
        by=cast.editor,
        at=days(1),
        reason=reason,
        why="Palwasha wrote to us.",
        entropy=ENTROPY,
    )
    for audience in STREAMS:
        number, ref, action, told_reason, document = everything_said(audience)[-1]
        assert (number, ref, action, told_reason) == (2, source.ref, "correct", reason)
        assert "Palwasha" not in str(document)


@pytest.mark.parametrize("reason", [reason for reason in PublicReason if reason not in REASONS])
def test_a_correction_without_a_public_reason_is_refused(reason: PublicReason, cast: Cast) -> None:
    source = make_source()
    publish(source)
    (record,) = _edited(source, cast, title="Another")
    with pytest.raises(PublicReasonNeeded):
        correct(records=[record], by=cast.editor, at=days(1), reason=reason)
    assert now(source).state == State.IN_REVIEW


def test_the_version_that_was_cited_stays(cast: Cast) -> None:
    source = make_source()
    publish(source)
    cited = everything_said(PUBLIC)[0]
    correct(
        records=_edited(source, cast, title="Another"),
        by=cast.editor,
        at=days(1),
        reason=PublicReason.ERROR,
        entropy=ENTROPY,
    )
    assert everything_said(PUBLIC)[0] == cited
    assert Edition.objects.filter(ref=source.ref, document__isnull=True).count() == 0


def test_a_correction_that_changes_nothing_readers_see_says_nothing(cast: Cast) -> None:
    testimony = a_published_testimony()
    before = [everything_said(audience) for audience in STREAMS]
    waiting = _edited(testimony, cast, notes="Called the paper.", risk_assessment="Still public.")
    outcome = correct(records=waiting, by=cast.editor, at=days(1), reason=PublicReason.UPDATE)
    assert outcome.editions == []
    assert [everything_said(audience) for audience in STREAMS] == before
    assert now(testimony).state == State.APPROVED
    assert Revision.objects.filter(ref=testimony.ref).count() == 2, "it was approved all the same"


def test_what_changes_for_partners_alone_moves_nothing_in_public(cast: Cast) -> None:
    testimony = a_published_testimony()
    place = testimony.residence
    assert place is None
    waiting = _edited(testimony, cast, widest_audience=Audience.PARTNER)
    correct(records=waiting, by=cast.editor, at=days(1), reason=PublicReason.UPDATE, entropy=ENTROPY)
    assert told(PUBLIC, testimony) == ["publish", "suspend"]
    assert told(PARTNER, testimony) == ["publish"]
