"""Correct: approve a new state of something published, with the reason that readers are told."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from cases.actions.approve import Decision, decide
from cases.actions.new_editions import Change
from cases.actions.publication import Outcome
from cases.actions.refusal import VerbRefused
from cases.actions.writing import FRESH, Entropy
from cases.models import Account
from cases.models.record import Record
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.verb import Verb

REASONS = (PublicReason.ERROR, PublicReason.UPDATE, PublicReason.SAFETY_OR_REQUEST)
"""What a correction can tell readers."""


class PublicReasonNeeded(VerbRefused):
    """Nothing changes silently: readers are told why."""


def correct(
    *,
    records: Sequence[Record],
    by: Account,
    at: datetime,
    reason: PublicReason,
    why: str = "",
    entropy: Entropy = FRESH,
    seen: Mapping[str, int] | None = None,
) -> Outcome:
    """Approve ``records`` as corrections of what is published; old versions stay where they were cited.

    reason: told in public, one of ``REASONS``. why: the true reason, kept at the desk.
    What is left, and ``seen``, are as ``approve`` has them. Raises what it raises, and
    ``PublicReasonNeeded``.
    """
    if reason not in REASONS:
        raise PublicReasonNeeded(_("Choose what readers are told: an error, new information, or safety."))
    change = Change(reason, published=Action.CORRECT, publishes=True)
    return decide(records, Decision(Verb.CORRECT, change, by, at, why, entropy, seen))
