"""Tell: what an editor says of a text that its words do not."""

from collections.abc import Mapping
from datetime import datetime

from django.db.models import F
from django.utils.translation import gettext as _

from cases.actions.audit import record_audit
from cases.actions.deed import deed
from cases.actions.permission import require_permission
from cases.actions.refusal import VerbRefused
from cases.models import Account, Case, Packet
from cases.vocabulary.text import normalised
from cases.vocabulary.verb import Verb

LONGEST = 20_000
"""Characters of one thing that is said."""
Said = Mapping[str, str]


class ToldMeanwhile(VerbRefused):
    """Somebody else said something of the same text since the page was opened."""


class TooMuch(VerbRefused):
    """One thing is said in more words than anybody reads."""


@deed()
def tell(
    *,
    packet: Packet,
    expected: int,
    by: Account,
    at: datetime,
    source: Said | None = None,
    named: Said | None = None,
    judged: Mapping[str, Said] | None = None,
    case: Case | None = None,
) -> None:
    """Add to what is told of the text; what is not named stays as it is, and so does the case.

    source: of the source, by the name of the field. named: whom a name of the text stands for. judged: what
    only a person can say of records to come, each by its key. expected: the edit number that it was said
    over. Raises ``NotPermitted``; ``ToldMeanwhile``; ``TooMuch``.
    """
    require_permission(by, Verb.DRAFT)
    parts = {
        "source": source or {},
        "named": named or {},
        **{f"judged {k}": v for k, v in (judged or {}).items()},
    }
    if any(len(value) > LONGEST for values in parts.values() for value in values.values()):
        raise TooMuch(_("Say it in fewer words: one field takes %(most)d characters.") % {"most": LONGEST})
    rows = Packet.objects.filter(pk=packet.pk, lock_version=expected)
    if not rows.update(lock_version=F("lock_version") + 1):
        raise ToldMeanwhile(
            _(
                "Somebody else kept something here since you opened the page. What you wrote is still on it:"
                " look at it once more, then keep it."
            )
        )
    now = Packet.objects.get(pk=packet.pk)
    now.told = _told(now.told, source or {}, named or {}, judged or {})
    if case is not None:
        now.case = case
    now.save(update_fields=["told", "case"])
    record_audit(by=by, at=at, verb=Verb.EDIT, about=packet, fields=["told", *(["case"] if case else [])])


def _told(
    before: Mapping[str, object], source: Said, named: Said, judged: Mapping[str, Said]
) -> dict[str, object]:
    """What was told, with what is told now."""
    told = dict(before)
    for name, values in (("source", source), ("named", named)):
        held = told.get(name)
        told[name] = {**(held if isinstance(held, dict) else {}), **_as_kept(values)}
    held = told.get("judged")
    kept = dict(held) if isinstance(held, dict) else {}
    told["judged"] = kept | {key: {**kept.get(key, {}), **_as_kept(said)} for key, said in judged.items()}
    return told


def _as_kept(said: Said) -> dict[str, str]:
    """What is said, of letters that are kept."""
    return {name: normalised(value) for name, value in said.items()}
