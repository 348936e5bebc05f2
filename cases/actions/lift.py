"""Lift: struck words may be read again. Asked for by one person, done by another."""

from datetime import datetime

from django.utils.translation import gettext as _

from cases.actions.as_sealed import require_as_sealed
from cases.actions.audit import record_audit
from cases.actions.deed import deed
from cases.actions.new_editions import Change
from cases.actions.permission import require_permission, require_second_person
from cases.actions.publication import Outcome
from cases.actions.refusal import VerbRefused
from cases.actions.strike import apply, changed_records
from cases.actions.writing import FRESH, Entropy
from cases.models import Account, Review, Strike
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.verb import Verb

_CHANGE = Change(PublicReason.UPDATE, published=Action.CORRECT)


class AlreadyLifted(VerbRefused):
    """The strike stands no more."""


class NotAsked(VerbRefused):
    """Nobody said why these words may be read again."""


@deed()
def ask_to_lift(*, strike: Strike, by: Account, at: datetime, why: str) -> None:
    """Ask that ``strike`` be lifted; nothing changes for readers until somebody else agrees.

    Raises ``NotPermitted``, ``AlreadyLifted``, ``NotAsked`` where no reason is given.
    """
    require_permission(by, Verb.ASK_LIFT)
    row = _standing(strike)
    if not why.strip():
        raise NotAsked(_("Say why these words may be read again: a second person decides by it."))
    row.lift_asked_by, row.lift_asked_at, row.lift_why = by, at, why
    row.save(update_fields=["lift_asked_by", "lift_asked_at", "lift_why"])
    _note(row, verb=Verb.ASK_LIFT, by=by, at=at, why=why)


@deed()
def lift(*, strike: Strike, by: Account, at: datetime, entropy: Entropy = FRESH) -> Outcome:
    """Lift ``strike`` as it was asked: what was published of the words is published again.

    Raises ``NotPermitted``, ``AlreadyLifted``, ``NotAsked``, ``SecondPersonNeeded`` where ``by`` is not
    independent of whoever asked.
    """
    require_permission(by, Verb.LIFT)
    row = _standing(strike)
    if row.lift_asked_by is None:
        raise NotAsked(_("Somebody has to ask for it first, with a reason."))
    require_as_sealed(row, row.lift_asked_by)
    require_second_person(by, [row.lift_asked_by], at=at)
    row.lifted_by, row.lifted_at = by, at
    row.save(update_fields=["lifted_by", "lifted_at"])
    outcome = apply([row], by=by, at=at, change=_CHANGE, entropy=entropy, why=row.lift_why)
    _note(row, verb=Verb.LIFT, by=by, at=at, why=row.lift_why, outcome=outcome)
    return outcome


def _standing(strike: Strike) -> Strike:
    row = Strike.objects.select_for_update().get(pk=strike.pk)
    if row.lifted_at is not None:
        raise AlreadyLifted(_("This strike was lifted already."))
    return row


def _note(
    row: Strike, *, verb: Verb, by: Account, at: datetime, why: str, outcome: Outcome | None = None
) -> None:
    for ref, noun in changed_records(outcome or Outcome(), row.source):
        Review.objects.create(ref=ref, record_noun=noun, edit_number=1, step=verb, by=by, at=at, note=why)
    record_audit(by=by, at=at, verb=verb, about=row.source, fields=["words"], why=why)
