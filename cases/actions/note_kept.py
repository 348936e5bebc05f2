"""Note what was kept: which records came of a text, and which decision became which."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db.models import F, Max

from cases.actions.audit import record_audit
from cases.actions.deed import deed
from cases.actions.permission import require_permission
from cases.models import Account, Decision, Packet, PacketMember, Source
from cases.vocabulary.verb import Verb


@deed()
def note_kept(
    *,
    packet: Packet,
    source: Source,
    refs: Sequence[str],
    became: Mapping[str, str],
    decided: Mapping[int, str],
    by: Account,
    at: datetime,
) -> None:
    """Put the records ``refs`` into ``packet`` behind those that are there, each once, as part of a deed.

    became: by the key under which the desk spoke of a person, an organisation or a declaration, the reference
    of the record. decided: by the number of a decision in the database, the reference of what it became.
    Raises ``NotPermitted``.
    """
    require_permission(by, Verb.DRAFT)
    members = PacketMember.objects.filter(packet=packet)
    there = set(members.values_list("ref", flat=True))
    last = members.aggregate(Max("position"))["position__max"] or 0
    new = [ref for ref in dict.fromkeys(refs) if ref not in there]
    PacketMember.objects.bulk_create(
        PacketMember(packet=packet, ref=ref, position=position) for position, ref in enumerate(new, last + 1)
    )
    for pk, ref in decided.items():
        Decision.objects.filter(packet=packet, pk=pk).update(ref=ref)
    packet.told = {**packet.told, "became": {**packet.told.get("became", {}), **became}}
    packet.source = source
    packet.save(update_fields=["told", "source"])
    Packet.objects.filter(pk=packet.pk).update(lock_version=F("lock_version") + 1)
    record_audit(by=by, at=at, verb=Verb.DRAFT, about=packet, fields=["members"])
