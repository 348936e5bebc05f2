"""What one article gave, handed in together: two quotations, two figures, an event, and who published it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeVar

from cases.actions.edit import edit
from cases.models import Actor, Case, Event, Packet, Source, Statistic, Testimony
from cases.models.record import Record
from tests.factories import (
    NOW,
    handed_in,
    make_actor,
    make_case,
    make_event,
    make_packet,
    make_passage,
    make_person,
    make_snapshot,
    make_source,
    make_statistic,
    make_testimony,
    publish,
    the_cast,
)
from tests.factories.statement import statement_values

R = TypeVar("R", bound=Record)

FIRST: Final = "They came at night and took the plates of the press."
SECOND: Final = "Nobody has asked me since."
KILLED: Final = "at least 61 printers were arrested"
CLOSED: Final = "14 houses of print"
SHUT: Final = "The houses were sealed on 3 October 2023"
ARTICLE: Final = f"""Printers of the lower town

“{FIRST}” Sabz, a printer, told this newspaper. He stood at his window. “{SECOND}”

A guild of printers says that {KILLED} since August. It counts {CLOSED}.

{SHUT}, it adds.
"""


@dataclass(frozen=True)
class InReview:
    """A packet and the records that came of it. ``older`` was published before and is changed."""

    packet: Packet
    source: Source
    paper: Actor
    case: Case
    testimony: Testimony
    figure: Statistic
    older: Statistic
    event: Event

    def records(self) -> list[Record]:
        """All of them, in the order of the text."""
        return [self.source, self.paper, self.testimony, self.figure, self.older, self.event]


def a_packet_in_review() -> InReview:
    """Handed in by the writer as one. Published are its case, the older figure, and its source by nobody."""
    case = make_case("printers", title="Printers of the lower town")
    source = make_source("Printers of the lower town", capture="captured")
    snapshot = make_snapshot(source, text=ARTICLE.encode(), kind="capture")
    read = {
        words: make_passage(source, exact=words, snapshot=snapshot)
        for words in (FIRST, SECOND, KILLED, CLOSED, SHUT)
    }
    older = make_statistic(
        case=case,
        passage=read[CLOSED],
        qualifier="exactly",
        low=14,
        high=14,
        as_worded=CLOSED,
        counted="houses of print",
    )
    publish(case, source, older)
    changes = {"limitations": "Only those that the guild knows of."}
    edit(record=_now(older), changes=changes, expected=1, by=the_cast().writer, at=NOW)
    testimony = make_testimony(
        case=case,
        person=make_person("Sabz"),
        summary="A printer tells of a night.",
        statements=[statement_values(read[words]) for words in (FIRST, SECOND)],
    )
    figure = make_statistic(case=case, passage=read[KILLED], low=61, as_worded=KILLED, counted="printers")
    event = make_event(case=case, source=source, passage=read[SHUT], title="Houses of print are sealed")
    paper = make_actor("The Lower Town Paper")
    edit(
        record=_now(source),
        changes={"publisher": paper, "publisher_absence": "", "notes": "Read twice."},
        expected=_now(source).lock_version,
        by=the_cast().writer,
        at=NOW,
    )
    records: list[Record] = [source, paper, testimony, figure, older, event]
    packet = make_packet(snapshot, *records, source=source, case=case)
    handed_in(*records)
    return InReview(
        packet,
        _now(source),
        _now(paper),
        _now(case),
        _now(testimony),
        _now(figure),
        _now(older),
        _now(event),
    )


def _now(row: R) -> R:
    return type(row)._default_manager.get(pk=row.pk)
