"""Records and packets that wait for somebody, as the desk's lists show them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, TypeAlias

from django.db.models import Q, QuerySet
from django.urls import reverse

from cases.actions.records import RECORDS
from cases.admin.packets.completeness import Completeness, completeness_of
from cases.admin.packets.pile import PacketRow, packet_rows, packets_with
from cases.admin.row_label import row_label
from cases.models import PacketMember
from cases.models.record import Record
from cases.vocabulary.state import State

AT_MOST: Final = 50
"""Rows of one list."""


def _unmarked(row: Record) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Item:
    """One record that waits. ``mark``: what is worth knowing of it before it is opened."""

    noun: str
    label: str
    address: str
    since: object
    who: str
    mark: str = ""


Listed: TypeAlias = tuple[list[Item], int]
"""What stands on a list, and how much there is beside."""


def waiting_together(state: State, condition: Q, site: str, at: datetime) -> Listed:
    """The packets of which a record in ``state`` meets ``condition``, before the records of no packet."""
    condition &= Q(state=state)
    alone = condition & ~Q(ref__in=PacketMember.objects.values("ref"))
    found = packets_with(condition)
    packets = packet_rows(found[: AT_MOST + 1])
    complete = completeness_of(packets[:AT_MOST], state, at=at)
    rows = [_packet(row, complete.get(row.packet.pk)) for row in packets]
    others, more = waiting(alone, site)
    listed = [*rows, *others][:AT_MOST]
    return listed, _all_of(found, len(rows)) + len(others) + more - len(listed)


def _packet(row: PacketRow, complete: Completeness | None) -> Item:
    return Item(
        noun=str(row.packet._meta.verbose_name),
        label=row.label,
        address=row.address,
        since=row.packet.begun_at,
        who=str(row.packet.begun_by),
        mark=f"{row.standing} · {complete}" if complete else row.standing,
    )


def waiting(condition: Q, site: str, *, mark: Callable[[Record], str] = _unmarked) -> Listed:
    """The records that meet ``condition``, those first that wait longest."""
    found: list[Record] = []
    total = 0
    for model in RECORDS.values():
        rows: QuerySet[Record] = model._default_manager.filter(condition).select_related("last_edited_by")
        first = rows.order_by("last_edited_at")[: AT_MOST + 1]
        found.extend(first)
        total += _all_of(rows, len(first))
    oldest = sorted(found, key=lambda row: row.last_edited_at)[:AT_MOST]
    return [*items(oldest, site=site, mark=mark)], total - len(oldest)


def _all_of(rows: "QuerySet[Any]", listed: int) -> int:
    """How many ``rows`` there are, which is asked only where more were found than can be ``listed``."""
    return rows.count() if listed > AT_MOST else listed


def items(rows: Iterable[Record], *, site: str, mark: Callable[[Record], str] = _unmarked) -> Iterator[Item]:
    """``rows`` as they are listed, each with its address at the desk."""
    for row in rows:
        name = f"{site}:{row._meta.app_label}_{row._meta.model_name}_change"
        yield Item(
            noun=str(row._meta.verbose_name),
            label=row_label(row),
            address=reverse(name, args=[row.pk]),
            since=row.last_edited_at,
            who=str(row.last_edited_by),
            mark=mark(row),
        )
