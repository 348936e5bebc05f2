"""The review of a packet: what lacks, what becomes visible, and each record beside where it was read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.utils.text import capfirst

from cases.actions.correct import REASONS
from cases.actions.editors import waiting_for_another
from cases.actions.needed import needed_in_review, needs_of
from cases.actions.review import steps_of
from cases.admin.comparison import ComparedRecord
from cases.admin.differences import compared_record
from cases.admin.foreseen_documents import ByAudience, Foreseen, foreseen_documents
from cases.admin.looked_at import refs_with_edit
from cases.admin.packets.as_read import address_as_read, has_pages
from cases.admin.packets.lacking import Lack, change_address, lacks_of
from cases.admin.packets.marks import Marks
from cases.admin.packets.members import members_of, title_of
from cases.admin.packets.places import Place, places_of
from cases.admin.packets.sheets import Sheet, sheet
from cases.admin.packets.thread import SharedStep, reasons_of_return, shared_steps
from cases.admin.packets.visible import Visible, visible
from cases.admin.row_label import row_label
from cases.disclosure.refusal import Refusal
from cases.models import Account, Packet
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb

MOST: Final = 100
"""Records that one page shows beside their words."""


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


@dataclass(frozen=True, slots=True)
class Settled:
    """One record of the packet that nobody has to decide about now: where it stands, and its page.

    reason: why it was returned. fault: why it could not be handed in again.
    """

    label: str
    noun: str
    address: str
    state: State
    reason: str = ""
    fault: str = ""

    @property
    def kind(self) -> str:
        """How it is drawn: as done, or as not there yet."""
        return "done" if self.state is State.APPROVED else "no"


@dataclass(frozen=True, slots=True)
class PacketReview:
    """Everything on the page of a packet. more: records that wait and are not on this page.

    along: what is approved with it, because something of it cannot be shown without.
    again: what can be handed in, at the edit that is shown.
    """

    packet: Packet
    title: str
    count: int
    waiting: tuple[Reviewed, ...]
    more: int
    settled: tuple[Settled, ...]
    along: tuple[str, ...]
    visible: Visible
    thread: Sequence[SharedStep]
    another: tuple[str, ...]
    seen: str
    again: str
    fault: str = ""
    note: str = ""

    @property
    def handed_in(self) -> SharedStep | None:
        """How it was handed in last."""
        return next((each for each in self.thread if each.step.verb == Verb.SUBMIT), None)

    @property
    def changing(self) -> list[Reviewed]:
        """Those of which something is published already."""
        return [each for each in self.waiting if each.compared]

    @property
    def new(self) -> list[Reviewed]:
        """Those of which nothing is, and that were read in words of the text."""
        return [each for each in self.waiting if not each.compared and each.places]

    @property
    def beneath(self) -> list[Reviewed]:
        """New ones that the others are said by, happen in or were read in."""
        return [each for each in self.waiting if not each.compared and not each.places]

    @property
    def lacking(self) -> list[Reviewed]:
        """Those that cannot be approved as they are."""
        return [each for each in self.waiting if each.lacks]

    @property
    def complete(self) -> list[str]:
        """References of those that this person could approve now."""
        return [each.ref for each in self.waiting if each.complete]

    @property
    def reasons(self) -> list[tuple[str, str]]:
        """What a correction can tell readers."""
        return [(reason.value, str(reason.label)) for reason in REASONS]


def packet_review(
    packet: Packet, *, reader: Account, at: datetime, marks: Marks, left: Mapping[str, str]
) -> PacketReview:
    """The page for ``reader``. marks: what was chosen before; left: by reference why nothing was done."""
    rows = members_of(packet)
    all_waiting = [row for row in rows if row.state == State.IN_REVIEW]
    foreseen = foreseen_documents(all_waiting, today=at.date())
    waiting = all_waiting[:MOST]
    beside = needed_in_review(all_waiting, needs_of(all_waiting), seen=None)
    another = waiting_for_another(waiting, by=reader, at=at)
    steps = steps_of([row.ref for row in rows], since=packet.begun_at)
    reasons = reasons_of_return(steps)
    lacks, places = lacks_of(waiting, reader=reader, at=at), places_of(waiting)
    reviewed = [
        _reviewed(
            row,
            foreseen[row.ref],
            packet=packet,
            at=at,
            places=places[row.ref],
            lacks=lacks.get(row.ref, ()),
            another=another.get(row.ref, ""),
            marks=marks,
            left=left,
        )
        for row in waiting
    ]
    return PacketReview(
        packet=packet,
        title=title_of(packet),
        count=len(rows),
        waiting=tuple(reviewed),
        more=len(all_waiting) - len(waiting),
        settled=tuple(_settled(row, reasons, left) for row in rows if row.state != State.IN_REVIEW),
        along=tuple(row_label(row) for row in beside.values()),
        visible=visible(all_waiting, foreseen),
        thread=shared_steps(steps),
        another=tuple(dict.fromkeys(another.values())),
        seen=refs_with_edit([*waiting, *beside.values()]),
        again=refs_with_edit(row for row in rows if row.state in (State.DRAFT, State.RETURNED)),
        fault=left.get("", ""),
        note=marks.note,
    )


def _reviewed(
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


def _settled(row: Record, reasons: Mapping[str, str], left: Mapping[str, str]) -> Settled:
    return Settled(
        label=row_label(row),
        noun=str(row._meta.verbose_name),
        address=change_address(row),
        state=State(row.state),
        reason=reasons.get(row.ref, ""),
        fault=left.get(row.ref, ""),
    )
