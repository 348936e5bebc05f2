"""A suspension comes back through two people: handed in by one, approved by another."""

import pytest
from pytest_django import Settings

from cases.actions.approve import approve
from cases.actions.correct import correct
from cases.actions.edit import edit
from cases.actions.permission import SecondPersonNeeded
from cases.actions.redact import redact
from cases.actions.review import suspended_by, thread_of
from cases.actions.send_back import send_back
from cases.actions.submit import submit
from cases.actions.suspend import suspend
from cases.actions.tick import tick
from cases.actions.withdraw import withdraw
from cases.actions.withdraw_consent import withdraw_consent
from cases.models import Account, Actor, Review, Testimony
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import PublicReason
from cases.vocabulary.role import Role
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb
from tests.actions.deeds import DEEDS, now
from tests.factories import (
    NOW,
    TODAY,
    Cast,
    days,
    handed_in,
    make_account,
    make_actor,
    make_source,
    make_statistic,
    make_testimony,
    publish,
    publish_whole,
)
from tests.scenarios import a_published_testimony, a_witness_consents, reads

pytestmark = pytest.mark.django_db
DECIDING = [Verb.APPROVE, Verb.CORRECT, Verb.REDACT]


@pytest.fixture
def suspended(cast: Cast) -> Actor:
    """A published actor, written by the writer, suspended by the guardian."""
    actor = make_actor()
    publish(actor)
    suspend(records=[now(actor)], by=cast.guardian, at=NOW, why="The address is wrong.")
    return actor


def _handed_in(record: Record, by: Account) -> Record:
    submit(records=[now(record)], by=by, at=NOW)
    return now(record)


@pytest.mark.parametrize("verb", DECIDING)
def test_one_account_does_not_bring_it_back_alone(verb: Verb, suspended: Actor, cast: Cast) -> None:
    """The writer changed it last, so that only this rule stands in the editor's way."""
    waiting = _handed_in(suspended, cast.editor)
    with pytest.raises(SecondPersonNeeded, match="you handed it in"):
        DEEDS[verb](waiting, cast.editor)
    assert reads(Audience.PUBLIC, suspended) is None
    DEEDS[verb](waiting, cast.second_editor)
    assert reads(Audience.PUBLIC, suspended)


def test_what_was_never_suspended_is_approved_by_whoever_handed_it_in(cast: Cast) -> None:
    actor = make_actor()
    approve(records=[_handed_in(actor, cast.editor)], by=cast.editor, at=NOW)
    assert reads(Audience.PUBLIC, actor)


def test_an_edit_in_between_changes_nothing_about_it(suspended: Actor, cast: Cast) -> None:
    current = now(suspended)
    edit(
        record=current,
        changes={"name": "Mended"},
        expected=current.lock_version,
        by=cast.writer,
        at=NOW,
    )
    assert now(suspended).state == State.DRAFT
    waiting = _handed_in(suspended, cast.editor)
    with pytest.raises(SecondPersonNeeded, match="you handed it in"):
        approve(records=[waiting], by=cast.editor, at=NOW)
    approve(records=[waiting], by=cast.second_editor, at=NOW)


def test_whoever_changed_it_last_does_not_bring_it_back_either(suspended: Actor, cast: Cast) -> None:
    current = now(suspended)
    edit(record=current, changes={"notes": "Mine."}, expected=1, by=cast.editor, at=NOW)
    waiting = _handed_in(suspended, cast.writer)
    with pytest.raises(SecondPersonNeeded, match="last to change"):
        approve(records=[waiting], by=cast.editor, at=NOW)


def test_the_last_to_hand_it_in_counts(suspended: Actor, cast: Cast) -> None:
    send_back(records=[_handed_in(suspended, cast.editor)], by=cast.second_editor, at=NOW, reason="Why?")
    approve(records=[_handed_in(suspended, cast.writer)], by=cast.editor, at=NOW)
    assert reads(Audience.PUBLIC, suspended)


def test_whoever_suspended_may_be_either_of_the_two_and_never_both(cast: Cast) -> None:
    for hands_in, approves in ((cast.editor, cast.second_editor), (cast.second_editor, cast.editor)):
        actor = make_actor()
        publish(actor)
        suspend(records=[now(actor)], by=cast.editor, at=NOW, why="Doubt.")
        waiting = _handed_in(actor, hands_in)
        with pytest.raises(SecondPersonNeeded):
            approve(records=[waiting], by=hands_in, at=NOW)
        approve(records=[waiting], by=approves, at=NOW)
        assert reads(Audience.PUBLIC, actor)


