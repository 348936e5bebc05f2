"""The records of a packet, as they stand now, in the order of the text."""

from cases.actions.carried import whole_rows_of
from cases.models import Packet
from cases.models.record import Record
from cases.vocabulary.state import State


def members_of(packet: Packet) -> list[Record]:
    """The working rows with what they carry, each once, in a fixed number of queries for each noun."""
    return [*whole_rows_of(packet.members.order_by("position").values_list("ref", flat=True)).values()]


def waiting_of(packet: Packet) -> list[Record]:
    """Those of them about which a second person has to decide."""
    return [row for row in members_of(packet) if row.state == State.IN_REVIEW]


def title_of(packet: Packet) -> str:
    """What the packet is called: as its source is, or as the text calls itself; empty where neither does."""
    if packet.source is not None:
        return str(packet.source.title)
    for told in (packet.told.get("source"), packet.text.snapshot.told):
        title = told.get("title") if isinstance(told, dict) else None
        title = title.get("value") if isinstance(title, dict) else title
        if isinstance(title, str) and title.strip():
            return title.strip()
    return ""
