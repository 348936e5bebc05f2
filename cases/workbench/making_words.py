"""Making testimonies and declarations, with the quotations in them."""

from collections.abc import Mapping, Sequence
from datetime import date

from cases.actions.writing import InlineChange
from cases.models import Declaration, Person, Statement, Testimony
from cases.models.spans import span_of
from cases.vocabulary.absence import Absence
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import Reference
from cases.vocabulary.term_kind import TermKind
from cases.workbench.judged import NO_GRADE
from cases.workbench.making import Making, first_start, or_absent, stated
from cases.workbench.pieces import insertions
from cases.workbench.planned import Planned


def make_voices(making: Making) -> None:
    """Draft who speaks, or take what is there of them, with all that they say here."""
    for voice in making.plan.voices:
        said = [each for each in making.plan.statements if each.of == voice.key]
        row = (
            _testimony(making, voice, said)
            if voice.kind == "testimony"
            else _declaration(making, voice, said)
        )
        making.note(voice.key, row.ref, first_start(said))


def _testimony(making: Making, voice: Planned, said: Sequence[Planned]) -> Testimony:
    there = Testimony.objects.filter(ref=voice.became).first() if voice.became else None
    parts = _statements(making, said, after=there.statements.count() if there else 0)
    if there is not None:
        return making.edit(there, {}, parts)
    residence = making.places(voice, "residence")
    values: dict[str, object] = {
        "case": making.packet.case,
        "person": _known(making, voice) or making.draft(Person, _person(making, voice)),
        "reported": making.reported,
        **or_absent("residence", residence[0] if residence else None),
        **or_absent("collected_by", making.actor(voice.value("collected_by"))),
        **{f"{name}_absence": Absence.NOT_STATED for name in ("origin", "interview")},
        "risk_assessed_on": making.at.date(),
        "risk_review_on": date.fromisoformat(voice.value("risk_review_on")),
        **{name: voice.value(name) for name in ("summary", "basis", "risk_assessment")},
    }
    return making.draft(Testimony, values, parts)


def _known(making: Making, voice: Planned) -> Person | None:
    """The person on record whom the editor says this is."""
    told = making.packet.told.get("judged", {}).get(voice.key, {}).get("is", "")
    return Person.objects.filter(ref=told, shown_as=voice.title).first() if told else None


def _person(making: Making, voice: Planned) -> Mapping[str, object]:
    role = making.lookups.terms(TermKind.ROLE).get(voice.value("role"))
    named = {name: voice.value(name) for name in ("shown_as", "naming", "role_note")}
    return {**named, **or_absent("role", role), "affiliation_absence": Absence.NOT_STATED}


def _declaration(making: Making, voice: Planned, said: Sequence[Planned]) -> Declaration:
    there = Declaration.objects.filter(ref=voice.became).first() if voice.became else None
    parts = _statements(making, said, after=there.statements.count() if there else 0)
    if there is not None:
        return making.edit(there, {}, parts)
    assert voice.party is not None, "somebody's words are kept"
    values = {
        "case": making.packet.case,
        "actor": making.actor(voice.party.name),
        "official": voice.official,
        "office": voice.office if voice.official else "",
        "title": voice.value("title"),
        "date": stated(voice.value("date")),
    }
    return making.draft(Declaration, values, parts)


def _statements(making: Making, said: Sequence[Planned], *, after: int) -> list[InlineChange]:
    changes = []
    for position, planned in enumerate(said, after + 1):
        ref = str(Reference.new(Noun.STATEMENT, making.entropy))
        making.decided(planned, ref)
        changes.append(InlineChange(Statement, values=_statement(making, planned, position), ref=ref))
    return changes


def _statement(making: Making, planned: Planned, position: int) -> Mapping[str, object]:
    proposal = planned.items[0].proposal
    grade = planned.value("credibility")
    return {
        "position": position,
        "text": proposal.text,
        "lang": making.plan.source.value("language"),
        "insertions": [
            span_of(proposal.text, span.start - proposal.start, span.end - proposal.start)
            for span in insertions(proposal)
        ],
        "source": making.source,
        "passage": making.passage(proposal),
        "credibility": "" if grade == NO_GRADE else grade,
        "credibility_rationale": planned.value("credibility_rationale"),
    }
