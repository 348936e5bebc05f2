"""Members: whether records came of the text of a packet."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from cases.actions.refusal import VerbRefused
from cases.models import Packet, PacketMember
from cases.models.record import Record


class NotInPacket(VerbRefused):
    """The record came of another text."""


def require_members(packet: Packet, records: Sequence[Record]) -> None:
    """Raise ``NotInPacket`` unless every one of ``records`` came of ``packet``."""
    refs = {record.ref for record in records}
    held = PacketMember.objects.filter(packet=packet, ref__in=refs).values_list("ref", flat=True)
    if others := refs - {*held}:
        raise NotInPacket(_("%(record)s did not come of this text.") % {"record": min(others)})
