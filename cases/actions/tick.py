"""Tick: what the clock alone changes. Call it at least once a day."""

from datetime import UTC, date, datetime

from cases.actions.deed import deed
from cases.actions.new_editions import Change
from cases.actions.publication import Outcome, announce
from cases.actions.reserve import may_use_the_reserve
from cases.actions.shortcoming import examine_the_rest
from cases.actions.state import BATCH
from cases.actions.suspend import mark_suspended
from cases.actions.writing import FRESH, Entropy
from cases.models import Consent, Revision
from cases.vocabulary.basis import Basis
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.noun import Noun


def tick(*, at: datetime, entropy: Entropy = FRESH) -> Outcome:
    """Suspend the testimonies whose risk assessment or consent has run out by ``at``; they may come back.

    Published records that no rule was held against yet are examined, some at a time.
    """
    outcome = Outcome()
    due = _due(at.astimezone(UTC).date())
    for start in range(0, len(due), BATCH):
        outcome.add(_suspend(due[start : start + BATCH], at=at, entropy=entropy))
    examine_the_rest()
    return outcome


@may_use_the_reserve
@deed(come_what_may=True)
def _suspend(due: list[str], *, at: datetime, entropy: Entropy) -> Outcome:
    change = Change(PublicReason.SAFETY_OR_REQUEST, published=Action.REDACT)
    step = announce(seeds=due, change=change, at=at, entropy=entropy)
    mark_suspended(step, except_for=[], by=None, at=at)
    return step


def _due(today: date) -> list[str]:
    """Testimonies whose disclosure may come out differently today than when it was last worked out."""
    testimonies = Revision.objects.filter(record_noun=Noun.TESTIMONY, in_force=True)
    overdue = testimonies.filter(image__risk_review_on__lte=today.isoformat())
    in_force = Consent.objects.in_force(today=today).values("pk")
    lapsed = Consent.objects.filter(withdrawn_on__isnull=True).exclude(pk__in=in_force)
    resting = testimonies.filter(
        image__basis=Basis.CONSENT, image__person__ref__in=list(lapsed.values_list("person__ref", flat=True))
    )
    return sorted({*overdue.values_list("ref", flat=True), *resting.values_list("ref", flat=True)})