@pytest.mark.parametrize("made_by_the_other", ["approves", "hands in"])
@pytest.mark.parametrize(("age", "trusted"), [(0, False), (6, False), (7, True)])
def test_two_accounts_of_one_maker_count_as_one_for_seven_days(
    age: int, trusted: bool, made_by_the_other: str, suspended: Actor, cast: Cast
) -> None:
    made = make_account(role=Role.EDITOR, created_by=cast.editor, at=days(-age))
    hands_in, approves = (cast.editor, made) if made_by_the_other == "approves" else (made, cast.editor)
    waiting = _handed_in(suspended, hands_in)
    if trusted:
        approve(records=[waiting], by=approves, at=NOW)
    else:
        with pytest.raises(SecondPersonNeeded, match="within seven days"):
            approve(records=[waiting], by=approves, at=NOW)


@pytest.mark.parametrize("allowed", [True, False])
def test_accounts_of_the_first_start_trust_each_other_on_a_local_machine_only(
    allowed: bool, suspended: Actor, settings: Settings
) -> None:
    settings.FIRST_RUN_ACCOUNTS = allowed
    maker = make_account(role=Role.EDITOR, username="maker", first_run=True, at=NOW)
    made = make_account(role=Role.EDITOR, username="made", first_run=True, created_by=maker, at=NOW)
    waiting = _handed_in(suspended, maker)
    if allowed:
        approve(records=[waiting], by=made, at=NOW)
    else:
        with pytest.raises(SecondPersonNeeded):
            approve(records=[waiting], by=made, at=NOW)


def test_what_the_clock_suspended_comes_back_through_two_people(cast: Cast) -> None:
    testimony = make_testimony(risk_review_on=days(1).date())
    publish_whole(testimony)
    tick(at=days(1))
    assert now(testimony).state == State.SUSPENDED
    current = now(testimony)
    later = {"risk_assessed_on": TODAY, "risk_review_on": days(100).date()}
    edit(record=current, changes=later, expected=current.lock_version, by=cast.writer, at=days(1))
    _nobody_brings_it_back_alone(testimony, cast)


def test_what_went_with_another_record_comes_back_through_two_people(cast: Cast) -> None:
    testimony = a_published_testimony()
    source = testimony.statements.get().source
    suspend(records=[source], by=cast.editor, at=NOW, why="Forged?")
    approve(records=[_handed_in(source, cast.writer)], by=cast.editor, at=NOW)
    _nobody_brings_it_back_alone(testimony, cast)


def test_what_went_with_a_consent_comes_back_through_two_people(cast: Cast) -> None:
    witness = a_witness_consents()
    figure = make_statistic(claimed_in=witness.testimony)
    publish(figure.source, figure)
    (consent,) = witness.consents.values()
    withdraw_consent(consent=consent, by=cast.guardian, at=NOW, why="She asked.")
    assert now(figure).state == State.SUSPENDED
    assert thread_of(witness.testimony.ref)[0].step == Verb.WITHDRAW
    current = now(figure)
    changes = {"claimed_in": None, "claimed_by_absence": "not_stated"}
    edit(record=current, changes=changes, expected=current.lock_version, by=cast.writer, at=NOW)
    _nobody_brings_it_back_alone(figure, cast)


def test_what_went_because_an_approval_took_its_source_away_comes_back_through_two_people(
    cast: Cast,
) -> None:
    testimony = a_published_testimony()
    source = testimony.statements.get().source
    edit(record=source, changes={"widest_audience": "partner"}, expected=2, by=cast.writer, at=NOW)
    publish(source)
    assert reads(Audience.PUBLIC, testimony) is None
    assert now(testimony).state == State.SUSPENDED
    edit(record=now(source), changes={"widest_audience": "public"}, expected=3, by=cast.writer, at=NOW)
    publish(source)
    _nobody_brings_it_back_alone(testimony, cast)


def _nobody_brings_it_back_alone(record: Record, cast: Cast) -> None:
    waiting = _handed_in(record, cast.editor)
    with pytest.raises(SecondPersonNeeded, match="you handed it in"):
        approve(records=[waiting], by=cast.editor, at=days(1))
    assert reads(Audience.PUBLIC, record) is None
    approve(records=[waiting], by=cast.second_editor, at=days(1))
    assert reads(Audience.PUBLIC, record)


