"""One record that waits for a second person: what will be read of it, and what keeps it from that."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.text import capfirst

from cases.admin.comparison import ComparedRecord
from cases.admin.differences import compared_record
from cases.admin.foreseen_documents import ByAudience, Foreseen
from cases.admin.packets.as_read import address_as_read, has_pages
from cases.admin.packets.lacking import Lack, change_address
from cases.admin.packets.marks import Marks
from cases.admin.packets.places import Place
from cases.admin.packets.sheets import Sheet, sheet
from cases.admin.row_label import row_label
from cases.disclosure.refusal import Refusal
from cases.models import Packet
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One record that waits for a second person.

    sheet: what will be read of it, by whoever reads most; None where nobody reads anything.
    only: the one audience that reads it, empty where all do. compared: where something of it is published.
    pages: each audience that reads it, with the address of the page as they will see it.
    chosen, note, reason, fault: what was marked on the page before, and why nothing was done.
    """

    row: Record
    title: str
    address: str
    places: Sequence[Place]
    sheet: Sheet | None
    only: str
    refusals: tuple[tuple[str, str], ...]
    compared: ComparedRecord | None
    lacks: Sequence[Lack]
    another: str
    pages: Sequence[tuple[str, str]]
    chosen: str = ""
    note: str = ""
    reason: str = ""
    fault: str = ""

    @property
    def ref(self) -> str:
        """Its reference."""
        return self.row.ref

    @property
    def complete(self) -> bool:
        """Whether this person could approve it now."""
        return not (self.lacks or self.another)


def reviewed(
    row: Record,
    foreseen: ByAudience,
    *,
    packet: Packet,
    at: datetime,
    places: Sequence[Place],
    lacks: Sequence[Lack],
    another: str,
    marks: Marks,
    left: Mapping[str, str],
) -> Reviewed:
    """``row`` as it is foreseen. lacks, another: what keeps this person from approving it, if anything."""
    noun = Noun(row.noun)
    told = {audience: each for audience, each in foreseen.items() if not isinstance(each.after, Refusal)}
    most = told.get(Audience.PUBLIC) or next(iter(told.values()), None)
    shown = sheet(noun, most.next_version(noun, today=at.date())) if most else None
    refusals = tuple(
        (str(audience.label), str(each.after)) for audience, each in foreseen.items() if audience not in told
    )
    return Reviewed(
        row=row,
        title=shown.title if shown else row_label(row),
        address=change_address(row),
        places=places,
        sheet=shown,
        only=_only(told),
        refusals=() if told and row.widest_audience == Audience.PARTNER else refusals,
        compared=compared_record(row, foreseen) if _published(foreseen) else None,
        lacks=lacks,
        another=another,
        pages=_pages(packet, row, told),
        chosen=marks.chosen.get(row.ref, ""),
        note=marks.notes.get(row.ref, ""),
        reason=marks.reasons.get(row.ref, ""),
        fault=left.get(row.ref, ""),
    )


def _pages(packet: Packet, row: Record, told: Mapping[Audience, Foreseen]) -> list[tuple[str, str]]:
    if not has_pages():
        return []
    return [
        (capfirst(str(audience.label)), address_as_read(packet, audience.value, row.ref)) for audience in told
    ]


def _only(told: Mapping[Audience, Foreseen]) -> str:
    return capfirst(str(next(iter(told)).label)) if len(told) == 1 else ""


def _published(foreseen: ByAudience) -> bool:
    return any(each.before is not None for each in foreseen.values())
