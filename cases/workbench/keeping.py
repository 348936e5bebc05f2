"""Keeping: what was accepted becomes drafts, all of it in one deed or nothing."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from cases.actions.deed import deed
from cases.actions.hand_in_packet import hand_in_packet
from cases.actions.note_kept import note_kept
from cases.actions.permission import require_permission
from cases.actions.records import rows_of
from cases.actions.refusal import VerbRefused
from cases.actions.writing import FRESH, Entropy
from cases.models import Account, Packet
from cases.vocabulary.verb import Verb
from cases.workbench.lookups import Lookups
from cases.workbench.making import Making
from cases.workbench.making_facts import make_events, make_figures, make_replies
from cases.workbench.making_source import make_actors, make_source
from cases.workbench.making_words import make_voices
from cases.workbench.missing import missing_of
from cases.workbench.planning import plan_of
from cases.workbench.work import Work


class NotReady(VerbRefused):
    """Something is missing that a record needs, or nothing is there to be kept."""


class NotHandedIn(VerbRefused):
    """All of it was kept as drafts, and could not be handed in."""


@dataclass(frozen=True, slots=True)
class Made:
    """`refs`: the records that were written, in the order of the text."""

    refs: tuple[str, ...]


def keep_packet(
    *, packet: Packet, by: Account, at: datetime, hand_in: bool = False, entropy: Entropy = FRESH
) -> Made:
    """Make drafts of all that was accepted in the text of ``packet`` and is no record yet.

    hand_in: hand in all records of the packet then. Raises ``NotPermitted``, ``NotReady``, what the verbs
    raise; ``NotHandedIn`` where it was kept, and something stands in the way of handing it in.
    """
    made = _kept(packet=packet, by=by, at=at, entropy=entropy)
    packet.refresh_from_db(fields=["told", "source", "lock_version"])
    if hand_in:
        try:
            refs = packet.members.values_list("ref", flat=True)
            hand_in_packet(packet=packet, records=list(rows_of(refs).values()), by=by, at=at)
        except VerbRefused as refusal:
            told = _("All of it is kept as drafts. It is not handed in: %(why)s")
            raise NotHandedIn(told % {"why": refusal}) from refusal
    return made


@deed()
def _kept(*, packet: Packet, by: Account, at: datetime, entropy: Entropy) -> Made:
    require_permission(by, Verb.DRAFT)
    Packet.objects.select_for_update().get(pk=packet.pk)
    now = Packet.objects.select_related("source", "case", "text__snapshot").defer("text__content")
    making = _making(now.get(pk=packet.pk), by=by, at=at, entropy=entropy)
    for step in (make_actors, make_source, make_voices, make_figures, make_events, make_replies):
        step(making)
    refs = [ref for _start, ref in sorted(making.refs, key=lambda each: each[0])]
    note_kept(
        packet=making.packet,
        source=making.source,
        refs=refs,
        became=making.became,
        decided=making.decisions,
        by=by,
        at=at,
    )
    return Made(tuple(dict.fromkeys(refs)))


def _making(packet: Packet, *, by: Account, at: datetime, entropy: Entropy) -> Making:
    """What is to be made. Raises ``NotReady``."""
    work = Work.on(packet, lookups=Lookups())
    plan = plan_of(packet, work)
    if not plan.items:
        raise NotReady(_("Nothing is accepted yet that is not on record."))
    missing = missing_of(plan, packet, work.parties)
    if missing:
        told = " ".join(each.said for each in missing[:3])
        raise NotReady(_("Something is missing still: %(what)s") % {"what": told})
    return Making(packet, plan, work.parties, work.lookups, by, at, entropy)
