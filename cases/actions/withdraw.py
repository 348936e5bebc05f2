"""Withdraw: gone for good, the documents erased, a tombstone for everybody who knew of it."""

from collections.abc import Callable, Sequence
from datetime import datetime

from cases.actions.publication import Outcome, dry_run
from cases.actions.suspend import Stop, stop
from cases.actions.writing import FRESH, Entropy
from cases.models import Account, Person, Statistic, Testimony
from cases.models.record import Record
from cases.vocabulary.edition import Action
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb


def withdraw(
    *, records: Sequence[Record], by: Account, at: datetime, why: str, entropy: Entropy = FRESH
) -> Outcome:
    """Withdraw ``records`` from every audience for good, with what cannot stand without them, at once.

    Audiences are told that it was for safety or on request. why: the true reason, kept at the desk.
    Those that cannot be withdrawn, as they were before, are in ``left`` of what it returns; raises
    ``NotPermitted``, and ``WrongState`` or ``NothingDone`` where nothing could be.
    """
    return stop(records, Stop(Verb.WITHDRAW, State.WITHDRAWN, Action.WITHDRAW, by, at, why, entropy))


def covered_by(person: Person) -> list[Record]:
    """What withdrawing a person covers:

    their testimonies, with their quotations, and the figures claimed in them.
    """
    testimonies = Testimony.objects.filter(person=person).exclude(state=State.WITHDRAWN)
    claimed = Statistic.objects.filter(claimed_in__person=person).exclude(state=State.WITHDRAWN)
    return [*testimonies, *claimed]


def withdraw_person(
    *, person: Person, by: Account, at: datetime, why: str, entropy: Entropy = FRESH
) -> Outcome:
    """Withdraw everything that ``covered_by`` names. Raises ``NotPermitted``."""
    return withdraw(records=covered_by(person), by=by, at=at, why=why, entropy=entropy)


def consequences(verb: Callable[[], Outcome]) -> list[str]:
    """References whose documents would change or go if ``verb`` were done now. Nothing is done."""
    return dry_run(verb).affected()
