"""Withdraw a consent: what rests on it is gone at once, and what was said is erased."""

from datetime import UTC, datetime

from django.utils.translation import gettext as _

from cases.actions.audit import record_audit
from cases.actions.deed import deed, note_writes
from cases.actions.new_editions import Change
from cases.actions.permission import require_permission
from cases.actions.publication import Outcome, announce
from cases.actions.refusal import VerbRefused
from cases.actions.reserve import may_use_the_reserve
from cases.actions.review import keep_reviews
from cases.actions.suspend import mark_suspended
from cases.actions.writing import FRESH, Entropy
from cases.ledger.publication_status import PublicationStatus
from cases.models import Account, Consent, Testimony
from cases.vocabulary.basis import Basis
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb


class AlreadyWithdrawn(VerbRefused):
    """The consent was withdrawn before."""


@may_use_the_reserve
@deed(come_what_may=True)
def withdraw_consent(
    *, consent: Consent, by: Account, at: datetime, why: str = "", entropy: Entropy = FRESH
) -> Outcome:
    """End ``consent``: audiences that may no longer read a testimony lose it for good, others get less of it.

    No reason is asked of the person. Raises ``NotPermitted``, ``AlreadyWithdrawn``.
    """
    require_permission(by, Verb.WITHDRAW)
    row = Consent.objects.select_for_update().get(pk=consent.pk)
    if row.withdrawn_on is not None:
        raise AlreadyWithdrawn(_("This consent was withdrawn on %(day)s.") % {"day": row.withdrawn_on})
    row.withdrawn_on = max(at.astimezone(UTC).date(), row.given_on)
    row.save(update_fields=["withdrawn_on"])
    record_audit(by=by, at=at, verb="withdraw_consent", about=row.person, fields=["consents"], why=why)
    testimonies = list(
        Testimony.objects.filter(person=row.person, basis=Basis.CONSENT).exclude(state=State.WITHDRAWN)
    )
    note_writes(testimonies)
    refs = [testimony.ref for testimony in testimonies]
    change = Change(PublicReason.SAFETY_OR_REQUEST, published=Action.REDACT, refused=Action.WITHDRAW)
    outcome = announce(seeds=refs, change=change, at=at, entropy=entropy)
    for testimony in testimonies:
        _note_withdrawal(testimony, by=by, at=at, why=why)
    mark_suspended(outcome, except_for=refs, by=by, at=at, why=why)
    return outcome


def _note_withdrawal(testimony: Testimony, *, by: Account, at: datetime, why: str) -> None:
    """A testimony that no audience can read any more, and some could, is withdrawn at the desk too."""
    statuses = list(PublicationStatus.objects.filter(ref=testimony.ref))
    if statuses and all(status.is_withdrawn for status in statuses):
        testimony.state, testimony.differs = State.WITHDRAWN, False
        testimony.save(update_fields=["state", "differs"])
        record_audit(by=by, at=at, verb=Verb.WITHDRAW, about=testimony, why="consent withdrawn")
        note = _("The consent that it rested on was withdrawn.")
        keep_reviews([testimony], step=Verb.WITHDRAW, by=by, at=at, notes=f"{note} {why}".strip())
