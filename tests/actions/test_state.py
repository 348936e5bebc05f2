"""Where a record stands decides which verbs it accepts."""

import pytest

from cases.actions.approve import approve
from cases.actions.edit import edit
from cases.actions.send_back import ReasonMissing, send_back
from cases.actions.state import Changed, WrongState
from cases.actions.submit import submit
from cases.models import Review
from cases.vocabulary.state import TRANSITIONS, State
from cases.vocabulary.verb import Verb
from tests.actions.deeds import DEEDS, a_record, now
from tests.factories import NOW, Cast, handed_in, make_source, publish

pytestmark = pytest.mark.django_db

_LEADS_TO = {
    Verb.EDIT: State.DRAFT,
    Verb.SUBMIT: State.IN_REVIEW,
    Verb.SEND_BACK: State.RETURNED,
    Verb.APPROVE: State.APPROVED,
    Verb.CORRECT: State.APPROVED,
    Verb.REDACT: State.APPROVED,
    Verb.SUSPEND: State.SUSPENDED,
    Verb.WITHDRAW: State.WITHDRAWN,
}


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("verb", _LEADS_TO)
def test_a_verb_applies_where_the_table_says(verb: Verb, state: State, cast: Cast) -> None:
    record = a_record(state)
    assert record.state == state
    if state in TRANSITIONS[verb]:
        DEEDS[verb](record, cast.second_editor)
        assert now(record).state == _LEADS_TO[verb]
    else:
        with pytest.raises(WrongState):
            DEEDS[verb](record, cast.second_editor)
        assert now(record).state == state


def test_what_was_edited_since_it_was_looked_at_is_not_approved(cast: Cast) -> None:
    source = make_source()
    (seen,) = handed_in(source)
    edit(record=now(source), changes={"title": "Another"}, expected=1, by=cast.writer, at=NOW)
    submit(records=[now(source)], by=cast.writer, at=NOW)
    with pytest.raises(Changed):
        approve(records=[seen], by=cast.editor, at=NOW)


def test_a_draft_is_returned_with_a_reason_or_not_at_all(cast: Cast) -> None:
    record = a_record(State.IN_REVIEW)
    with pytest.raises(ReasonMissing):
        send_back(records=[record], by=cast.editor, at=NOW, reason="  ")
    send_back(records=[record], by=cast.editor, at=NOW, reason="Which year?")
    assert Review.objects.get(step=Verb.SEND_BACK).note == "Which year?"


def test_every_step_through_review_is_kept(cast: Cast) -> None:
    source = make_source()
    publish(source)
    steps = (
        Review.objects.filter(ref=source.ref)
        .order_by("id")
        .values_list("step", "edit_number", "by__username")
    )
    assert list(steps) == [("submit", 1, "writer"), ("approve", 1, "editor")]
