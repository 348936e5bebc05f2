"""How many records of packets in a list are complete, as the review of each would find them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.utils.translation import ngettext

from cases.actions.carried import whole_rows_of
from cases.admin.packets.lacking import refs_lacking
from cases.admin.packets.pile import PacketRow
from cases.vocabulary.state import State

AT_MOST: Final = 100
"""Records that are looked through for one list; of the packets beyond it nothing is said."""


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many records of one packet lack nothing, and how many lack something."""

    complete: int
    lacking: int

    def __str__(self) -> str:
        complete = ngettext("%(count)d complete", "%(count)d complete", self.complete)
        lacking = ngettext("%(count)d lacks something", "%(count)d lack something", self.lacking)
        said = ((complete, self.complete), (lacking, self.lacking))
        return ", ".join(words % {"count": count} for words, count in said if count)


def completeness_of(packets: Sequence[PacketRow], state: State, *, at: datetime) -> dict[int, Completeness]:
    """By packet, of its records in ``state``; in a fixed number of queries for each noun."""
    counted = _first(packets, state)
    rows = whole_rows_of(ref for refs in counted.values() for ref in refs).values()
    lacking = refs_lacking([*rows], at=at)
    return {
        packet: Completeness(len(refs) - len(lacking & {*refs}), len(lacking & {*refs}))
        for packet, refs in counted.items()
    }


def _first(packets: Sequence[PacketRow], state: State) -> dict[int, Sequence[str]]:
    """The records of as many ``packets`` as can be looked through, each packet whole."""
    found: dict[int, Sequence[str]] = {}
    for each in packets:
        refs = each.records.get(state, ())
        if sum(map(len, found.values())) + len(refs) > AT_MOST:
            break
        found[each.packet.pk] = refs
    return found
