"""The plan: what would be made of what was accepted in one text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cases.models import Packet
from cases.vocabulary.proposal_kind import ProposalKind
from cases.workbench.judged import JUDGED
from cases.workbench.lookups import Lookups
from cases.workbench.names import judged_key
from cases.workbench.parties import Parties, Party
from cases.workbench.planned import Plan, Planned, PlannedKind
from cases.workbench.source_values import source_values
from cases.workbench.spec import OF_PROPOSALS, OF_SOURCE, Spec
from cases.workbench.told_source import source_value
from cases.workbench.typed import Read, read
from cases.workbench.voices import Voice, voice_of, words_of_person
from cases.workbench.work import Item


@dataclass(frozen=True)
class Planner:
    """Makes the plan of one packet; `items` are its proposals that are accepted and no record yet."""

    packet: Packet
    items: Sequence[Item]
    parties: Parties
    lookups: Lookups

    def plan(self) -> Plan:
        """What would be made now."""
        return Plan(
            source=self._source(),
            actors=list(self._actors()),
            voices=self._spoken,
            statements=[self._statement(item) for item in self._of(ProposalKind.STATEMENT)],
            figures=[self._figure(item) for item in self._of(ProposalKind.FIGURE)],
            events=[self._single("event", item, "title") for item in self._of(ProposalKind.EVENT)],
            replies=[self._single("reply", item, "asked") for item in self._of(ProposalKind.REPLY)],
        )

    def _of(self, kind: ProposalKind) -> Iterator[Item]:
        return (item for item in self.items if item.proposal.kind == kind)

    def _source(self) -> Planned:
        source = self.packet.source
        told = source_values(self.packet, self.parties.reading)
        return Planned(
            key="source",
            kind="source",
            title=told["title"],
            said=self._read(OF_SOURCE, told) | self._judged("source", "source"),
            became=source.ref if source else "",
        )

    def _actors(self) -> Iterator[Planned]:
        """Organisations that are named in what is accepted and are not on record, each once."""
        seen: dict[str, list[Item]] = {}
        names: dict[str, str] = {}
        for name, item in self._bodies():
            key = judged_key("actor", name)
            names.setdefault(key, name)
            seen.setdefault(key, []).extend([item] if item else [])
        for key, name in names.items():
            party = self.parties.body(name)
            told = self.parties.told(name)
            if party.actor is None or told == party.actor.ref:
                written = {"name": party.name if party.name.isascii() else ""}
                yield Planned(
                    key=key,
                    kind="actor",
                    title=name,
                    items=tuple({item.number: item for item in seen[key]}.values()),
                    said=self._judged("actor", key, written),
                    party=party,
                    became=party.actor.ref if party.actor else "",
                )

    def _bodies(self) -> Iterator[tuple[str, Item | None]]:
        publisher = source_value(self.packet, "publisher")
        if publisher and self.packet.source is None:
            yield publisher, None
        for voice in self._spoken:
            if name := voice.value("collected_by"):
                yield name, voice.items[0]
        for item in self.items:
            for name in bodies_in(item, self.parties):
                yield name, item

    @cached_property
    def _spoken(self) -> list[Planned]:
        return list(self._voices())

    def _voices(self) -> Iterator[Planned]:
        """Who speaks, each once: a testimony of a person, a declaration of an organisation."""
        spoken: dict[str, list[tuple[Voice, Item]]] = {}
        for item in self._of(ProposalKind.STATEMENT):
            voice = voice_of(item, self.parties)
            if voice is not None:
                spoken.setdefault(voice.key, []).append((voice, item))
        for key, pairs in spoken.items():
            voice = pairs[0][0]
            written = words_of_person(voice, self.parties, self.lookups) if voice.kind == "testimony" else {}
            yield Planned(
                key=key,
                kind=voice.kind,
                title=voice.title,
                items=tuple(item for _voice, item in pairs),
                said=self._judged(voice.kind, key, written),
                party=voice.party,
                official=voice.official,
                office=voice.office,
                became=str(self.packet.told.get("became", {}).get(key, "")),
            )

    def _statement(self, item: Item) -> Planned:
        voice = voice_of(item, self.parties)
        planned = self._single("statement", item, "speaker")
        return _with(planned, of=voice.key if voice else "", party=voice.party if voice else None)

    def _figure(self, item: Item) -> Planned:
        claimant = item.values.get("claimed_by", "")
        planned = self._single("figure", item, "")
        return _with(planned, of="", party=self.parties.of(claimant) if claimant else None)

    def _single(self, kind: PlannedKind, item: Item, title: str) -> Planned:
        key = str(item.proposal.key)
        said = self._read(OF_PROPOSALS[item.proposal.kind], item.values)
        judged = self._judged(kind, key) if kind in JUDGED else {}
        name = item.values.get(title, "") or item.proposal.text
        return Planned(key=key, kind=kind, title=name, items=(item,), said={**said, **judged})

    def _judged(self, kind: str, key: str, written: Mapping[str, str] | None = None) -> dict[str, Read]:
        """What the desk said under `key`; what it did not say of this is as the text has it."""
        told = self.packet.told.get("judged", {}).get(key, {})
        return self._read(JUDGED[kind], {**(written or {}), **told})

    def _read(self, specs: Iterable[Spec], typed: Mapping[str, str]) -> dict[str, Read]:
        return {spec.name: read(spec, str(typed.get(spec.name, "")), self.lookups) for spec in specs}


def bodies_in(item: Item, parties: Parties) -> list[str]:
    """The names of organisations that a record of `item` leads to."""
    said = item.values
    if item.proposal.kind == ProposalKind.STATEMENT:
        voice = voice_of(item, parties)
        return [voice.body] if voice and voice.body else []
    if item.proposal.kind == ProposalKind.FIGURE:
        named = [said.get("claimed_by", ""), said.get("attributed_to", "")]
        return [name for name in named if name and parties.of(name).speaks_as == "body"]
    if item.proposal.kind == ProposalKind.REPLY:
        return [name for name in (said.get("asked", ""), said.get("asked_by", "")) if name]
    return [said["name"]] if item.proposal.kind == ProposalKind.ACTOR else []


def _with(planned: Planned, *, of: str, party: Party | None) -> Planned:
    return Planned(
        key=planned.key,
        kind=planned.kind,
        title=planned.title,
        items=planned.items,
        said=planned.said,
        of=of,
        party=party,
    )
