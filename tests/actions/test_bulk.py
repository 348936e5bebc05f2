"""Many at once: what can be done is done, what cannot is named with reasons; stopping harm never waits."""

from collections.abc import Callable
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.actions import state
from cases.actions.approve import approve
from cases.actions.audit import audit_faults, record_audit
from cases.actions.completeness import Incomplete
from cases.actions.correct import correct
from cases.actions.edit import edit
from cases.actions.publication import Outcome
from cases.actions.reach import ApprovalRefused
from cases.actions.redact import redact
from cases.actions.refusal import NothingDone
from cases.actions.send_back import send_back
from cases.actions.state import Gone, WrongState
from cases.actions.submit import submit
from cases.actions.suspend import suspend
from cases.actions.withdraw import withdraw
from cases.ledger.verify import verify
from cases.models import Review, Revision, Source, Testimony
from cases.models.record import Record
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.edition import PublicReason
from cases.vocabulary.state import State
from tests.actions.deeds import now
from tests.factories import (
    NOW,
    TODAY,
    Cast,
    days,
    handed_in,
    make_actor,
    make_passage,
    make_person,
    make_source,
    make_statistic,
    make_testimony,
    publish,
)
from tests.factories.statement import statement_values
from tests.ledger.unsealing import unsealed
from tests.scenarios import a_published_testimony, a_witness_consents, reads, told

pytestmark = pytest.mark.django_db
PUBLIC, PARTNER = STREAMS
Stopping = Callable[..., Outcome]
STOPPING = pytest.mark.parametrize("stop", [suspend, withdraw])


def _published(count: int) -> list[Record]:
    sources: list[Record] = [make_source(f"Article {number}") for number in range(count)]
    publish(*sources)
    return [now(source) for source in sources]


@STOPPING
def test_one_withdrawn_record_among_many_stops_none_of_the_others(stop: Stopping, cast: Cast) -> None:
    first, *others = _published(4)
    withdraw(records=[first], by=cast.guardian, at=NOW, why="Asked.")
    outcome = stop(records=[first, *others], by=cast.guardian, at=NOW, why="Doubt.")
    assert set(outcome.done) == {other.ref for other in others}
    assert [*outcome.left] == [first.ref]
    assert f"{first.ref} is withdrawn" in outcome.left[first.ref]
    assert [reads(audience, other) for other in others for audience in STREAMS] == [None] * 6


@STOPPING
def test_one_alone_that_cannot_be_done_says_so(stop: Stopping, cast: Cast) -> None:
    (source,) = _published(1)
    withdraw(records=[source], by=cast.guardian, at=NOW, why="Asked.")
    with pytest.raises(WrongState, match="is withdrawn"):
        stop(records=[now(source)], by=cast.guardian, at=NOW, why="Doubt.")


@STOPPING
def test_where_nothing_can_be_done_every_reason_is_named(stop: Stopping, cast: Cast) -> None:
    sources = _published(2)
    withdraw(records=sources, by=cast.guardian, at=NOW, why="Asked.")
    with pytest.raises(NothingDone) as refused:
        stop(records=sources, by=cast.guardian, at=NOW, why="Doubt.")
    assert set(refused.value.left) == {source.ref for source in sources}
    assert all(source.ref in str(refused.value) for source in sources)


@STOPPING
def test_a_row_that_is_not_there_any_more_stops_none_of_the_others(stop: Stopping, cast: Cast) -> None:
    gone, other = _published(2)
    Source.objects.filter(pk=gone.pk).delete()
    outcome = stop(records=[gone, other], by=cast.guardian, at=NOW, why="Doubt.")
    assert outcome.done == [other.ref]
    assert "not there any more" in outcome.left[gone.ref]
    with pytest.raises(Gone):
        stop(records=[gone], by=cast.guardian, at=NOW, why="Doubt.")


