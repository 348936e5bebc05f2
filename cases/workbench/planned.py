"""What would be made: records to come, each with what was said of it so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from cases.vocabulary.proposal_kind import ProposalKind
from cases.workbench.parties import Party
from cases.workbench.typed import Read
from cases.workbench.work import Item

PlannedKind = Literal["source", "actor", "testimony", "declaration", "statement", "figure", "event", "reply"]


ReadFields: TypeAlias = Mapping[str, Read]
"""By name of a field what stands in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One record to come. `items`: what it is made of. `title`: all of it in one line.

    `said`: by name of a field what stands in it, of `items` and of the judgements alike. `of`: the key of the
    testimony or declaration that a quotation is part of. `official`: who speaks for the organisation `party`.
    `became`: the reference of the record, where it was made before.
    """

    key: str
    kind: PlannedKind
    title: str
    items: Sequence[Item] = ()
    said: ReadFields = field(default_factory=dict)
    party: Party | None = None
    of: str = ""
    official: str = ""
    office: str = ""
    became: str = ""

    def value(self, name: str) -> str:
        """What would be kept in field `name`, empty for nothing."""
        read = self.said.get(name)
        return read.value if read else ""

    @property
    def numbers(self) -> list[int]:
        """The numbers of the proposals it is made of."""
        return [item.number for item in self.items]


@dataclass(frozen=True, slots=True)
class Plan:
    """All that would be made of one text now, in the order in which it has to be made."""

    source: Planned
    actors: Sequence[Planned]
    voices: Sequence[Planned]
    statements: Sequence[Planned]
    figures: Sequence[Planned]
    events: Sequence[Planned]
    replies: Sequence[Planned]

    @property
    def all(self) -> list[Planned]:
        """Everything."""
        return [
            self.source,
            *self.actors,
            *self.voices,
            *self.statements,
            *self.figures,
            *self.events,
            *self.replies,
        ]

    @property
    def items(self) -> list[Item]:
        """The proposals that become records."""
        chosen = (
            item for each in self.actors for item in each.items if item.proposal.kind == ProposalKind.ACTOR
        )
        made = (*self.statements, *self.figures, *self.events, *self.replies)
        return [*(item for each in made for item in each.items), *chosen]

    def alike(self, key: str) -> list[str]:
        """The keys of others of the same kind and of the same person or organisation as `key`."""
        meant = next((each for each in self.all if each.key == key), None)
        if meant is None or meant.kind not in ("figure", "statement"):
            return []
        return [
            each.key
            for each in self.all
            if each.kind == meant.kind
            and each.key != key
            and each.of == meant.of
            and each.party == meant.party
        ]
