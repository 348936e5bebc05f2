"""A dossier of odd records: one of each noun, written by the verbs, each field at an end of what it takes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from hypothesis import strategies as st

from cases.actions.answer import answer
from cases.actions.withheld_words import unanswered_among
from cases.actions.writing import Invalid
from cases.models import (
    Actor,
    Case,
    Declaration,
    Event,
    Finding,
    Indicator,
    Passage,
    Person,
    Place,
    RightOfReply,
    Source,
    Statement,
    Statistic,
    Term,
    Testimony,
    Theme,
)
from cases.models.record import Record, Snapshotted
from cases.vocabulary.term_kind import TermKind
from cases.vocabulary.text import normalised
from tests import factories
from tests.contracts.odd_values import TAGS, odd, odd_quantity
from tests.factories import NOW
from tests.factories.statement import statement_values

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]
_AS_THEY_ARE = {
    # Without these nothing could be published, or no other row could lead here.
    *(
        "code",
        "slug",
        "kind",
        "parent",
        "widest_audience",
        "capture",
        "basis",
        "risk_review_on",
        "risk_assessed_on",
    ),
    *(
        "scope",
        "qualifier",
        "low",
        "high",
        "outcome",
        "answer",
        "insertions",
        "redactions",
        "inferred",
        "text",
    ),
    *("verification", "exact", "prefix", "suffix", "locator", "wording"),
}
_WORDED = {"lang": st.sampled_from(TAGS)}
"""Columns that take less than others of their kind."""
TALL_TALE = "They came at night."


@dataclass(frozen=True)
class OddWorld:
    """The rows; `records` are those that have documents of their own."""

    rows: tuple[Snapshotted, ...]
    refusals: int

    @property
    def records(self) -> list[Record]:
        """What can be published."""
        return [row for row in self.rows if isinstance(row, Record)]


def boring_dossier() -> dict[str, Any]:
    """One of everything that a record can be related to, published, and all of it under `records`."""
    actor, report = factories.make_actor(), factories.make_source("The report")
    passage = factories.make_passage(report, exact="At least 218 killings. They came at night.")
    case = factories.make_case("beside")
    testimony = factories.make_testimony(
        case=case, statements=[statement_values(passage, text="They came at night.")]
    )
    figure = factories.make_statistic(case=case, passage=passage, as_worded="At least 218 killings")
    event = factories.make_event(case=case, source=report, passage=passage)
    declaration = factories.make_declaration(case=case, actor=actor, passage=passage)
    records = [actor, report, case, testimony, figure, event, declaration]
    factories.publish(*records)
    factories.make_snapshot()
    factories.make_theme()
    factories.make_place()
    return {
        "actor": actor,
        "source": report,
        "statement": testimony.statements.get(),
        "figure": figure,
        "records": records,
    }


def answered(world: OddWorld) -> None:
    """Say of what is withheld and stands elsewhere too that it may: one letter stands everywhere."""
    for ref, waiting in unanswered_among(world.records).items():
        findings = [
            Finding(kind=each.kind, ref=ref, field=each.field, words=each.words, digest=each.digest, at=NOW)
            for each in waiting
        ]
        answer(findings=findings, by=factories.the_cast().writer, at=NOW, why="It tells nothing.")


class _Writer:
    """Draws values and writes rows; counts what was refused with a sentence."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.rows: list[Snapshotted] = []
        self.refusals = 0

    def row(self, model: type[Snapshotted], make: Callable[..., Any], **given: object) -> Any:
        """A row of `model` of odd values, without those that were refused in a sentence."""
        values = self._odd(model)
        while True:
            try:
                row = make(**{**values, **given})
            except Invalid as refused:
                values = self._without(values, refused)
            else:
                self.rows.append(row)
                return row

    def _odd(self, model: type[Snapshotted]) -> dict[str, Any]:
        columns = [each for each in model._meta.concrete_fields if each.editable and not each.is_relation]
        return {
            each.name: self.draw(_WORDED[each.name] if each.name in _WORDED else odd(each))
            for each in columns
            if not each.primary_key and each.name not in _AS_THEY_ARE and not each.name.endswith("_absence")
        }

    def _without(self, values: Mapping[str, Any], refused: Invalid) -> dict[str, Any]:
        self.refusals += 1
        faults = refused.faults.message_dict
        assert all(sentence.strip() for sentences in faults.values() for sentence in sentences)
        left = {name: value for name, value in values.items() if name not in faults}
        assert values, f"nothing of it was drawn: {faults}"
        return left if left != values else {}


