"""Packets: what is worked on together, without the bench that it comes from."""

from cases.models import Decision, Packet, PacketMember, Snapshot
from cases.models.record import Record
from tests.factories.cast import the_cast
from tests.factories.clock import NOW
from tests.factories.snapshot import make_snapshot


def make_packet(snapshot: Snapshot | None = None, *members: Record, **overrides: object) -> Packet:
    """The writer's work on the text of `snapshot`; `members` are the records that came of it, in order."""
    text = (snapshot or make_snapshot()).texts.get()
    packet: Packet = Packet.objects.create(
        **{"text": text, "begun_by": the_cast().writer, "begun_at": NOW} | overrides
    )
    PacketMember.objects.bulk_create(
        PacketMember(packet=packet, ref=member.ref, position=position)
        for position, member in enumerate(members, 1)
    )
    return packet


def make_decision(packet: Packet, **overrides: object) -> Decision:
    """The first words of the text, accepted as a quotation."""
    values = {"kind": "statement", "start": 0, "end": 18, "verdict": "accepted"}
    values |= {"packet": packet, "by": the_cast().writer, "at": NOW}
    made: Decision = Decision.objects.create(**values | overrides)
    return made
