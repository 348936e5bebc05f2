"""What is missing: each thing that a record needs and nobody said yet, with the control that takes it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from django.utils.translation import gettext as _

from cases.models import Packet
from cases.vocabulary.actor_scope import ActorScope
from cases.vocabulary.quantity import QuantityError
from cases.vocabulary.reply_outcome import ReplyOutcome
from cases.workbench.judged import JUDGED
from cases.workbench.last_look import Missing
from cases.workbench.measured import differing
from cases.workbench.names import judged_key
from cases.workbench.parties import Parties
from cases.workbench.planned import Plan, Planned
from cases.workbench.spec import OF_PROPOSALS, OF_SOURCE, Spec

_LONGEST: Final = 40
_MOST_WORDED: Final = 300
"""Characters of a figure or a reply as it is worded, at most."""


def missing_of(plan: Plan, packet: Packet, parties: Parties) -> list[Missing]:
    """Everything that keeps the plan from becoming records, in the order of the page."""
    if not plan.items:
        return []
    return [*_of_source(plan.source, packet), *_of_proposals(plan, parties), *_of_judgements(plan)]


def _of_source(source: Planned, packet: Packet) -> Iterator[Missing]:
    if packet.case_id is None:
        yield Missing(sentence=_("Choose the case that all of it belongs to."), anchor="case")
    if not source.became:
        yield from _of_specs(source, OF_SOURCE, "source", _("Source"))


def _of_proposals(plan: Plan, parties: Parties) -> Iterator[Missing]:
    made = (*plan.statements, *plan.figures, *plan.events, *plan.replies)
    for each in sorted(made, key=lambda planned: planned.numbers):
        item = each.items[0]
        name = f"{item.number} {item.proposal.kind.label}"
        yield from _of_specs(each, OF_PROPOSALS[item.proposal.kind], f"v-{each.key}", name)
        if each.kind in ("figure", "reply") and len(item.proposal.text) > _MOST_WORDED:
            yield Missing(about=name, sentence=_("choose fewer words of the text"), anchor=f"p-{each.key}")
        check = _FAULTS.get(each.kind)
        fault = check(each, plan, parties) if check else ""
        if fault:
            yield Missing(about=name, sentence=fault, anchor=f"p-{each.key}")


def _of_judgements(plan: Plan) -> Iterator[Missing]:
    for each in plan.all:
        if each.kind in JUDGED and not each.became:
            yield from _of_specs(each, JUDGED[each.kind], f"j-{each.key}", name_of(each))
    for actor in plan.actors:
        of_country = actor.value("scope") == ActorScope.COUNTRY
        if not actor.became and of_country != bool(actor.value("country")):
            sentence = _("name the country exactly where the scope is one country")
            yield Missing(about=actor.title, sentence=sentence, anchor=f"j-{actor.key}-country")


def _of_specs(planned: Planned, specs: Iterable[Spec], prefix: str, name: str) -> Iterator[Missing]:
    for spec in specs:
        read = planned.said[spec.name]
        if read.error or (spec.needed and not read.value):
            told = read.error or str(spec.label)
            yield Missing(about=name, sentence=told, anchor=f"{prefix}-{spec.name}")


def _statement_fault(planned: Planned, plan: Plan, parties: Parties) -> str:
    if planned.items[0].values.get("speaks_as") == "official" and not planned.value("body"):
        return _("name the organisation whose words these are")
    return ""


def _figure_fault(planned: Planned, plan: Plan, parties: Parties) -> str:
    claimant = planned.value("claimed_by")
    party = parties.of(claimant) if claimant else None
    if party and party.speaks_as == "person" and not is_heard(party.name, plan, parties.packet):
        sentence = _("%(name)s claims it, and no quotation of theirs is accepted here")
        return sentence % {"name": party.name}
    try:
        return differing(planned, language=plan.source.value("language"))
    except QuantityError as fault:
        return str(fault)


def is_heard(name: str, plan: Plan, packet: Packet) -> bool:
    """Whether the person `name` has a testimony of this text, or gets one."""
    key = judged_key("testimony", name)
    return key in packet.told.get("became", {}) or any(each.key == key for each in plan.voices)


def _reply_fault(planned: Planned, plan: Plan, parties: Parties) -> str:
    answered = planned.value("outcome") == ReplyOutcome.ANSWERED
    if answered != bool(planned.value("answer")):
        return _("give the answer exactly where there was one")
    return ""


_FAULTS: Final[Mapping[str, Callable[[Planned, Plan, Parties], str]]] = {
    "statement": _statement_fault,
    "figure": _figure_fault,
    "reply": _reply_fault,
}


def name_of(planned: Planned) -> str:
    """A record to come by a few words of it."""
    if planned.kind == "source":
        return _("Source")
    quoted = planned.kind in ("statement", "figure")
    name = planned.items[0].proposal.text if quoted else planned.title
    short = name if len(name) <= _LONGEST else f"{name[:_LONGEST].rpartition(' ')[0]}…"
    return f"“{short}”" if planned.kind == "statement" else short
