"""The list of packets, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass

from cases.admin.packets.members import packets
from cases.admin.packets.pile import AT_MOST, PacketRow, packet_rows


@dataclass(frozen=True, slots=True)
class PacketList:
    """One page of all packets, the newest first. later, earlier: the numbers of the pages beside it, or 0."""

    rows: Sequence[PacketRow]
    later: int
    earlier: int


def packet_list(number: int) -> PacketList:
    """Page ``number`` from one."""
    start = (number - 1) * AT_MOST
    newest = packets().order_by("-begun_at", "-pk")
    more = newest[start + AT_MOST : start + AT_MOST + 1].exists()
    return PacketList(packet_rows(newest[start : start + AT_MOST]), number - 1, number + 1 if more else 0)
