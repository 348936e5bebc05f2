"""Facts: what would be recorded of a proposal, line by line, with the words of the text it stands for."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _

from cases.vocabulary.proposal_kind import ProposalKind
from cases.vocabulary.term_kind import TermKind
from cases.workbench.controls import InWords
from cases.workbench.figure_line import bounds
from cases.workbench.lookups import Lookups, named
from cases.workbench.names import folded
from cases.workbench.parties import Parties
from cases.workbench.planned import ReadFields
from cases.workbench.shown import Fact
from cases.workbench.voices import Voice, voice_of, words_of_person
from cases.workbench.why import why
from cases.workbench.work import Item


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells what would be recorded of the proposals of one text."""

    parties: Parties
    lookups: Lookups
    in_words: InWords

    def facts(self, item: Item, said: ReadFields) -> list[Fact]:
        """The lines of `item`; `said` is what stands in its fields."""
        return list(_TELLING[item.proposal.kind](self, item, said))

    def _statement(self, item: Item, said: ReadFields) -> Iterator[Fact]:
        voice = voice_of(item, self.parties)
        if voice is None:
            yield Fact(label=_("Speaker"), unstated=True)
            return
        yield self._speaker(item, voice)
        if voice.kind == "declaration" and voice.official:
            yield self._party(_("For"), "body", item) if voice.body else Fact(label=_("For"), unstated=True)
        if voice.kind == "testimony":
            yield _plain(_("Where now"), words_of_person(voice, self.parties, self.lookups)["residence"])
        yield Fact(label=_("Original language"), unstated=True)

    def _speaker(self, item: Item, voice: Voice) -> Fact:
        told = self.parties.reading.described.get(folded(voice.title), "")
        if voice.kind == "testimony" or voice.official:
            name = f"{voice.title}, {told}" if told else voice.title
            mark = _("new person") if voice.kind == "testimony" else ""
            written = item.proposal.written.get("speaker", "")
            return Fact(label=_("Speaker"), value=name, as_written=written, mark=mark)
        return self._party(_("Speaker"), "speaker", item)

    def _figure(self, item: Item, said: ReadFields) -> Iterator[Fact]:
        if told := bounds(said):
            yield Fact(label=_("Bounds"), value=told)
        yield _plain(_("Counted"), said["counted"].value)
        yield self._places(item, said)
        name = next((each for each in ("deadline", "as_of") if said[each].value), "period")
        labels = {"deadline": _("Deadline"), "as_of": _("As of"), "period": _("When")}
        yield self._date(labels[name], name, item, said)
        if said["claimed_by"].value:
            yield self._party(_("Claimed by"), "claimed_by", item)
        else:
            note = item.values.get("claim_note", "")
            yield Fact(
                label=_("Claimed by"), as_written=note, unstated=not note, value=_("unnamed") if note else ""
            )
        if said["attributed_to"].value:
            yield self._party(_("Attributed to"), "attributed_to", item)

    def _event(self, item: Item, said: ReadFields) -> Iterator[Fact]:
        kind = self.lookups.terms(TermKind.EVENT_KIND).get(said["kind"].value)
        yield _plain(_("Kind"), named(kind.names) if kind else "")
        yield self._date(_("When"), "date", item, said)
        yield self._places(item, said)

    def _reply(self, item: Item, said: ReadFields) -> Iterator[Fact]:
        for label, name in ((_("Who was asked"), "asked"), (_("Asked by"), "asked_by")):
            yield self._party(label, name, item) if said[name].value else Fact(label=label, unstated=True)

    def _actor(self, item: Item, said: ReadFields) -> Iterator[Fact]:
        yield self._party(_("Name"), "name", item)

    def _party(self, label: str, name: str, item: Item) -> Fact:
        """Somebody who is named: an organisation on record is linked."""
        typed = item.values.get(name, "")
        party = self.parties.of(typed)
        written = item.proposal.written.get(name, "")
        if party.actor is None:
            mark = _("new organisation") if party.speaks_as == "body" else _("person of this text")
            return Fact(label=label, value=party.name, as_written=_differing(written, party.name), mark=mark)
        address = reverse("desk:cases_actor_change", args=[party.actor.pk])
        return Fact(
            label=label,
            value=party.actor.name,
            as_written=_differing(written or typed, party.actor.name),
            address=address,
        )

    def _places(self, item: Item, said: ReadFields) -> Fact:
        return _plain(_("Where"), ", ".join(item.values.get("places", "").splitlines()))

    def _date(self, label: str, name: str, item: Item, said: ReadFields) -> Fact:
        value = said[name].value
        rule = item.inferred.get(name, "")
        told = self.in_words(value) if value else ""
        reason = why(rule) if rule and told else ""
        return Fact(label=label, value=told, inferred=reason, unstated=not told)


_TELLING: Final[Mapping[ProposalKind, Callable[[Teller, Item, ReadFields], Iterator[Fact]]]] = {
    ProposalKind.STATEMENT: Teller._statement,
    ProposalKind.FIGURE: Teller._figure,
    ProposalKind.EVENT: Teller._event,
    ProposalKind.REPLY: Teller._reply,
    ProposalKind.ACTOR: Teller._actor,
}


def _plain(label: str, value: str) -> Fact:
    return Fact(label=label, value=value, unstated=not value)


def _differing(written: str, name: str) -> str:
    """The words of the text, where they are not the name itself."""
    return "" if folded(written) == folded(name) else written
