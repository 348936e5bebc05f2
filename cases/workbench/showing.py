"""Showing: a proposal with what was decided of it, as the bench has it beside its paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.models.nouns import MODELS
from cases.vocabulary.noun import Noun
from cases.vocabulary.proposal_kind import ProposalKind
from cases.vocabulary.refused_because import RefusedBecause
from cases.workbench.asked import BenchField, Option
from cases.workbench.controls import InWords, controls
from cases.workbench.facts import Teller
from cases.workbench.figure_line import figure_line
from cases.workbench.lookups import Lookups
from cases.workbench.pieces import said_in
from cases.workbench.planned import ReadFields
from cases.workbench.shown import BenchProposal
from cases.workbench.spec import OF_PROPOSALS
from cases.workbench.told_source import source_value
from cases.workbench.typed import read
from cases.workbench.why import why
from cases.workbench.work import Item, Work, question

NOBODY = "not_stated"
"""What is chosen where none of the candidates is meant."""


@dataclass(frozen=True)
class Showing:
    """Shows the proposals of one text."""

    work: Work
    lookups: Lookups
    in_words: InWords

    @cached_property
    def teller(self) -> Teller:
        """Tells what would be recorded."""
        return Teller(self.work.parties, self.lookups, self.in_words)

    def proposal(self, item: Item) -> BenchProposal:
        """What the bench shows of `item`."""
        proposal, decision = item.proposal, item.decision
        specs = OF_PROPOSALS[proposal.kind]
        said = {spec.name: read(spec, item.values.get(spec.name, ""), self.lookups) for spec in specs}
        is_figure = proposal.kind == ProposalKind.FIGURE
        return BenchProposal(
            key=str(proposal.key),
            number=item.number,
            kind=proposal.kind,
            start=proposal.start,
            end=proposal.end,
            gist=_gist(item, said),
            level=proposal.level,
            rule=why(proposal.rule),
            state=item.standing,
            said=() if is_figure else said_in(proposal),
            figure=figure_line(said, proposal.text) if is_figure else None,
            facts=self.teller.facts(item, said),
            candidates=_candidates(item),
            chosen=item.chosen,
            ask=_ask(item),
            fields=self._offering(item, controls(specs, item.values, self.lookups, self.in_words)),
            because=decision.because if decision else "",
            words=decision.words if decision else "",
            verdict=_verdict(item),
            note=self._note(item),
            by_hand=not proposal.rule,
            record_label=item.record.label if item.record else "",
            record_address=_address(item),
            became=bool(decision and decision.ref),
        )

    def _offering(self, item: Item, fields: Sequence[BenchField]) -> Sequence[BenchField]:
        """The fields of a reply: where the text does not say who asked, its publisher may have."""
        packet = self.work.packet
        publisher = "" if packet.source else source_value(packet, "publisher")
        if item.proposal.kind != ProposalKind.REPLY or item.values.get("asked_by") or not publisher:
            return fields
        help_ = _("The text does not say it. Its publisher stands here: look whether they asked.")
        return [
            replace(each, offered=publisher, help=help_) if each.name == "asked_by" else each
            for each in fields
        ]

    def _note(self, item: Item) -> str:
        """Who refused it, or that one choice is one for all places where the same words may mean the same."""
        if item.standing == "refused" and item.decision:
            told = _("Refused by %(who)s. It does not come back for this text.")
            return told % {"who": item.decision.by}
        others = {} if item.decision else self.work.said_at_others(item.proposal)
        for name, who in others.items():
            words = item.proposal.written.get(name) or item.proposal.values[name]
            return _("“%(words)s” is %(name)s here too: one decision.") % {"words": words, "name": who}
        if not item.chosen or not item.proposal.candidates:
            return ""
        numbers = self._together(item)
        if len(numbers) < 2:
            return ""
        return _("“%(words)s” is %(name)s at %(numbers)s: one decision.") % {
            "words": item.proposal.written.get("speaker", ""),
            "name": item.values.get("speaker", ""),
            "numbers": ", ".join(map(str, numbers)),
        }

    def _together(self, item: Item) -> Sequence[int]:
        asked = question(item.proposal)
        return [each.number for each in self.work.items if question(each.proposal) == asked]


def _gist(item: Item, said: ReadFields) -> str:
    kind, text = item.proposal.kind, item.proposal.text
    if kind == ProposalKind.FIGURE:
        line = figure_line(said, text)
        return f"{line.before} {line.number}: {said['counted'].value}".strip().rstrip(": ")
    if kind == ProposalKind.STATEMENT:
        speaker = item.values.get("speaker", "")
        return f"{speaker}: “{text}”" if speaker else f"“{text}”"
    return said["title"].value if kind == ProposalKind.EVENT else text


def _candidates(item: Item) -> list[Option]:
    names = item.proposal.candidates
    return [*(Option(value=name, label=name) for name in names), _nobody()] if names else []


def _nobody() -> Option:
    return Option(value=NOBODY, label=_("not stated"))


def _ask(item: Item) -> str:
    count = len(item.proposal.candidates)
    if not count:
        return ""
    return ngettext("%(count)s fits. Who says it?", "%(count)s fit. Who says it?", count) % {"count": count}


def _verdict(item: Item) -> str:
    if item.standing == "refused" and item.decision:
        because = str(RefusedBecause(item.decision.because).label)
        return _("refused: %(because)s") % {"because": item.decision.words or because}
    return {"accepted": _("accepted"), "on_record": _("on record")}.get(item.standing, "")


def _address(item: Item) -> str:
    if item.record is None:
        return ""
    model = MODELS[Noun(item.record.noun)]._meta.model_name
    return reverse(f"desk:cases_{model}_change", args=[item.record.pk])
