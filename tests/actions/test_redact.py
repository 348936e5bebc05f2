"""Redacting: the new words stay, whatever was said before is erased."""

import pytest

from cases.actions.correct import correct
from cases.actions.edit import edit
from cases.actions.redact import redact
from cases.ledger.edition import Edition
from cases.ledger.verify import verify
from cases.models.record import Record
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.edition import PublicReason
from tests.actions.deeds import now
from tests.factories import (
    ENTROPY,
    Cast,
    days,
    handed_in,
    make_passage,
    make_person,
    make_statistic,
    make_testimony,
    publish,
    publish_whole,
)
from tests.factories.statement import statement_values
from tests.scenarios import a_published_testimony, everything_said, reads, told

pytestmark = pytest.mark.django_db
PUBLIC, PARTNER = STREAMS


def _redacted(record: Record, cast: Cast, **changes: object) -> None:
    """`record` edited by the writer and redacted by the editor, a day later."""
    current = now(record)
    edit(record=current, changes=changes, expected=current.lock_version, by=cast.writer, at=days(1))
    redact(
        records=handed_in(record, at=days(1)),
        by=cast.editor,
        at=days(1),
        why="Her brother was named.",
        entropy=ENTROPY,
    )


def test_earlier_documents_are_erased_with_their_nonces(cast: Cast) -> None:
    testimony = a_published_testimony()
    _redacted(testimony, cast, summary="Shorter.")
    for audience in STREAMS:
        first, second = Edition.objects.filter(audience=audience, ref=testimony.ref).order_by("number")
        assert (first.document, first.nonce) == (None, None)
        assert (second.action, second.reason) == ("redact", "safety_or_request")
        document = reads(audience, testimony)
        assert document is not None
        assert (document["summary"], document["version"]) == ("Shorter.", 2)
        assert verify(audience) == []


def test_the_true_reason_stays_at_the_desk(cast: Cast) -> None:
    testimony = a_published_testimony()
    _redacted(testimony, cast, summary="Shorter.")
    assert "brother" not in str([everything_said(audience) for audience in STREAMS])


def test_what_is_published_can_be_redacted_as_it_stands(cast: Cast) -> None:
    testimony = a_published_testimony()
    current = now(testimony)
    edit(record=current, changes={"summary": "A secret."}, expected=1, by=cast.writer, at=days(1))
    publish(testimony, at=days(1))
    edit(record=now(testimony), changes={"summary": "Nothing."}, expected=2, by=cast.writer, at=days(1))
    publish(testimony, at=days(1))
    redact(records=[now(testimony)], by=cast.editor, at=days(2), why="Old words.", entropy=ENTROPY)
    assert told(PUBLIC, testimony) == ["publish", "correct", "correct", "redact"]
    assert "A secret." not in str(everything_said(PUBLIC))
    assert "Nothing." in str(everything_said(PUBLIC))


def test_an_audience_it_is_no_longer_meant_for_keeps_nothing(cast: Cast) -> None:
    testimony = a_published_testimony()
    _redacted(testimony, cast, widest_audience=Audience.PARTNER)
    assert told(PUBLIC, testimony) == ["publish", "withdraw"]
    assert reads(PARTNER, testimony)
    assert "A former soldier" not in str(everything_said(PUBLIC))
    assert verify(PUBLIC) == []


def test_what_is_suspended_comes_back_without_its_past(cast: Cast) -> None:
    testimony = a_published_testimony()
    from_source = testimony.statements.get().source
    assert from_source
    current = now(testimony)
    edit(record=current, changes={"widest_audience": PARTNER}, expected=1, by=cast.writer, at=days(1))
    publish(testimony, at=days(1))
    assert told(PUBLIC, testimony) == ["publish", "suspend"]
    _redacted(testimony, cast, widest_audience=PUBLIC, summary="Shorter.")
    assert told(PUBLIC, testimony) == ["publish", "suspend", "redact"]
    assert "A former soldier" not in str(everything_said(PUBLIC))


def test_a_name_is_erased_wherever_else_it_was_said(cast: Cast) -> None:
    source = make_passage().source
    named = make_testimony(person=make_person("Gulalai"), passage=source.passages.get())
    publish_whole(named)
    words = statement_values(source.passages.get(), contradicts=list(named.statements.all()))
    other = make_testimony(person=make_person("Rahmat"), statements=[words])
    figure = make_statistic(claimed_in=named)
    publish_whole(other, figure)
    assert str(everything_said(PUBLIC)).count("Gulalai") >= 3
    edit(record=named.person, changes={"shown_as": "G."}, expected=1, by=cast.writer, at=days(1))
    _redacted(named, cast, notes="Renamed.")
    for audience in STREAMS:
        assert "Gulalai" not in str(everything_said(audience))
        assert verify(audience) == []


def test_a_name_that_was_corrected_before_is_erased_elsewhere_too(cast: Cast) -> None:
    named = make_testimony(person=make_person("Gulalai"))
    figure = make_statistic(claimed_in=named)
    publish_whole(named, figure)
    edit(record=named.person, changes={"shown_as": "G."}, expected=1, by=cast.writer, at=days(1))
    edit(record=now(named), changes={"notes": "Renamed."}, expected=1, by=cast.writer, at=days(1))
    correct(
        records=handed_in(named, at=days(1)),
        by=cast.editor,
        at=days(1),
        reason=PublicReason.ERROR,
        entropy=ENTROPY,
    )
    assert "Gulalai" in str(everything_said(PUBLIC))
    redact(records=[now(named)], by=cast.editor, at=days(2), why="Asked.", entropy=ENTROPY)
    assert "Gulalai" not in str(everything_said(PUBLIC))
