"""Packets in lists: each in one row, with how many of its records stand where."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.actions.records import RECORDS
from cases.admin.packets.members import called, packets
from cases.models import Packet, PacketMember
from cases.vocabulary.state import State

AT_MOST: Final = 50


@dataclass(frozen=True, slots=True)
class PacketRow:
    """One packet in a list: references of its records by state. Without any, it leads to its bench."""

    packet: Packet
    title: str
    records: Mapping[State, Sequence[str]] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many records came of it so far."""
        return sum(map(len, self.records.values()))

    @property
    def label(self) -> str:
        """What it is called where one line names it."""
        if not self.count:
            return f"“{self.title}”"
        records = ngettext("one record", "%(count)d records", self.count) % {"count": self.count}
        return _("“%(title)s”: %(records)s") % {"title": self.title, "records": records}

    @property
    def standing(self) -> str:
        """Of its records, how many stand where."""
        if not self.records:
            return _("nothing of it is kept as a record yet")
        words = (
            _("%(count)d %(state)s") % {"count": len(refs), "state": state.label}
            for state, refs in self.records.items()
        )
        return ", ".join(words)

    @property
    def address(self) -> str:
        """The page where it goes on."""
        return reverse("desk:packet" if self.records else "desk:bench", args=[self.packet.pk])


def packet_rows(shown: "QuerySet[Packet]") -> list[PacketRow]:
    """``shown``, those few that a page shows, with their records, in a fixed number of queries."""
    listed = [*shown]
    records = _records([packet.pk for packet in listed])
    return [PacketRow(packet, called(packet), records.get(packet.pk, {})) for packet in listed]


def _records(pks: Sequence[int]) -> dict[int, dict[State, list[str]]]:
    """By packet, the references of its records by their state, in the order of a record's life."""
    found: dict[int, dict[State, list[str]]] = {}
    members = PacketMember.objects.filter(packet__in=pks)
    for packet, ref, state in _states(members):
        in_order = found.setdefault(packet, {state: [] for state in State})
        in_order[state].append(ref)
    return {
        packet: {state: refs for state, refs in states.items() if refs} for packet, states in found.items()
    }


def _states(members: "QuerySet[PacketMember]") -> Iterator[tuple[int, str, State]]:
    """The packet, the reference and the state of each record, one query for each noun."""
    of: dict[str, list[int]] = {}
    for packet, ref in members.values_list("packet", "ref"):
        of.setdefault(ref, []).append(packet)
    for model in RECORDS.values():
        refs = members.values("ref")
        for ref, state in model._default_manager.filter(ref__in=refs).values_list("ref", "state"):
            yield from ((packet, ref, State(state)) for packet in of[ref])


def packets_with(condition: Q) -> "QuerySet[Packet]":
    """The packets of which a record meets ``condition``, those begun first at the head."""
    members = PacketMember.objects.filter(_of_any(condition))
    return packets().filter(pk__in=members.values("packet")).order_by("begun_at", "pk")


def _of_any(condition: Q) -> Q:
    found = Q(pk__in=())
    for model in RECORDS.values():
        found |= Q(ref__in=model._default_manager.filter(condition).values("ref"))
    return found
