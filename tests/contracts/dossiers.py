"""One record of each kind, related to each other, with a canary in every word of it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from cases.models import (
    Actor,
    Case,
    Declaration,
    Event,
    Passage,
    Person,
    RightOfReply,
    Snapshot,
    Source,
    Statement,
    Statistic,
    Testimony,
)
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from tests import factories
from tests.contracts.canaries import Canaries
from tests.contracts.planting import planted_values

AFTER_ALL = date(2987, 6, 5)
"""A day on which nothing has run out yet."""


@dataclass
class Dossier:
    """What belongs together."""

    actor: Actor
    source: Source
    passage: Passage
    snapshot: Snapshot
    case: Case
    reply: RightOfReply
    person: Person
    testimony: Testimony
    statistic: Statistic
    event: Event
    declaration: Declaration

    @property
    def records(self) -> list[Record]:
        """Those that are published, in an order in which they can be."""
        return [
            *(self.source, self.actor, self.case, self.event, self.statistic, self.testimony),
            self.declaration,
        ]

    @property
    def statement(self) -> Statement:
        """The only quotation of the testimony."""
        return self.testimony.statements.get()

    @property
    def part_refs(self) -> list[str]:
        """References that only ever stand inside documents."""
        said = self.declaration.statements.get()
        return [self.passage.ref, self.reply.ref, self.statement.ref, said.ref]


def planted_dossier(
    canaries: Canaries, of: str, widest: Audience = Audience.DESK, *, audience: Audience = Audience.PUBLIC
) -> Dossier:
    """Drafts of one record of each kind. No word of them may reach anybody beyond `widest`.

    audience: whom the records are meant for once they are approved.
    """

    def values(model: type, **overrides: object) -> dict[str, Any]:
        planted = planted_values(model, canaries, widest, of=of)
        meant = {"widest_audience": audience} if issubclass(model, Record) else {}
        return planted | meant | overrides

    actor = factories.make_actor(**values(Actor))
    source = factories.make_source(**values(Source, publisher=actor))
    quoted, asked, happened = values(Statement), values(RightOfReply), values(Event)
    declared = values(Statement)
    numbers = sorted(canaries.number(f"statistic.{side} of {of}", widest) for side in ("low", "high"))
    counted = values(Statistic, qualifier="between", low=numbers[0], high=numbers[1], claimed_by=actor)
    counted["as_worded"] += f" between {numbers[0]} and {numbers[1]}"
    read = values(Passage)
    words = [quoted["text"], counted["as_worded"], asked["wording"], asked["answer"], happened["quoted"]]
    words += [each["attribution_quoted"] for each in (counted, happened)]
    words.append(declared["text"])
    read["exact"] = " ".join([read["exact"], *words])
    kept = [canaries.text(f"snapshot.content of {of}"), read["prefix"], read["exact"], read["suffix"]]
    snapshot = factories.make_snapshot(source, text=" ".join(kept).encode(), **values(Snapshot))
    passage = factories.make_passage(source, snapshot=snapshot, **read)
    case = factories.make_case(**values(Case))
    answered = {"source": source, "asked": actor, "asked_by": actor, "outcome": "answered"}
    reply = factories.make_right_of_reply(case, **(asked | answered), passage=passage)
    person = factories.make_person(**values(Person, public_figure=True))
    quotation = factories.statement.statement_values(passage, **quoted)
    translation = {"lang": "fr", "text": canaries.text(f"statement.translations of {of}", widest)}
    testimony = factories.make_testimony(
        case=case,
        person=person,
        statements=[quotation | {"translations": [translation]}],
        **values(Testimony, date_precision="day", risk_review_on=AFTER_ALL),
    )
    blamed: dict[str, Any] = {
        "attribution": "named",
        "attributed_to": [actor],
        "attributed_by": actor,
        "attribution_passage": passage,
    }
    statistic = factories.make_statistic(case=case, passage=passage, **(counted | blamed))
    event = factories.make_event(
        case=case, source=source, actors=[actor], passage=passage, **(happened | blamed)
    )
    declaration = factories.make_declaration(
        case=case,
        statements=[factories.statement.statement_values(passage, **declared)],
        **values(Declaration, actor=actor, events=[event], statistics=[statistic]),
    )
    told = (testimony, statistic, event, declaration)
    return Dossier(actor, source, passage, snapshot, case, reply, person, *told)
