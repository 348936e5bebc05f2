"""Hand in a packet: what came of one text, or what of it was returned, in one deed or not at all."""

from collections.abc import Sequence
from datetime import datetime

from cases.actions.deed import deed
from cases.actions.packet_members import require_members
from cases.actions.publication import Outcome
from cases.actions.submit import submit
from cases.models import Account, Packet
from cases.models.record import Record


@deed()
def hand_in_packet(
    *, packet: Packet, records: Sequence[Record], by: Account, at: datetime, note: str = ""
) -> Outcome:
    """Hand ``records`` of ``packet`` in for review by somebody else, as they were looked at.

    Raises what ``submit`` raises, also where it could do only some of it, and ``NotInPacket``.
    """
    require_members(packet, records)
    return submit(records=records, by=by, at=at, note=note).whole()
