"""Take back: what was decided last, or of one proposal, is open again."""

from datetime import datetime

from django.utils.translation import gettext as _

from cases.actions.audit import record_audit
from cases.actions.decide import key_of
from cases.actions.deed import deed
from cases.actions.permission import require_permission
from cases.actions.proposal_key import ProposalKey
from cases.actions.refusal import VerbRefused
from cases.models import Account, Decision, Packet
from cases.vocabulary.verb import Verb


class NothingToTakeBack(VerbRefused):
    """Nothing was decided that is not a record yet."""


@deed()
def take_back(*, packet: Packet, by: Account, at: datetime, key: str | None = None) -> ProposalKey:
    """Forget the decision of ``key``, or else all that was decided together last. What became records stays.

    Returns the first of them in the text. Raises ``NotPermitted``; ``NothingToTakeBack``.
    """
    require_permission(by, Verb.DRAFT)
    open_rows = Decision.objects.filter(packet=packet, ref="")
    if key is None:
        latest = open_rows.order_by("-at", "-pk").first()
        rows = list(open_rows.filter(at=latest.at, by=latest.by)) if latest else []
    else:
        meant = ProposalKey.read(key)
        rows = list(open_rows.filter(**meant._asdict())) if meant else []
    if not rows:
        raise NothingToTakeBack(_("There is no decision to take back."))
    Decision.objects.filter(pk__in=[row.pk for row in rows]).delete()
    record_audit(by=by, at=at, verb=Verb.EDIT, about=packet, fields=["decisions"])
    return min(map(key_of, rows), key=lambda each: each.start)
