"""Decide: what becomes of words of a text. Nothing is a record yet."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.utils.translation import gettext as _

from cases.actions.audit import record_audit
from cases.actions.deed import deed
from cases.actions.permission import require_permission
from cases.actions.proposal_key import ProposalKey
from cases.models import Account, Decision, Packet
from cases.vocabulary.proposal_kind import ProposalKind
from cases.vocabulary.refused_because import RefusedBecause
from cases.vocabulary.text import normalised
from cases.vocabulary.verb import Verb
from cases.vocabulary.verdict import Verdict

_WORDS = 300
"""Characters of a reason in an editor's own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One decision: `values` is what the editor says otherwise than it is shown, by the name of the field.

    because: a value of RefusedBecause where it is refused. words: the reason in the editor's own words.
    """

    key: str
    verdict: Verdict
    because: str = ""
    words: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


@deed()
def decide(
    *, packet: Packet, choices: Sequence[Choice], among: Collection[str], by: Account, at: datetime
) -> dict[str, str]:
    """Keep ``choices`` of proposals, and of words that were chosen by hand. What was said before is added to.

    among: the keys of what is proposed where the editor looked. Returns, by the key of a choice, why it was
    not kept; the others are. Raises ``NotPermitted``.
    """
    require_permission(by, Verb.DRAFT)
    Packet.objects.select_for_update().get(pk=packet.pk)
    rows = {key_of(row): row for row in Decision.objects.filter(packet=packet)}
    left: dict[str, str] = {}
    for choice in map(_as_kept, choices):
        key = ProposalKey.read(choice.key)
        row = rows.get(key) if key else None
        if key is None or (choice.key not in among and row is None):
            left[choice.key] = _("This is not among what was found in the text. Choose the words by hand.")
        elif fault := _fault(choice, row):
            left[choice.key] = fault
        else:
            _keep(row or Decision(packet=packet, **key._asdict()), choice, by, at)
    if len(left) < len(choices):
        record_audit(by=by, at=at, verb=Verb.EDIT, about=packet, fields=["decisions"])
    return left


def key_of(row: Decision) -> ProposalKey:
    """By which name what ``row`` decides goes."""
    return ProposalKey(ProposalKind(row.kind), row.start, row.end)


def _as_kept(choice: Choice) -> Choice:
    """What is said, of letters that are kept."""
    values = {name: normalised(value) for name, value in choice.values.items()}
    return replace(choice, words=normalised(choice.words), values=values)


def _fault(choice: Choice, row: Decision | None) -> str:
    if row is not None and row.ref:
        return _("This became a record already. What is to change is changed there.")
    if choice.verdict != Verdict.REFUSED:
        return ""
    if choice.because not in RefusedBecause.values:
        return _("Say why it is refused: it does not come back for this text.")
    if choice.because == RefusedBecause.OTHER and not choice.words:
        return _("Say in a few words why.")
    return _("Say it in fewer words.") if len(choice.words) > _WORDS else ""


def _keep(row: Decision, choice: Choice, by: Account, at: datetime) -> None:
    refused = choice.verdict == Verdict.REFUSED
    row.verdict = choice.verdict
    row.because, row.words = (choice.because, choice.words) if refused else ("", "")
    row.values = row.values | dict(choice.values)
    row.by, row.at = by, at
    row.save()