def odd_world(draw: Draw, beside: Mapping[str, Any]) -> OddWorld:
    """Draft one of everything; what the records relate to `beside` is boring and published."""
    writer = _Writer(draw)
    country = writer.row(Place, factories.make_place, code=draw(st.sampled_from(("AF", "XK", "ZZ"))))
    province = writer.row(Place, factories.make_place, code=f"{country.code}-ODD0000001", parent=country)
    wider = writer.row(Theme, factories.make_theme, code="0")
    theme = writer.row(Theme, factories.make_theme, code="a-" * 31 + "b", parent=wider)
    indicator = writer.row(Indicator, factories.make_indicator, code="1_2-3", theme=theme)
    actor = writer.row(Actor, factories.make_actor, scope="country", country=country, parent=beside["actor"])
    publisher = draw(st.sampled_from((None, actor)))
    source = writer.row(Source, factories.make_source, publisher=publisher, cites=[beside["source"]])
    case = writer.row(
        Case,
        factories.make_case,
        slug="0" * 80,
        places=[country, province],
        themes=[theme],
        sources=[source],
        actors=[actor],
    )
    passage = _passage(writer, source, draw)
    writer.row(
        RightOfReply, factories.make_right_of_reply, case=case, source=source, asked=actor, asked_by=actor
    )
    testimony = _testimony(writer, case, passage, province, theme, beside)
    _figure(writer, case, passage, indicator, testimony, beside)
    _event(writer, case, passage, beside)
    _declaration(writer, case, actor, passage, beside)
    return OddWorld(tuple(writer.rows), writer.refusals)


def _passage(writer: _Writer, source: Source, draw: Draw) -> Passage:
    words = draw(st.text(min_size=1, max_size=50).map(lambda text: f"{TALL_TALE} {text}"))
    passage: Passage = writer.row(Passage, factories.make_passage, source=source, exact=words)
    return passage


def _testimony(
    writer: _Writer, case: Case, passage: Passage, place: Place, theme: Theme, beside: Mapping[str, Any]
) -> Testimony:
    role = writer.row(Term, factories.make_term, code="0", kind=TermKind.ROLE, retired=False)
    person = writer.row(Person, factories.make_person, role=role)
    here = writer.draw(st.sampled_from((None, place)))
    testimony: Testimony = writer.row(
        Testimony,
        factories.make_testimony,
        case=case,
        person=person,
        statements=[],
        residence=here,
        origin=place,
        interview=here,
        themes=[theme],
        inferred=writer.draw(st.sampled_from(({}, {"summary": "ي" * 2000, "date": "<b>"}))),
    )
    words = passage.exact
    for _number in range(writer.draw(st.sampled_from((1, 2, 12)))):
        writer.row(
            Statement,
            factories.make_statement,
            owner=testimony,
            passage=passage,
            text=words,
            insertions=[{"start": 0, "end": 4, "words": words[:4]}],
            redactions=writer.draw(st.sampled_from(([], [_redaction(words)]))),
            contradicts=[beside["statement"]],
        )
    return testimony


def _redaction(words: str) -> dict[str, object]:
    return {"start": 5, "end": 9, "words": words[5:9], "reason": "safety", "audiences": ["public"]}


def _figure(
    writer: _Writer,
    case: Case,
    passage: Passage,
    indicator: Indicator,
    testimony: Testimony,
    beside: Mapping[str, Any],
) -> None:
    qualifier, low, high = writer.draw(odd_quantity())
    writer.row(
        Statistic,
        factories.make_statistic,
        case=case,
        passage=passage,
        indicator=indicator,
        as_worded=normalised(passage.exact)[:300].strip(),
        qualifier=qualifier,
        low=low,
        high=high,
        claimed_in=writer.draw(st.sampled_from((None, testimony))),
        inferred={"low": "read", "high": "read", "qualifier": "read"},
        contradicts=[beside["figure"]],
        overlaps=[beside["figure"]],
        origins=[passage.source, beside["source"]],
    )


def _event(writer: _Writer, case: Case, passage: Passage, beside: Mapping[str, Any]) -> None:
    writer.row(
        Event,
        factories.make_event,
        case=case,
        source=passage.source,
        passage=passage,
        quoted=TALL_TALE,
        origin=beside["source"],
        actors=[beside["actor"]],
        contradicts=[beside["figure"]],
    )


def _declaration(
    writer: _Writer, case: Case, actor: Actor, passage: Passage, beside: Mapping[str, Any]
) -> None:
    declaration = writer.row(
        Declaration,
        factories.make_declaration,
        case=case,
        actor=actor,
        statements=[],
        statistics=[beside["figure"]],
    )
    writer.row(
        Statement,
        factories.make_statement,
        owner=declaration,
        passage=passage,
        text=passage.exact,
        updates=[beside["statement"]],
    )
