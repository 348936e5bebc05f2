"""What was posted on the page of a packet, done by the verbs: all of it, or nothing and why of each."""

from datetime import datetime

from django.utils.translation import ngettext

from cases.actions.hand_in_packet import hand_in_packet
from cases.actions.messages import outcome_message, taken_along_message
from cases.actions.publication import Outcome, reasons_left
from cases.actions.refusal import VerbRefused
from cases.actions.review_packet import review_packet
from cases.admin.packets.marks import SUBMIT, Marks
from cases.admin.packets.members import members_of
from cases.models import Account, Packet
from cases.vocabulary.verb import Verb


class NotDone(Exception):
    """Nothing was done. ``left``: by reference why; under "" for all records together."""

    def __init__(self, left: dict[str, str]) -> None:
        super().__init__()
        self.left = left


def do_as_posted(packet: Packet, marks: Marks, *, by: Account, at: datetime) -> str:
    """What was done, in a sentence or two. Raises ``NotDone``."""
    if faults := marks.faults():
        raise NotDone(faults)
    done = _handed_in if marks.verb == SUBMIT else _decided
    try:
        return done(packet, marks, by=by, at=at)
    except VerbRefused as refusal:
        raise NotDone(reasons_left(refusal) or {"": str(refusal)}) from refusal


def _decided(packet: Packet, marks: Marks, *, by: Account, at: datetime) -> str:
    wanted = marks.of(members_of(packet))
    outcome = review_packet(packet=packet, marks=wanted, by=by, at=at, note=marks.note, seen=marks.along())
    approved = sum(mark.approved for mark in wanted)
    return _said(outcome, approved=approved, returned=len(wanted) - approved)


def _handed_in(packet: Packet, marks: Marks, *, by: Account, at: datetime) -> str:
    rows = [row for row in members_of(packet) if row.ref in marks.again]
    for row in rows:
        row.lock_version = marks.again[row.ref]
    outcome = hand_in_packet(packet=packet, records=rows, by=by, at=at, note=marks.note)
    return outcome_message(Verb.SUBMIT, outcome)


def _said(outcome: Outcome, *, approved: int, returned: int) -> str:
    """What was done, of how many records, and whether readers have it."""
    words = []
    if approved:
        words.append(ngettext("%(count)d approved.", "%(count)d approved.", approved) % {"count": approved})
        words.append(outcome_message(Verb.APPROVE, outcome))
        words.append(taken_along_message(outcome))
    if returned:
        words.append(ngettext("%(count)d returned.", "%(count)d returned.", returned) % {"count": returned})
    return " ".join(filter(None, words))
