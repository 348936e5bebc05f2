"""Nobody publishes alone."""

import pytest
from pytest_django import Settings

from cases.actions.approve import approve
from cases.actions.edit import edit
from cases.actions.permission import SecondPersonNeeded
from cases.actions.suspend import suspend
from cases.actions.withdraw import withdraw
from cases.actions.writing import InlineChange
from cases.models import Account
from cases.models.record import Record
from cases.vocabulary.role import Role
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb
from tests.actions.deeds import DEEDS, now
from tests.factories import (
    NOW,
    Cast,
    days,
    handed_in,
    make_account,
    make_person,
    make_source,
    make_testimony,
    publish,
)
from tests.scenarios import a_published_testimony

pytestmark = pytest.mark.django_db

DECIDING = [verb for verb in Verb if verb.needs_second_person and verb is not Verb.ERASE]
"""What the last editor does not decide; whoever asks to erase does not erase: test_erase.py."""


def _edited_by(account: Account, record: Record) -> Record:
    """`record`, last edited by `account` and handed in."""
    edit(record=record, changes={"notes": "Mine."}, expected=record.lock_version, by=account, at=NOW)
    (waiting,) = handed_in(record)
    return waiting


@pytest.mark.parametrize("verb", DECIDING)
def test_the_last_editor_does_not_decide(verb: Verb, cast: Cast) -> None:
    record = _edited_by(cast.editor, make_source())
    with pytest.raises(SecondPersonNeeded):
        DEEDS[verb](record, cast.editor)
    assert now(record).state == State.IN_REVIEW
    DEEDS[verb](record, cast.second_editor)


def test_handing_it_in_makes_nobody_the_editor(cast: Cast) -> None:
    (record,) = handed_in(make_source())
    assert record.last_edited_by == cast.writer
    approve(records=[record], by=cast.editor, at=NOW)


def test_whoever_changed_the_person_does_not_publish_what_they_say(cast: Cast) -> None:
    person, testimony = make_person(), make_testimony()
    publish(testimony.case, testimony.statements.get().source)
    edit(record=testimony, changes={"person": person}, expected=1, by=cast.writer, at=NOW)
    edit(record=person, changes={"shown_as": "Rahmat"}, expected=1, by=cast.editor, at=NOW)
    (record,) = handed_in(testimony)
    with pytest.raises(SecondPersonNeeded):
        approve(records=[record], by=cast.editor, at=NOW)
    approve(records=[record], by=cast.second_editor, at=NOW)


def test_whoever_changed_the_words_that_were_read_does_not_publish_the_quotation(cast: Cast) -> None:
    testimony = a_published_testimony()
    (record,) = handed_in(testimony)
    passage = testimony.statements.get().passage
    assert passage is not None
    words = InlineChange(
        type(passage), pk=passage.pk, values={"exact": "They came at night. Or so they say."}
    )
    source = passage.source
    edit(record=source, changes={}, parts=[words], expected=source.lock_version, by=cast.editor, at=NOW)
    with pytest.raises(SecondPersonNeeded):
        approve(records=[record], by=cast.editor, at=NOW)
    approve(records=handed_in(source), by=cast.second_editor, at=NOW)
    approve(records=[record], by=cast.editor, at=NOW)


@pytest.mark.parametrize(("age", "trusted"), [(0, False), (6, False), (7, True)])
def test_an_account_made_by_the_last_editor_counts_after_seven_days(
    age: int, trusted: bool, cast: Cast
) -> None:
    puppet = make_account(role=Role.EDITOR, created_by=cast.editor, at=days(-age))
    record = _edited_by(cast.editor, make_source())
    if trusted:
        approve(records=[record], by=puppet, at=NOW)
    else:
        with pytest.raises(SecondPersonNeeded):
            approve(records=[record], by=puppet, at=NOW)


def test_an_account_re_roled_by_the_last_editor_counts_after_seven_days(cast: Cast) -> None:
    promoted = make_account(role=Role.EDITOR, username="promoted")
    Account.objects.filter(pk=promoted.pk).update(role_set_by=cast.editor, role_set_at=days(-1))
    promoted.refresh_from_db()
    record = _edited_by(cast.editor, make_source())
    with pytest.raises(SecondPersonNeeded):
        approve(records=[record], by=promoted, at=NOW)
    approve(records=[record], by=promoted, at=days(6))


@pytest.mark.parametrize(
    ("allowed", "first_run", "trusted"),
    [(True, True, True), (True, False, False), (False, True, False)],
)
def test_accounts_of_the_first_start_trust_each_other_on_a_local_machine_only(
    allowed: bool, first_run: bool, trusted: bool, settings: Settings
) -> None:
    settings.FIRST_RUN_ACCOUNTS = allowed
    maker = make_account(role=Role.EDITOR, username="maker", first_run=True, at=NOW)
    made = make_account(role=Role.EDITOR, username="made", first_run=first_run, created_by=maker, at=NOW)
    record = _edited_by(maker, make_source())
    if trusted:
        approve(records=[record], by=made, at=NOW)
    else:
        with pytest.raises(SecondPersonNeeded):
            approve(records=[record], by=made, at=NOW)


def test_an_account_of_the_first_start_is_still_not_its_own_second_person() -> None:
    alone = make_account(role=Role.EDITOR, first_run=True)
    record = _edited_by(alone, make_source())
    with pytest.raises(SecondPersonNeeded):
        approve(records=[record], by=alone, at=NOW)


def test_stopping_harm_waits_for_nobody(cast: Cast) -> None:
    suspend(records=[_edited_by(cast.editor, make_source())], by=cast.editor, at=NOW, why="Doubt.")
    withdraw(records=[_edited_by(cast.editor, make_source())], by=cast.editor, at=NOW, why="Asked.")


def test_one_record_of_many_that_needs_somebody_else_is_left_to_them(cast: Cast) -> None:
    own, other = _edited_by(cast.editor, make_source()), handed_in(make_source())[0]
    outcome = approve(records=[own, other], by=cast.editor, at=NOW)
    assert outcome.done == [other.ref]
    assert "Somebody else has to look at it" in outcome.left[own.ref]
    assert now(own).state == State.IN_REVIEW
