"""Review a packet: approve some of its records and return others, all in one deed or none of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from cases.actions.correct import REASONS
from cases.actions.deed import deed
from cases.actions.packet_members import require_members
from cases.actions.perform import perform
from cases.actions.permission import require_permission
from cases.actions.publication import Outcome, reasons_left
from cases.actions.refusal import NothingDone, VerbRefused
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

    What is returned goes first, so that nothing takes it along; then what is new, and then corrections of
    what is published. note: kept with whatever is approved. seen: what may be approved along, as ``approve``
    has it. Raises ``NotPermitted``, ``NotInPacket``; and ``NothingDone``, with the reason of each, where any
    of them could not be done.
    """
    for verb in {_leading(mark) for mark in marks}:
        require_permission(by, verb)
    require_members(packet, [mark.record for mark in marks])
    outcome = Outcome()
    left: dict[str, str] = {}
    for verb, same in _steps(marks):
        rows, first = [mark.record for mark in same], same[0]
        why = first.why if verb is Verb.SEND_BACK else note
        try:
            step = perform(verb, records=rows, by=by, at=at, why=why, public_reason=first.reason, seen=seen)
        except VerbRefused as refusal:
            left |= reasons_left(refusal) or {row.ref: refusal.short_message() for row in rows}
        else:
            outcome.add(step)
    left |= outcome.left
    if left:
        raise NothingDone(left)
    return outcome


def _leading(mark: Mark) -> Verb:
    return Verb.APPROVE if mark.approved else Verb.SEND_BACK


def _steps(marks: Sequence[Mark]) -> Iterator[tuple[Verb, list[Mark]]]:
    """Marks that one verb takes together: what is new as a whole, the others by what is said of them."""
    published = published_among([mark.record.ref for mark in marks])
    together: dict[tuple[int, str], list[Mark]] = {}
    for mark in marks:
        verb = _leading(mark)
        if mark.approved and mark.record.ref in published:
            verb = Verb.CORRECT
        said = {Verb.SEND_BACK: mark.why, Verb.APPROVE: "", Verb.CORRECT: mark.reason.value}[verb]
        together.setdefault((_TURNS.index(verb), said), []).append(mark)
    for (turn, _said), same in sorted(together.items(), key=lambda step: step[0]):
        yield _TURNS[turn], same


_TURNS = (Verb.SEND_BACK, Verb.APPROVE, Verb.CORRECT)


def published_among(refs: Sequence[str]) -> set[str]:
    """Those of ``refs`` that somebody can read now: approving them again corrects them."""
    statuses = PublicationStatus.objects.filter(ref__in=refs)
    return {status.ref for status in statuses if status.is_published}