@STOPPING
def test_a_fault_with_one_record_stops_none_of_the_others(
    stop: Stopping, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd, *others = _published(5)

    def stumbling(**told: object) -> object:
        if str(told["about"]) == odd.ref:
            raise ValueError("odd")
        return record_audit(**told)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr("cases.actions.suspend.record_audit", stumbling)
    outcome = stop(records=[odd, *others], by=cast.guardian, at=NOW, why="Doubt.")
    assert set(outcome.done) == {other.ref for other in others}
    assert "fault of the program" in outcome.left[odd.ref]
    assert now(odd).state == State.APPROVED
    assert {now(other).state for other in others} == {State.SUSPENDED if stop is suspend else State.WITHDRAWN}
    assert audit_faults() == []
    assert [fault for audience in STREAMS for fault in verify(audience)] == []
    with pytest.raises(ValueError, match="odd"):
        stop(records=[odd], by=cast.guardian, at=NOW, why="Doubt.")


@STOPPING
def test_an_odd_record_beside_it_does_not_keep_a_source_published(stop: Stopping, cast: Cast) -> None:
    testimony = a_published_testimony()
    source = testimony.statements.get().source
    with unsealed():
        Revision.objects.filter(ref=testimony.ref).update(image={"ref": testimony.ref})
    stop(records=[source], by=cast.guardian, at=NOW, why="Doubt.")
    for audience in STREAMS:
        assert reads(audience, source) is None
        assert reads(audience, testimony) is None, "what cannot be worked out does not stay either"


@STOPPING
def test_an_edit_made_meanwhile_and_a_draft_that_falls_short_are_no_reason_to_wait(
    stop: Stopping, cast: Cast
) -> None:
    testimony = a_published_testimony()
    Testimony.objects.update(lock_version=7, risk_review_on=TODAY, languages=["klingon!!"])
    testimony.statements.update(passage=None, text="Words that stand nowhere.")
    stop(records=[testimony], by=cast.guardian, at=NOW, why="Doubt.")
    assert reads(PUBLIC, testimony) is None


def test_a_record_named_twice_is_stopped_once(cast: Cast) -> None:
    (source,) = _published(1)
    outcome = suspend(records=[source, now(source)], by=cast.guardian, at=NOW, why="Doubt.")
    assert outcome.done == [source.ref]
    assert Review.objects.filter(ref=source.ref, step="suspend").count() == 1


def test_sources_actors_and_cases_are_approved_first_whatever_batch_they_fall_in(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(state, "BATCH", 1)
    testimony = make_testimony(passage=make_passage(make_source()))
    waiting = handed_in(testimony, testimony.case, testimony.statements.get().source)
    outcome = approve(records=waiting, by=cast.editor, at=NOW)
    assert outcome.left == {}
    assert reads(PUBLIC, testimony)


def test_a_figure_claimed_in_a_testimony_of_a_later_batch_is_approved_all_the_same(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    testimony = make_testimony(passage=make_passage(make_source()))
    figure = make_statistic(claimed_in=testimony)
    publish(testimony.case, testimony.statements.get().source, figure.source)
    waiting = handed_in(figure, testimony)
    monkeypatch.setattr(state, "BATCH", 1)
    outcome = approve(records=waiting, by=cast.editor, at=NOW)
    assert outcome.left == {}
    assert reads(PUBLIC, figure)


def _needing() -> tuple[Testimony, list[Record]]:
    """A testimony in review, and its source and case, which are too."""
    testimony = make_testimony(passage=make_passage(make_source()))
    needed: list[Record] = [testimony.statements.get().source, testimony.case]
    handed_in(*needed)
    (waiting,) = handed_in(testimony)
    assert isinstance(waiting, Testimony)
    return waiting, [now(record) for record in needed]


def test_what_a_record_cannot_be_shown_without_is_approved_with_it(cast: Cast) -> None:
    testimony, needed = _needing()
    outcome = approve(records=[testimony], by=cast.editor, at=NOW)
    assert outcome.done == [testimony.ref]
    assert set(outcome.taken_along) == {record.ref for record in needed}
    assert all(reads(PUBLIC, record) for record in (testimony, *needed))
    assert Review.objects.get(ref=needed[0].ref, step="approve").note == (
        f"Approved with {testimony.ref}, which needs it."
    )


@pytest.mark.parametrize("deed", [correct, redact])
def test_what_is_taken_along_is_new_and_no_correction(deed: Callable[..., Outcome], cast: Cast) -> None:
    testimony, (source, _case) = _needing()
    told_why = {"reason": PublicReason.ERROR} if deed is correct else {}
    deed(records=[testimony], by=cast.editor, at=NOW, why="Because.", **told_why)
    document = reads(PUBLIC, source)
    assert document is not None
    assert told(PUBLIC, source)[0] == "publish"


def test_an_edit_of_it_that_nobody_looked_at_is_not_taken_along(cast: Cast) -> None:
    testimony, (source, case) = _needing()
    seen = {source.ref: source.lock_version, case.ref: case.lock_version}
    edit(record=source, changes={"title": "Unseen"}, expected=source.lock_version, by=cast.writer, at=NOW)
    handed_in(source)
    with pytest.raises(ApprovalRefused, match="traced to a published source"):
        approve(records=[testimony], by=cast.editor, at=NOW, seen=seen)
    assert told(PUBLIC, case) == [], "nothing is taken along for nothing"
    assert now(case).state == State.IN_REVIEW


def test_a_pending_edit_of_what_is_published_is_never_taken_along(cast: Cast) -> None:
    testimony, needed = _needing()
    approve(records=needed, by=cast.editor, at=NOW)
    source = now(needed[0])
    edit(record=source, changes={"title": "Pending"}, expected=source.lock_version, by=cast.writer, at=NOW)
    handed_in(source)
    outcome = approve(records=[testimony], by=cast.editor, at=NOW)
    assert outcome.taken_along == []
    assert "Pending" not in str(reads(PUBLIC, source))


def test_what_this_person_may_not_approve_is_not_taken_along_and_named(cast: Cast) -> None:
    """The source was suspended, and whoever approves the testimony handed it in to come back."""
    testimony, (source, _case) = _needing()
    suspend(records=[source], by=cast.guardian, at=NOW, why="Doubt.")
    submit(records=[now(source)], by=cast.editor, at=NOW)
    with pytest.raises(ApprovalRefused, match="you handed it in") as refused:
        approve(records=[testimony], by=cast.editor, at=NOW)
    assert source.ref in str(refused.value)
    assert told(PUBLIC, source) == []
    approve(records=[testimony], by=cast.second_editor, at=NOW)
    assert told(PUBLIC, source) == ["publish"]


def test_everything_that_is_missing_of_all_rows_is_said_in_one_go(cast: Cast) -> None:
    sound, own, drafted = make_actor("Sound"), make_actor("Own"), make_actor("Draft")
    alone = make_testimony(risk_review_on=days(1).date())
    edit(record=own, changes={"notes": "Mine."}, expected=1, by=cast.editor, at=NOW)
    waiting = handed_in(sound, own, alone)
    (changed,) = handed_in(make_actor("Changed"))
    edit(record=changed, changes={"notes": "."}, expected=changed.lock_version, by=cast.writer, at=NOW)
    handed_in(changed)
    outcome = approve(records=[*waiting, changed, drafted], by=cast.editor, at=days(1))
    assert outcome.done == [sound.ref]
    assert outcome.left.keys() == {own.ref, drafted.ref, alone.ref, changed.ref}
    assert "last to change" in outcome.left[own.ref]
    assert "is draft" in outcome.left[drafted.ref]
    assert "since you looked at it" in outcome.left[changed.ref]
    assert "risk" in outcome.left[alone.ref]


def test_all_that_stands_in_the_way_of_one_record_is_said_at_once(cast: Cast) -> None:
    testimony = make_testimony()
    handed_in(testimony)
    testimony.statements.update(passage=None)
    Testimony.objects.update(last_edited_by=cast.editor, risk_review_on=TODAY)
    other = handed_in(make_actor())
    outcome = approve(records=[now(testimony), *other], by=cast.editor, at=NOW)
    said = outcome.left[testimony.ref]
    for part in ("last to change", "No passage", "neither published nor handed in", "assessed again"):
        assert part in said


def test_what_disclosure_refuses_takes_those_with_it_that_rest_on_it_and_no_others(cast: Cast) -> None:
    sound = make_source("Sound")
    late = make_testimony(passage=make_passage(sound), risk_review_on=TODAY)
    claimed = make_statistic(claimed_in=late)
    other = make_testimony(passage=sound.passages.get(), person=make_person("Rahmat"))
    waiting = handed_in(sound, late.case, late, claimed.source, claimed, other)
    outcome = approve(records=waiting, by=cast.editor, at=NOW)
    assert outcome.left.keys() == {late.ref, claimed.ref}
    assert set(outcome.done) == {sound.ref, late.case.ref, claimed.source.ref, other.ref}
    assert not Revision.objects.filter(ref__in=[late.ref, claimed.ref]).exists()
    assert audit_faults() == []
    assert [fault for audience in STREAMS for fault in verify(audience)] == []


def test_what_approval_would_refuse_of_a_record_itself_is_not_handed_in(cast: Cast) -> None:
    sound, empty = make_source(), make_testimony(statements=[])
    outcome = submit(records=[sound, empty], by=cast.writer, at=NOW)
    assert outcome.done == [sound.ref]
    assert "no quotation" in outcome.left[empty.ref]
    assert (now(sound).state, now(empty).state) == (State.IN_REVIEW, State.DRAFT)
    with pytest.raises(Incomplete, match="no quotation"):
        submit(records=[now(empty)], by=cast.writer, at=NOW)


def test_the_faults_of_all_are_one_refusal(cast: Cast) -> None:
    words = statement_values(None) | {"passage": None}
    first = make_testimony(statements=[])
    second = make_testimony(statements=[words], person=make_person("Rahmat"))
    with pytest.raises(Incomplete) as refused:
        submit(records=[first, second], by=cast.writer, at=NOW)
    assert refused.value.faults.keys() == {first.ref, second.ref}


def test_handing_in_says_what_an_approval_would_miss_and_refuses_nothing(cast: Cast) -> None:
    testimony = make_testimony(risk_review_on=TODAY)
    source = testimony.statements.get().source
    outcome = submit(records=[testimony], by=cast.writer, at=NOW)
    assert now(testimony).state == State.IN_REVIEW
    assert outcome.warnings[testimony.ref] == (
        f"{source.ref}, which it rests on, is neither published nor handed in. "
        "Nobody of “the public, partner organisations” could be shown it: its risk has to be assessed again."
    )


def test_handing_in_warns_where_a_consent_is_missing(cast: Cast) -> None:
    witness = a_witness_consents()
    witness.person.consents.update(withdrawn_on=TODAY)
    outcome = submit(records=[now(witness.testimony)], by=cast.writer, at=NOW)
    assert "no consent in force allows it" in outcome.warnings[witness.testimony.ref]


def test_what_is_handed_in_with_it_is_not_missed(cast: Cast) -> None:
    testimony = make_testimony()
    source = testimony.statements.get().source
    assert submit(records=[testimony, source], by=cast.writer, at=NOW).warnings == {}
    other = make_testimony(passage=source.passages.get(), person=make_person("Rahmat"))
    assert submit(records=[other], by=cast.writer, at=NOW).warnings == {}


def test_a_source_that_partners_alone_will_read_is_missed_by_the_public(cast: Cast) -> None:
    source = make_source(widest_audience=Audience.PARTNER)
    testimony = make_testimony(passage=make_passage(source))
    handed_in(source)
    assert source.ref in submit(records=[testimony], by=cast.writer, at=NOW).warnings[testimony.ref]


def test_returning_leaves_what_is_not_in_review(cast: Cast) -> None:
    (waiting,), draft = handed_in(make_source()), make_source("A draft")
    outcome = send_back(records=[waiting, draft], by=cast.editor, at=NOW, reason="Which year?")
    assert outcome.done == [waiting.ref]
    assert "is draft" in outcome.left[draft.ref]


def test_the_command_does_what_it_can_and_ends_with_what_it_left(cast: Cast) -> None:
    first, second = _published(2)
    withdraw(records=[first], by=cast.guardian, at=NOW, why="Asked.")
    said = StringIO()
    with pytest.raises(CommandError) as left:
        call_command(
            "verb", "suspend", "S-0000000000", first.ref, second.ref, "--by", "guardian", stdout=said
        )
    assert now(second).state == State.SUSPENDED
    assert second.ref in said.getvalue()
    assert str(left.value).startswith("Done for 1 of 3 records.")
    assert "No record goes by the reference S-0000000000." in str(left.value)
    assert f"{first.ref} is withdrawn" in str(left.value)


def test_approving_many_costs_each_no_more_than_approving_it_alone(cast: Cast) -> None:
    alone, *many = handed_in(*[make_actor(f"Actor {number}") for number in range(11)])
    with CaptureQueriesContext(connection) as once:
        approve(records=[alone], by=cast.editor, at=NOW)
    with CaptureQueriesContext(connection) as ten_times:
        approve(records=many, by=cast.editor, at=NOW)
    assert len(ten_times) < 10 * len(once) * 0.8
