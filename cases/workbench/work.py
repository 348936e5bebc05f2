"""The work on one text: its proposals with what was decided of each, in reading order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cases.actions.proposal_key import ProposalKey
from cases.models import Decision, Packet
from cases.vocabulary.noun import Noun
from cases.vocabulary.proposal_kind import ProposalKind
from cases.vocabulary.verdict import Verdict
from cases.workbench.by_hand import by_hand_proposal
from cases.workbench.lookups import Lookups
from cases.workbench.names import folded
from cases.workbench.on_record import OnRecord, on_record_among
from cases.workbench.parties import Parties
from cases.workbench.proposal import Proposal
from cases.workbench.reading import Reading, reading_at
from cases.workbench.renamed import Mention, mentions, renamed
from cases.workbench.shown import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A proposal, its number in reading order, what was decided of it, and what would be recorded of it."""

    proposal: Proposal
    number: int
    decision: Decision | None
    values: Mapping[str, str]
    record: OnRecord | None

    @property
    def standing(self) -> Standing:
        """What was made of it so far."""
        if self.decision is None:
            return "on_record" if self.record else "open"
        if self.decision.ref or (self.record and self.proposal.kind == ProposalKind.ACTOR):
            return "on_record"
        return "accepted" if self.decision.verdict == Verdict.ACCEPTED else "refused"

    @property
    def due(self) -> bool:
        """Whether it would become a record now."""
        return self.standing == "accepted"

    @property
    def inferred(self) -> Mapping[str, str]:
        """By field the rule by which it was concluded, as long as it says what was proposed."""
        told = {} if self.decision is None else self.decision.values
        return {name: rule for name, rule in self.proposal.inferred.items() if name not in told}

    @property
    def chosen(self) -> str:
        """Which of the candidates was chosen, empty where none was."""
        return str(self.values.get("candidate", ""))


@dataclass(frozen=True)
class Work:
    """What stands on the bench of one packet: of a long text, the stretch that holds the place at hand."""

    packet: Packet
    reading: Reading
    lookups: Lookups

    @classmethod
    def on(cls, packet: Packet, place: int = 0, *, lookups: Lookups) -> "Work":
        """The work on the text of `packet` around the character `place`."""
        return cls(packet, reading_at(packet, place), lookups)

    @cached_property
    def parties(self) -> Parties:
        """Whom the names stand for."""
        return Parties(self.packet, self.reading)

    @cached_property
    def decisions(self) -> Mapping[ProposalKey, Decision]:
        """What was decided in this stretch, by key."""
        stretch = self.reading.stretch
        made = self.packet.decisions.filter(start__gte=stretch.start, start__lt=stretch.end)
        return {
            ProposalKey(ProposalKind(each.kind), each.start, each.end): each
            for each in made.select_related("by")
        }

    @cached_property
    def proposals(self) -> Mapping[ProposalKey, Proposal]:
        """What the rules proposed and what was chosen by hand, in reading order."""
        chosen = {
            key: by_hand_proposal(key, self.reading)
            for key in self.decisions
            if key not in self.reading.proposals
        }
        together = {**self.reading.proposals, **chosen}
        return dict(sorted(together.items(), key=lambda each: (each[1].start, -each[1].end)))

    @cached_property
    def items(self) -> Sequence[Item]:
        """All of them with what was decided."""
        records = on_record_among(self.packet, self.reading.stretch, self.proposals, self.parties)
        return [
            Item(
                proposal=proposal,
                number=number,
                decision=self.decisions.get(key),
                values=self._values(proposal),
                record=records.get(key) or self._organisation(proposal),
            )
            for number, (key, proposal) in enumerate(self.proposals.items(), 1)
        ]

    def _organisation(self, proposal: Proposal) -> OnRecord | None:
        """The organisation that words chosen by hand name, where it is on record."""
        if proposal.kind != ProposalKind.ACTOR:
            return None
        actor = self.parties.body(self._values(proposal).get("name", "")).actor
        return OnRecord(actor.ref, actor.name, Noun.ACTOR.value, actor.pk) if actor else None

    def _values(self, proposal: Proposal) -> Mapping[str, str]:
        """What would be recorded: as proposed, but for what the editor says otherwise."""
        decision = self.decisions.get(proposal.key)
        told = {} if decision is None else decision.values
        chosen = told.get("candidate") or self._spread.get(question(proposal), "")
        candidate = {"candidate": chosen} if chosen else {}
        speaker = {"speaker": chosen} if chosen in proposal.candidates else {}
        others = {} if decision else self.said_at_others(proposal)
        values = {**proposal.values, **self._places(proposal), **others, **speaker, **candidate, **told}
        speaks_as = self._spoken.get(folded(values.get("speaker", "")), "")
        return values if told.get("speaks_as") or not speaks_as else {**values, "speaks_as": speaks_as}

    def said_at_others(self, proposal: Proposal) -> Mapping[str, str]:
        """By field who is named there, as an editor said it where the text has the same words for them."""
        found = {name: self._renamed.get(mention, "") for name, mention in mentions(proposal).items()}
        return {name: who for name, who in found.items() if who}

    @cached_property
    def _renamed(self) -> Mapping[Mention, str]:
        return renamed(self.proposals, self.decisions)

    @cached_property
    def _spoken(self) -> Mapping[str, str]:
        """By the folded name of a speaker, how they were said to speak: one decision for all their words."""
        found: dict[str, str] = {}
        for key, decision in self.decisions.items():
            proposal = self.reading.proposals.get(key)
            name = decision.values.get("speaker") or (proposal.values.get("speaker") if proposal else "")
            if name and decision.values.get("speaks_as"):
                found.setdefault(folded(name), decision.values["speaks_as"])
        return found

    def _places(self, proposal: Proposal) -> Mapping[str, str]:
        """Of the places that the text names those that are kept here."""
        names = proposal.values.get("places", "").splitlines()
        known = [name for name in names if self.lookups.place(name)]
        return {"places": "\n".join(known)} if names else {}

    @cached_property
    def _spread(self) -> Mapping[object, str]:
        """What was chosen where the same words may mean the same people: one decision for all of them."""
        found: dict[object, str] = {}
        for key, proposal in self.reading.proposals.items():
            decision = self.decisions.get(key)
            chosen = "" if decision is None else decision.values.get("candidate", "")
            if proposal.candidates and chosen:
                found.setdefault(question(proposal), chosen)
        return found


def question(proposal: Proposal) -> object:
    """Whom the words may mean: the same question where the same words may mean the same people."""
    return proposal.candidates and (proposal.written.get("speaker", ""), proposal.candidates)
