"""Begin a packet: the work on one text, once for ever."""

from datetime import datetime

from cases.actions.audit import record_audit
from cases.actions.deed import deed
from cases.actions.permission import require_permission
from cases.models import Account, Packet, SnapshotText
from cases.vocabulary.verb import Verb


@deed()
def begin_packet(*, text: SnapshotText, by: Account, at: datetime, address: str = "") -> Packet:
    """The packet of these words: the one that is there, whichever copy they were read in, or a new one.

    address: where the editor says that the text is from; it is among what the packet is told of its source.
    Raises ``NotPermitted``.
    """
    require_permission(by, Verb.DRAFT)
    begun = packet_of(text)
    if begun is not None:
        return begun
    told = {"source": {"address": address}} if address else {}
    packet = Packet.objects.create(
        text=text, source=text.snapshot.source, told=told, begun_by=by, begun_at=at
    )
    record_audit(by=by, at=at, verb=Verb.DRAFT, about=packet, fields=["text"])
    return packet


def packet_of(text: SnapshotText) -> Packet | None:
    """The packet that was begun on these very words, if one was."""
    return Packet.objects.filter(text__sha256=text.sha256).order_by("pk").first()
