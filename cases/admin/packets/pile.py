"""Packets in lists: each in one row, with how many of its records stand where."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.actions.records import RECORDS
from cases.admin.packets.members import title_of
from cases.models import Packet, PacketMember
from cases.vocabulary.state import State

AT_MOST: Final = 50


@dataclass(frozen=True, slots=True)
class PacketRow:
    """One packet in a list: its records by state. An unfinished one, without records, leads to its bench."""

    packet: Packet
    title: str
    counts: Mapping[State, int] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many records came of it so far."""
        return sum(self.counts.values())

    @property
    def label(self) -> str:
        """What it is called where one line names it."""
        records = ngettext("one record", "%(count)d records", self.count) % {"count": self.count}
        title = self.title or _("without a title")
        return _("“%(title)s”: %(records)s") % {"title": title, "records": records}

    @property
    def standing(self) -> str:
        """Of its records, how many stand where."""
        if not self.counts:
            return _("nothing of it is kept as a record yet")
        words = (
            _("%(count)d %(state)s") % {"count": count, "state": state.label}
            for state, count in self.counts.items()
        )
        return ", ".join(words)

    @property
    def address(self) -> str:
        """The page where it goes on."""
        return reverse("desk:packet" if self.counts else "desk:bench", args=[self.packet.pk])


def packet_rows(packets: "QuerySet[Packet]") -> list[PacketRow]:
    """``packets``, those few that a page shows, with their records, in a fixed number of queries."""
    listed = [*packets]
    counts = _counts([packet.pk for packet in listed])
    return [PacketRow(packet, title_of(packet), counts.get(packet.pk, {})) for packet in listed]


def _counts(pks: Sequence[int]) -> dict[int, dict[State, int]]:
    """By packet, how many of its records stand in each state, in the order of a record's life."""
    found: dict[int, dict[State, int]] = {}
    members = PacketMember.objects.filter(packet__in=pks)
    for packet, state in _states(members):
        in_order = found.setdefault(packet, dict.fromkeys(State, 0))
        in_order[state] += 1
    return {
        packet: {state: count for state, count in states.items() if count} for packet, states in found.items()
    }


def _states(members: "QuerySet[PacketMember]") -> Iterator[tuple[int, State]]:
    """The packet and the state of each record, one query for each noun."""
    of: dict[str, list[int]] = {}
    for packet, ref in members.values_list("packet", "ref"):
        of.setdefault(ref, []).append(packet)
    for model in RECORDS.values():
        refs = members.values("ref")
        for ref, state in model._default_manager.filter(ref__in=refs).values_list("ref", "state"):
            yield from ((packet, State(state)) for packet in of[ref])


def packets_with(condition: Q) -> "QuerySet[Packet]":
    """The packets of which a record meets ``condition``, those begun first at the head."""
    members = PacketMember.objects.filter(_of_any(condition))
    return listable().filter(pk__in=members.values("packet")).order_by("begun_at", "pk")


def listable() -> "QuerySet[Packet]":
    """All packets with what a row shows of them, and without their texts."""
    return Packet.objects.select_related("source", "begun_by", "text__snapshot").defer("text__content")


def _of_any(condition: Q) -> Q:
    found = Q(pk__in=())
    for model in RECORDS.values():
        found |= Q(ref__in=model._default_manager.filter(condition).values("ref"))
    return found
