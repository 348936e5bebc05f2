"""Making figures, events and requests for comment."""

from collections.abc import Mapping

from cases.actions.writing import InlineChange
from cases.models import Case, Event, RightOfReply, Statistic, Testimony
from cases.vocabulary.absence import Absence
from cases.vocabulary.attribution import Attribution
from cases.vocabulary.current_language import language_override
from cases.vocabulary.measure import Measure
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import Reference
from cases.vocabulary.term_kind import TermKind
from cases.workbench.making import Making, stated
from cases.workbench.measured import measured
from cases.workbench.names import judged_key
from cases.workbench.planned import Planned
from cases.workbench.why import why
from cases.workbench.work import Item

_QUOTED = 300
"""Characters of the source that stand in an event word for word, at most."""


def make_figures(making: Making) -> None:
    """Draft the figures."""
    for planned in making.plan.figures:
        row = making.draft(Statistic, _figure(making, planned))
        making.decided(planned, row.ref)
        making.note(planned.key, row.ref, planned.items[0].proposal.start)


def make_events(making: Making) -> None:
    """Draft the events."""
    for planned in making.plan.events:
        row = making.draft(Event, _event(making, planned))
        making.decided(planned, row.ref)
        making.note(planned.key, row.ref, planned.items[0].proposal.start)


def make_replies(making: Making) -> None:
    """Put the requests for comment into the case, which is handed in with the others then."""
    if not making.plan.replies:
        return
    parts = []
    for planned in making.plan.replies:
        ref = str(Reference.new(Noun.RIGHT_OF_REPLY, making.entropy))
        making.decided(planned, ref)
        parts.append(InlineChange(RightOfReply, values=_reply(making, planned), ref=ref))
    assert making.packet.case is not None, "nothing is kept before a case is chosen"
    case = making.edit(Case.objects.get(pk=making.packet.case.pk), {}, parts)
    making.refs.append((making.plan.replies[0].items[0].proposal.start, case.ref))


def _figure(making: Making, planned: Planned) -> Mapping[str, object]:
    proposal = planned.items[0].proposal
    said = ("counted", "period", "deadline", "as_of", "credibility", "verification", "limitations")
    return {
        "case": making.packet.case,
        "indicator": making.lookups.indicators[planned.value("indicator")],
        "as_worded": proposal.text,
        **measured(planned),
        **{name: planned.value(name) for name in said},
        "places": making.places(planned),
        **_claimant(making, planned),
        "source": making.source,
        "passage": making.passage(proposal),
        "inferred": reasons(planned.items[0]) | _reason(planned),
    }


def _reason(planned: Planned) -> dict[str, str]:
    """Why it is this number, where its words do not say so."""
    name = "share_low" if planned.value("measure") == Measure.SHARE else "low"
    reason = planned.value("reason")
    return {name: reason} if reason else {}


def _claimant(making: Making, planned: Planned) -> dict[str, object]:
    """Who claims it, and whom they hold responsible: what nobody says, nobody is said to have done."""
    name = planned.value("claimed_by")
    party = making.parties.of(name) if name else None
    body = making.actor(name) if party and party.speaks_as == "body" else None
    heard = _testimony_of(making, party.name) if party and party.speaks_as == "person" else None
    note = planned.items[0].values.get("claim_note", "")
    said: dict[str, object] = {
        "claimed_by": body,
        "claimed_in": heard,
        "claimed_by_absence": "" if body or heard else Absence.NOT_STATED,
        "claim_note": f"In the text: “{note}”." if note else "",
    }
    doer = planned.value("attributed_to")
    named = making.actor(doer) if doer and making.parties.of(doer).speaks_as == "body" else None
    by = None if body or heard else making.source.publisher
    if named is None or not (body or heard or by):
        return said
    return {**said, "attribution": Attribution.NAMED, "attributed_to": [named], "attributed_by": by}


def _testimony_of(making: Making, name: str) -> Testimony:
    key = judged_key("testimony", name)
    known = making.packet.told.get("became", {})
    return Testimony.objects.get(ref=making.became.get(key) or known[key])


def _event(making: Making, planned: Planned) -> Mapping[str, object]:
    item = planned.items[0]
    names = item.values.get("actors", "").splitlines()
    text = item.proposal.text
    return {
        "case": making.packet.case,
        "title": planned.value("title"),
        "kind": making.lookups.terms(TermKind.EVENT_KIND)[planned.value("kind")],
        "date": stated(planned.value("date")),
        "places": making.places(planned),
        "actors": [actor for name in names if (actor := making.actor(name))],
        "quoted": text if len(text) <= _QUOTED else "",
        "source": making.source,
        "passage": making.passage(item.proposal),
        "inferred": reasons(item),
    }


def _reply(making: Making, planned: Planned) -> Mapping[str, object]:
    proposal = planned.items[0].proposal
    return {
        "asked": making.actor(planned.value("asked")),
        "asked_by": making.actor(planned.value("asked_by")),
        "asked_on": stated(planned.value("asked_on")),
        "how": stated(planned.value("how")),
        "outcome": planned.value("outcome"),
        "answer": planned.value("answer"),
        "wording": proposal.text,
        "source": making.source,
        "passage": making.passage(proposal),
    }


def reasons(item: Item) -> dict[str, str]:
    """By field why it is taken to be so, in the language of the record, where anything stands in it."""
    with language_override("en"):
        return {name: why(rule) for name, rule in item.inferred.items() if item.values.get(name)}
