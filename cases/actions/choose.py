"""Choose: words of a text that no rule found are to become something."""

from collections.abc import Collection
from datetime import datetime

from django.utils.translation import gettext as _

from cases.actions.audit import record_audit
from cases.actions.deed import deed
from cases.actions.permission import require_permission
from cases.actions.proposal_key import ProposalKey
from cases.actions.refusal import VerbRefused
from cases.models import Account, Decision, Packet
from cases.vocabulary.proposal_kind import ProposalKind
from cases.vocabulary.verb import Verb
from cases.vocabulary.verdict import Verdict


class NotWordsOfText(VerbRefused):
    """Where words were said to stand, the text has none."""


@deed()
def choose(
    *,
    packet: Packet,
    kind: ProposalKind,
    start: int,
    end: int,
    among: Collection[str],
    by: Account,
    at: datetime,
) -> ProposalKey:
    """Take words of the text by hand, as ``kind``; white space at their ends is left out.

    start, end: characters from the beginning of the text. among: the keys of what is proposed there. Where a
    rule proposed just these words, that proposal is accepted; where something was decided of them, that is
    replaced. Returns what they go by.
    Raises ``NotPermitted``; ``NotWordsOfText``.
    """
    require_permission(by, Verb.DRAFT)
    key = _trimmed(packet.text.content, ProposalKey(kind, start, end))
    Packet.objects.select_for_update().get(pk=packet.pk)
    row = Decision.objects.filter(packet=packet, **key._asdict()).first()
    if row is None:
        row = Decision(packet=packet, by_hand=str(key) not in among, **key._asdict())
    if not row.ref:
        row.verdict, row.because, row.words = Verdict.ACCEPTED, "", ""
        row.by, row.at = by, at
        row.save()
        record_audit(by=by, at=at, verb=Verb.EDIT, about=packet, fields=["decisions"])
    return key


def _trimmed(content: str, key: ProposalKey) -> ProposalKey:
    words = content[key.start : key.end] if key.start < key.end <= len(content) else ""
    if not words.strip():
        raise NotWordsOfText(_("Choose words in the text first."))
    start = key.start + len(words) - len(words.lstrip())
    return key._replace(start=start, end=start + len(words.strip()))
