"""Review a packet: approve some of its records and return others, all in one deed or none of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from cases.actions.approve import approve
from cases.actions.correct import REASONS
from cases.actions.deed import deed
from cases.actions.packet_members import require_members
from cases.actions.permission import require_permission
from cases.actions.publication import Outcome, reasons_left
from cases.actions.refusal import NothingDone, VerbRefused
from cases.actions.send_back import send_back
from cases.ledger.publication_status import PublicationStatus
from cases.models import Account, Packet
from cases.models.record import Record
from cases.vocabulary.edition import PublicReason
from cases.vocabulary.verb import Verb


@dataclass(frozen=True, slots=True)
class Mark:
    """What a second person decides about one record, as they looked at it.

    why: what has to be mended, where it is returned. reason: what readers are told where the record is
    published already and is corrected by this.
    """

    record: Record
    approved: bool
    why: str = ""
    reason: PublicReason = REASONS[0]


@deed()
def review_packet(
    *,
    packet: Packet,
    marks: Sequence[Mark],
    by: Account,
    at: datetime,
    note: str = "",
    seen: Mapping[str, int] | None = None,
) -> Outcome:
    """Do to the records of ``packet`` what ``marks`` say; a record without a mark stays as it is.

    What is returned goes first, so that nothing takes it along; what is approved is approved together, new
    records and corrections of what is published. note: kept with it. seen: what may be approved along, as
    ``approve`` has it. Raises ``NotPermitted``, ``NotInPacket``; and ``NothingDone``, with the reason of
    each, where any of them could not be done.
    """
    for verb in {Verb.APPROVE if mark.approved else Verb.SEND_BACK for mark in marks}:
        require_permission(by, verb)
    require_members(packet, [mark.record for mark in marks])
    outcome = Outcome()
    left: dict[str, str] = {}
    for rows, step in _steps(marks, by=by, at=at, note=note, seen=seen):
        try:
            outcome.add(step())
        except VerbRefused as refusal:
            left |= reasons_left(refusal) or {row.ref: refusal.short_message() for row in rows}
    left |= outcome.left
    if left:
        raise NothingDone(left)
    return outcome


def _steps(
    marks: Sequence[Mark], *, by: Account, at: datetime, note: str, seen: Mapping[str, int] | None
) -> Iterator[tuple[list[Record], Callable[[], Outcome]]]:
    """What one verb takes together, and the verb: first those of each reason of a return, then the rest."""
    for why in dict.fromkeys(mark.why for mark in marks if not mark.approved):
        rows = [mark.record for mark in marks if not mark.approved and mark.why == why]
        yield rows, partial(send_back, records=rows, by=by, at=at, reason=why)
    approved = {mark.record.ref: mark for mark in marks if mark.approved}
    if approved:
        rows = [mark.record for mark in approved.values()]
        told = {ref: approved[ref].reason for ref in published_among([*approved])}
        yield rows, partial(approve, records=rows, by=by, at=at, note=note, seen=seen, corrections=told)


def published_among(refs: Sequence[str]) -> set[str]:
    """Those of ``refs`` that somebody can read now: approving them again corrects them."""
    statuses = PublicationStatus.objects.filter(ref__in=refs)
    return {status.ref for status in statuses if status.is_published}
