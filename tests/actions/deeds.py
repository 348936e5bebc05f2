"""The verbs, called alike, so that one table can try them all."""

from collections.abc import Callable
from typing import Final

from cases.actions.approve import approve
from cases.actions.correct import correct
from cases.actions.draft import draft
from cases.actions.edit import edit
from cases.actions.erase import ask_to_erase, erase
from cases.actions.lift import ask_to_lift, lift
from cases.actions.redact import redact
from cases.actions.send_back import send_back
from cases.actions.strike import strike
from cases.actions.submit import submit
from cases.actions.suspend import suspend
from cases.actions.withdraw import withdraw
from cases.models import Account, Source, Strike, Theme
from cases.models.record import Record
from cases.vocabulary.edition import PublicReason
from cases.vocabulary.state import TRANSITIONS, State
from cases.vocabulary.verb import Verb
from tests.factories import NOW, handed_in, make_source, publish, the_cast

Deed = Callable[[Record, Account], object]

DEEDS: Final[dict[Verb, Deed]] = {
    Verb.DRAFT: lambda record, by: draft(
        model=Theme, values={"code": f"by-{by.username}", "names": {"en": "A theme"}}, by=by, at=NOW
    ),
    Verb.EDIT: lambda record, by: edit(
        record=record, changes={"notes": "Seen."}, expected=record.lock_version, by=by, at=NOW
    ),
    Verb.SUBMIT: lambda record, by: submit(records=[record], by=by, at=NOW),
    Verb.SEND_BACK: lambda record, by: send_back(records=[record], by=by, at=NOW, reason="Which year?"),
    Verb.APPROVE: lambda record, by: approve(records=[record], by=by, at=NOW),
    Verb.CORRECT: lambda record, by: correct(records=[record], by=by, at=NOW, reason=PublicReason.ERROR),
    Verb.REDACT: lambda record, by: redact(records=[record], by=by, at=NOW, why="A name."),
    Verb.SUSPEND: lambda record, by: suspend(records=[record], by=by, at=NOW, why="Doubt."),
    Verb.WITHDRAW: lambda record, by: withdraw(records=[record], by=by, at=NOW, why="Asked."),
    Verb.STRIKE: lambda record, by: strike(source=_source(record), words="A name", by=by, at=NOW),
    Verb.ASK_LIFT: lambda record, by: ask_to_lift(strike=_struck(record), by=by, at=NOW, why="Agreed."),
    Verb.LIFT: lambda record, by: lift(strike=_struck(record), by=by, at=NOW),
    Verb.ASK_ERASE: lambda record, by: ask_to_erase(record=record, by=by, at=NOW, why="She asked."),
    Verb.ERASE: lambda record, by: erase(record=record, by=by, at=NOW),
}
"""Each verb, done to a record by an account at NOW. Drafting makes a theme of its own."""


def _source(record: Record) -> Source:
    assert isinstance(record, Source), "words are struck in a source"
    return record


def _struck(record: Record) -> Strike:
    """Words of the record that the guardian struck, and that the editor asks to lift."""
    cast = the_cast()
    asked = {"lift_asked_by": cast.editor, "lift_asked_at": NOW, "lift_why": "Agreed."}
    return Strike.objects.create(
        source=_source(record), words="A name", reason="safety", by=cast.guardian, at=NOW, **asked
    )


def a_record(state: State) -> Record:
    """A source that stands at `state`; from suspended on it was published before."""
    cast, source = the_cast(), make_source()
    match state:
        case State.IN_REVIEW:
            handed_in(source)
        case State.RETURNED:
            send_back(records=handed_in(source), by=cast.editor, at=NOW, reason="Which year?")
        case State.APPROVED:
            publish(source)
        case State.SUSPENDED:
            publish(source)
            suspend(records=[source], by=cast.editor, at=NOW, why="Doubt.")
        case State.WITHDRAWN:
            publish(source)
            withdraw(records=[source], by=cast.editor, at=NOW, why="Asked.")
    return now(source)


def ready_for(verb: Verb) -> Record:
    """A source that accepts ``verb``; what another guardian has to ask for was asked by the guardian."""
    accepting = TRANSITIONS[verb]
    waiting = State.IN_REVIEW if State.IN_REVIEW in accepting else State.DRAFT
    record = a_record(State.WITHDRAWN if accepting == {State.WITHDRAWN} else waiting)
    if verb is Verb.ERASE:
        ask_to_erase(record=record, by=the_cast().guardian, at=NOW, why="She asked.")
    return record


def now(record: Record) -> Record:
    """The row as it is now."""
    return type(record)._default_manager.get(pk=record.pk)
