"""The review of a packet: what lacks, what becomes visible, and each record beside where it was read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cases.actions.correct import REASONS
from cases.actions.editors import waiting_for_another
from cases.actions.needed import needed_in_review, needs_of
from cases.actions.review import steps_of
from cases.admin.foreseen_documents import foreseen_documents
from cases.admin.looked_at import refs_with_edit
from cases.admin.packets.lacking import change_address, lacks_of
from cases.admin.packets.marks import Marks
from cases.admin.packets.members import called, members_of
from cases.admin.packets.places import places_of
from cases.admin.packets.reviewed import Reviewed, reviewed
from cases.admin.packets.thread import SharedStep, reasons_of_return, shared_steps
from cases.admin.packets.visible import Visible, visible
from cases.admin.row_label import row_label
from cases.models import Account, Packet
from cases.models.record import Record
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb

MOST: Final = 100
"""Records that one page shows beside their words."""


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
    shown = [
        reviewed(
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
        title=called(packet),
        count=len(rows),
        waiting=tuple(shown),
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


def _settled(row: Record, reasons: Mapping[str, str], left: Mapping[str, str]) -> Settled:
    return Settled(
        label=row_label(row),
        noun=str(row._meta.verbose_name),
        address=change_address(row),
        state=State(row.state),
        reason=reasons.get(row.ref, ""),
        fault=left.get(row.ref, ""),
    )
