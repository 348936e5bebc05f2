"""Making: the rows that a plan becomes, through the verbs, each with what the text gives."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from cases.actions.draft import draft
from cases.actions.edit import edit
from cases.actions.writing import Entropy, InlineChange
from cases.models import Account, Actor, Packet, Passage, Place, Snapshot, Source
from cases.models.record import EditableModel
from cases.vocabulary.absence import Absence
from cases.workbench.lookups import Lookups
from cases.workbench.names import judged_key
from cases.workbench.parties import Parties
from cases.workbench.planned import Plan, Planned
from cases.workbench.proposal import Proposal

K = TypeVar("K", bound=EditableModel)


@dataclass
class Making:
    """Who makes what of which plan, and what was made so far.

    `actors`: new organisations by key. `passages`: by start and end. `became`: by the key of something that
    was planned the reference of its record. `refs`: records with where they stand in the text. `decisions`:
    by the number of a decision what it became.
    """

    packet: Packet
    plan: Plan
    parties: Parties
    lookups: Lookups
    by: Account
    at: datetime
    entropy: Entropy
    source: Source = field(init=False)
    snapshot: Snapshot = field(init=False)
    actors: dict[str, Actor] = field(default_factory=dict)
    passages: dict[tuple[int, int], Passage] = field(default_factory=dict)
    became: dict[str, str] = field(default_factory=dict)
    refs: list[tuple[int, str]] = field(default_factory=list)
    decisions: dict[int, str] = field(default_factory=dict)

    def draft(self, model: type[K], values: Mapping[str, object], parts: Sequence[InlineChange] = ()) -> K:
        """A new row. Raises what the verb raises."""
        return draft(model=model, values=values, parts=parts, by=self.by, at=self.at, entropy=self.entropy)

    def edit(self, row: K, changes: Mapping[str, object], parts: Sequence[InlineChange] = ()) -> K:
        """The row as it is now, changed. Raises what the verb raises."""
        return edit(
            record=row,
            changes=changes,
            parts=parts,
            expected=row.lock_version,
            by=self.by,
            at=self.at,
            entropy=self.entropy,
        )

    def actor(self, name: str) -> Actor | None:
        """The organisation that `name` stands for: on record, or made just now; None for nobody."""
        new = self.actors.get(judged_key("actor", name))
        known = self.parties.body(name).actor if name else None
        return new or (Actor.objects.get(pk=known.pk) if known else None)

    def passage(self, proposal: Proposal) -> Passage:
        """Where the words of `proposal` were read."""
        return self.passages[proposal.start, proposal.end]

    def places(self, planned: Planned, name: str = "places") -> list[Place]:
        """The places in field `name`, as rows."""
        codes = planned.value(name).splitlines()
        return [place for code in codes if (place := self.lookups.place_by_code(code))]

    def note(self, key: str, ref: str, start: int) -> None:
        """Something planned became the record `ref`; `start` is where it stands in the text."""
        self.became[key] = ref
        self.refs.append((start, ref))

    def decided(self, planned: Planned, ref: str) -> None:
        """What was decided of `planned` became `ref`."""
        for item in planned.items:
            if item.decision is not None and item.proposal.kind == planned.kind:
                self.decisions[item.decision.pk] = ref

    @cached_property
    def reported(self) -> str:
        """When the source was published, or the word that it is not stated."""
        return str(self.source.date)


def or_absent(name: str, value: object | None) -> dict[str, object]:
    """A relation, or that it is not stated."""
    return {name: value, f"{name}_absence": "" if value else Absence.NOT_STATED}


def stated(value: str) -> str:
    """A text, or the word that it is not stated."""
    return value or Absence.NOT_STATED


def first_start(planned: Iterable[Planned]) -> int:
    """Where the first of them stands in the text."""
    return min((item.proposal.start for each in planned for item in each.items), default=0)