def test_in_bulk_those_that_come_back_are_left_to_somebody_else(suspended: Actor, cast: Cast) -> None:
    fresh = make_actor("Fresh")
    waiting = [_handed_in(suspended, cast.editor), _handed_in(fresh, cast.editor)]
    outcome = approve(records=waiting, by=cast.editor, at=NOW)
    assert outcome.done == [fresh.ref]
    assert "you handed it in" in outcome.left[suspended.ref]
    assert reads(Audience.PUBLIC, suspended) is None


def test_once_it_came_back_it_is_a_record_like_any_other(suspended: Actor, cast: Cast) -> None:
    publish(suspended)
    correct(records=[_handed_in(suspended, cast.editor)], by=cast.editor, at=NOW, reason=PublicReason.UPDATE)
    assert not suspended_by(cast.guardian).exists()


def test_a_second_suspension_is_the_one_that_counts(suspended: Actor, cast: Cast) -> None:
    publish(suspended)
    suspend(records=[now(suspended)], by=cast.editor, at=NOW, why="Again.")
    waiting = _handed_in(suspended, cast.editor)
    with pytest.raises(SecondPersonNeeded):
        redact(records=[waiting], by=cast.editor, at=NOW, why="Less.")
    assert [*suspended_by(cast.editor)] == [suspended.ref]
    assert not suspended_by(cast.guardian).exists()


def test_stopping_waits_for_nobody_whoever_suspended(suspended: Actor, cast: Cast) -> None:
    suspend(records=[_handed_in(suspended, cast.editor)], by=cast.editor, at=NOW, why="Again.")
    withdraw(records=[now(suspended)], by=cast.editor, at=NOW, why="For good.")
    assert now(suspended).state == State.WITHDRAWN


def test_every_step_stands_in_the_thread_with_its_words(cast: Cast) -> None:
    testimony = a_published_testimony()
    source = testimony.statements.get().source
    submit(records=[now(source)], by=cast.writer, at=NOW, note="As it is.")
    send_back(records=[now(source)], by=cast.editor, at=NOW, reason="Which year?")
    suspend(records=[now(source)], by=cast.guardian, at=NOW, why="Forged?")
    withdraw(records=[now(source)], by=cast.editor, at=NOW, why="Forged.")
    told = [(review.step, str(review.by), review.note) for review in thread_of(source.ref)]
    assert told == [
        ("withdraw", "editor", "Forged."),
        ("suspend", "guardian", "Forged?"),
        ("return", "editor", "Which year?"),
        ("submit", "writer", "As it is."),
        ("approve", "editor", ""),
        ("submit", "writer", ""),
    ]
    (went_with,) = Review.objects.filter(ref=testimony.ref, step=Verb.SUSPEND)
    assert went_with.by == cast.guardian
    assert went_with.note == (
        "Nothing in it can be traced to a published source any more. "
        f"It went with {source.ref}. The reason given there: Forged?"
    )


def test_the_clock_leaves_its_reason_in_words(cast: Cast) -> None:
    testimony = make_testimony(risk_review_on=days(1).date())
    publish_whole(testimony)
    tick(at=days(1))
    last = thread_of(testimony.ref)[0]
    assert (last.step, last.by, last.note) == ("suspend", None, "Its risk has to be assessed again.")


def test_what_went_with_many_is_told_how_many_they_were(cast: Cast) -> None:
    testimony = a_published_testimony()
    sources = [testimony.statements.get().source, *(make_source(f"Article {number}") for number in range(4))]
    suspend(records=[now(source) for source in sources], by=cast.guardian, at=NOW, why="All of them.")
    assert "It went with 5 other records." in thread_of(testimony.ref)[0].note


def test_a_testimony_handed_in_before_its_neighbour_went_has_to_be_handed_in_again(cast: Cast) -> None:
    testimony = a_published_testimony()
    handed_in(testimony)
    suspend(records=[testimony.statements.get().source], by=cast.guardian, at=NOW, why="Forged?")
    assert now(testimony).state == State.SUSPENDED
    Testimony.objects.update(state=State.IN_REVIEW)  # by hand, past the verbs
    publish(testimony.statements.get().source)
    with pytest.raises(SecondPersonNeeded, match="somebody has to hand it in"):
        approve(records=[now(testimony)], by=cast.second_editor, at=NOW)
