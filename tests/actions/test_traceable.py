"""Every quoted word stands in its passage: what no door lets through."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from cases.actions.approve import approve
from cases.actions.completeness import Incomplete, faults_of, notes_of
from cases.actions.correct import correct
from cases.actions.edit import edit
from cases.actions.holdings import Holdings
from cases.actions.redact import redact
from cases.actions.sketch import sketches
from cases.actions.submit import submit
from cases.actions.tracing import traced
from cases.actions.writing import InlineChange
from cases.models import Passage, RightOfReply, Shortcoming, Source, Statement, Statistic, Testimony
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import PublicReason
from cases.vocabulary.shortfall import Shortfall
from cases.vocabulary.state import State
from tests.actions.deeds import now
from tests.factories import (
    ENTROPY,
    NOW,
    Cast,
    days,
    make_actor,
    make_case,
    make_event,
    make_passage,
    make_right_of_reply,
    make_snapshot,
    make_source,
    make_statistic,
    make_testimony,
    publish_whole,
)
from tests.factories.statement import statement_values
from tests.scenarios import reads, told

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])

MADE_UP = "We burned the village down ourselves."
REPORT = b"Before it. They came at night. We left in the morning. At least 37 people were killed."


def rules(record: Record) -> set[tuple[str, Shortfall]]:
    """What is missing of `record`: the column and the rule."""
    return {(fault.field.rpartition(".")[2], fault.rule) for fault in faults_of(now(record))}


def a_quotation(text: str, exact: str = "They came at night.", **values: object) -> Testimony:
    return make_testimony(statements=[statement_values(make_passage(exact=exact), text=text, **values)])


def written(record: Record, by: Any, *, parts: list[InlineChange] | None = None, **changes: object) -> Record:
    current = now(record)
    edit(
        record=current,
        changes=changes,
        parts=parts or [],
        expected=current.lock_version,
        by=by,
        at=days(1),
    )
    return now(record)


def requoted(testimony: Testimony, text: str, by: Any) -> Record:
    statement = testimony.statements.get()
    return written(testimony, by, parts=[InlineChange(Statement, pk=statement.pk, values={"text": text})])


# What was seen: a published quotation and a published figure that stood in no source.

Decision = Callable[[list[Record], Cast], object]
DECISIONS: Mapping[str, Decision] = {
    "approve": lambda records, cast: approve(records=records, by=cast.editor, at=NOW, entropy=ENTROPY),
    "correct": lambda records, cast: correct(
        records=records, by=cast.editor, at=NOW, reason=PublicReason.ERROR, entropy=ENTROPY
    ),
    "redact": lambda records, cast: redact(
        records=records, by=cast.editor, at=NOW, why="asked", entropy=ENTROPY
    ),
}


def a_published_figure() -> Statistic:
    figure = make_statistic(
        passage=make_passage(exact="At least 37 people were killed"),
        as_worded="At least 37 people were killed",
        low=37,
    )
    publish_whole(figure)
    return figure


@pytest.mark.parametrize("decision", DECISIONS)
def test_a_quotation_that_stands_in_no_source_is_not_published(decision: str, cast: Cast) -> None:
    testimony = a_quotation("They came at night.")
    publish_whole(testimony)
    record = requoted(testimony, MADE_UP, cast.writer)
    type(record)._default_manager.filter(pk=record.pk).update(state=State.IN_REVIEW)
    with pytest.raises(Incomplete, match="do not stand in their passage"):
        DECISIONS[decision]([now(record)], cast)
    assert MADE_UP not in str(reads(Audience.PUBLIC, testimony))
    assert told(Audience.PUBLIC, testimony) == ["publish"]


@pytest.mark.parametrize("decision", DECISIONS)
def test_a_figure_that_its_words_contradict_is_not_published(decision: str, cast: Cast) -> None:
    figure = a_published_figure()
    record = written(figure, cast.writer, low=37_000)
    type(record)._default_manager.filter(pk=record.pk).update(state=State.IN_REVIEW)
    with pytest.raises(Incomplete, match="37000"):
        DECISIONS[decision]([now(record)], cast)
    assert told(Audience.PUBLIC, figure) == ["publish"]


def test_the_refusal_says_what_the_words_say_and_what_the_figure_says(cast: Cast) -> None:
    record = written(a_published_figure(), cast.writer, low=37_000)
    (fault,) = faults_of(record)
    assert (fault.field, fault.rule) == ("low", Shortfall.FIGURE_CONTRADICTED)
    assert "at least 37”" in fault.sentence
    assert "at least 37000" in fault.sentence


# Quotations.


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("They came at night.", "They came at night."),
        ("They came at night", "Then: “They came at night,” she said."),
        ("“They came at night.”", "They came at\n night."),
        ("They came […] in the morning.", "They came at night. We left in the morning."),
        ("no guarantee [of safety] from them", "There is no guarantee [of safety] from them."),
        ("no guarantee from them", "There is no guarantee [of safety] from them."),
    ],
)
def test_words_of_the_passage_are_quoted_as_people_quote(text: str, exact: str) -> None:
    assert faults_of(now(a_quotation(text, exact))) == []


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        (MADE_UP, "They came at night."),
        ("They came at nigh", "They came at night."),
        ("They came by night.", "They came at night."),
        ("in the morning. They came", "They came at night. We left in the morning."),
    ],
)
def test_words_that_stand_elsewhere_are_no_quotation(text: str, exact: str) -> None:
    assert rules(a_quotation(text, exact)) == {("text", Shortfall.NOT_IN_PASSAGE)}


def test_the_nearest_words_of_the_passage_are_offered() -> None:
    testimony = a_quotation("They came by night.", "Before it. They came at night. We left.")
    (fault,) = faults_of(now(testimony))
    assert fault.nearest == "They came at night."
    assert fault.nearest in fault.sentence


def test_what_the_desk_puts_in_brackets_is_not_the_publishers_insertion() -> None:
    testimony = a_quotation("They [the Taliban] came at night.")
    assert rules(testimony) == {("text", Shortfall.INSERTION_UNREAD)}


def test_words_are_redacted_of_a_quotation_that_stands_in_full() -> None:
    span = {"start": 13, "end": 18, "reason": "safety"}
    assert faults_of(now(a_quotation("They came at night.", redactions=[span]))) == []


def test_other_words_need_a_passage_and_carry_no_quotation_marks() -> None:
    assert faults_of(now(a_quotation("Somebody came in the dark.", wording="paraphrase"))) == []
    marked = a_quotation("He says “somebody” came.", wording="paraphrase")
    assert rules(marked) == {("text", Shortfall.QUOTATION_MARKS)}


def test_a_translation_is_in_another_language_than_what_it_translates() -> None:
    dari = make_source(language="fa-AF")
    values = {"text": "They came at night.", "wording": "translation", "lang": "en"}
    said = make_passage(dari, exact="شب آمدند.")
    assert faults_of(now(make_testimony(statements=[statement_values(said, **values)]))) == []
    english = statement_values(make_passage(exact="They came."), **values)
    assert rules(make_testimony(statements=[english])) == {("original_lang", Shortfall.SAME_LANGUAGE)}
    spoken = english | {"original_lang": "ps"}
    assert faults_of(now(make_testimony(statements=[spoken]))) == []


# Events, requests for comment, figures.


def test_what_an_event_quotes_stands_in_its_passage() -> None:
    assert faults_of(now(make_event(quoted="a general amnesty"))) == []
    assert rules(make_event(quoted="an amnesty", passage=None)) == {("passage", Shortfall.NO_PASSAGE)}
    read = make_passage(exact="a general amnesty")
    other = make_event(source=read.source, quoted="a general pardon", passage=read)
    assert rules(other) == {("quoted", Shortfall.NOT_IN_PASSAGE)}


def test_an_event_is_read_in_a_passage_of_its_own_source() -> None:
    event = make_event(quoted="an order", passage=make_passage(exact="an order"))
    assert rules(event) == {("passage", Shortfall.OTHER_SOURCE)}


@pytest.mark.parametrize("name", ["wording", "answer"])
def test_a_request_for_comment_and_its_answer_stand_in_their_passage(name: str) -> None:
    case, source = make_case(), make_source()
    values = {"wording": "said never", "answer": "Never.", "outcome": "answered"}
    reply = make_right_of_reply(case, source=source, **values)
    assert faults_of(now(case)) == []
    part = InlineChange(RightOfReply, pk=reply.pk, values={name: MADE_UP})
    assert rules(written(case, case.created_by, parts=[part])) == {(name, Shortfall.NOT_IN_PASSAGE)}
    part = InlineChange(RightOfReply, pk=reply.pk, values={"passage": None})
    assert rules(written(case, case.created_by, parts=[part])) == {("passage", Shortfall.NO_PASSAGE)}


def test_a_figure_is_worded_as_its_passage_words_it() -> None:
    assert faults_of(now(make_statistic())) == []
    other = make_statistic(passage=make_passage(exact="at least 219 killings"))
    assert rules(other) == {("as_worded", Shortfall.NOT_IN_PASSAGE)}


UNREADABLE = "au moins deux cent dix-huit morts"


def a_figure_in_french(**values: Any) -> Statistic:
    read = make_passage(make_source(language="fr"), exact=UNREADABLE)
    return make_statistic(passage=read, as_worded=UNREADABLE, **values)


def test_a_number_that_cannot_be_read_needs_a_reason_that_the_second_person_sees() -> None:
    assert rules(a_figure_in_french()) == {("low", Shortfall.FIGURE_UNREAD)}
    reason = "The desk reads French: at least two hundred and eighteen dead."
    told_why = a_figure_in_french(inferred={"low": reason})
    assert faults_of(now(told_why)) == []
    (note,) = notes_of(told_why)
    assert reason in note
    assert UNREADABLE in note
    assert notes_of(make_statistic()) == []


def test_a_reason_does_not_make_up_for_words_that_say_another_number() -> None:
    figure = make_statistic(low=999, as_worded="at least 218 killings", inferred={"low": "A feeling."})
    assert rules(figure) == {("low", Shortfall.FIGURE_CONTRADICTED)}


# Passages and what is kept.


def test_a_source_that_has_a_snapshot_takes_no_passage_outside_it() -> None:
    source = make_source()
    make_snapshot(source, text=REPORT)
    testimony = make_testimony(passage=make_passage(source, snapshot=None))
    for record in (source, testimony):
        assert rules(record) == {("snapshot", Shortfall.OUTSIDE_SNAPSHOT)}


def test_a_source_that_is_said_to_be_kept_has_a_snapshot() -> None:
    source = make_source(capture="excerpted")
    assert rules(source) == {("capture", Shortfall.NO_SNAPSHOT)}
    make_snapshot(source)
    assert faults_of(now(source)) == []


def test_where_nothing_can_be_compared_the_page_or_the_time_is_given() -> None:
    source = make_source()
    scan = make_snapshot(source, text=b"\x89PNG", media_type="image/png")
    passage = make_passage(source, snapshot=scan)
    assert rules(source) == {("locator", Shortfall.NO_PLACE)}
    part = InlineChange(Passage, pk=passage.pk, values={"locator": "p. 12"})
    assert faults_of(written(source, source.created_by, parts=[part])) == []


def test_a_passage_that_does_not_stand_in_its_text_any_more_is_found() -> None:
    source = make_source()
    passage = make_passage(source, snapshot=make_snapshot(source, text=REPORT))
    Passage.objects.filter(pk=passage.pk).update(start=3)
    assert rules(source) == {("exact", Shortfall.NOT_IN_TEXT)}
    Passage.objects.filter(pk=passage.pk).update(text=None, start=None)
    assert rules(source) == {("exact", Shortfall.NOT_IN_TEXT)}


def test_an_interview_on_consent_is_quoted_from_the_desks_own_record() -> None:
    testimony = make_testimony(basis="consent")
    assert faults_of(now(testimony)) == []
    by_heart = make_testimony(basis="consent", passage=make_passage(make_source(kind="interview")))
    assert rules(by_heart) == {("source", Shortfall.NO_DESK_RECORD)}


# All of it at once, and for many.


def test_everything_that_is_missing_is_said_at_once(cast: Cast) -> None:
    testimony = a_quotation(MADE_UP)
    case = testimony.case
    make_right_of_reply(case, asked=make_actor("A state"), passage=None, wording="said nothing")
    with pytest.raises(Incomplete) as refusal:
        raise Incomplete({row.ref: faults_of(now(row)) for row in (testimony, case)})
    assert refusal.value.faults.keys() == {testimony.ref, case.ref}


def test_an_approval_notes_that_nothing_is_missing(cast: Cast) -> None:
    figure = a_published_figure()
    noted = Shortcoming.objects.get(ref=figure.ref)
    assert (noted.revision, noted.faults, noted.short) == (1, [], False)


def test_handing_in_is_refused_too(cast: Cast) -> None:
    testimony = a_quotation(MADE_UP)
    with pytest.raises(Incomplete):
        submit(records=[now(testimony)], by=cast.writer, at=NOW)
    assert now(testimony).state == State.DRAFT


def test_records_are_examined_in_a_fixed_number_of_queries(django_assert_max_num_queries: Any) -> None:
    rows: list[Record] = [make_testimony() for _number in range(3)]
    rows += [make_statistic() for _number in range(3)]
    rows += list(Source.objects.all())
    with django_assert_max_num_queries(14):
        images = sketches(rows)
        held = Holdings(images.values())
        assert [fault for row in rows for fault in traced(row.noun, images[row.ref], held)] == []


def test_a_number_is_not_quoted_without_what_qualifies_it() -> None:
    """“37 people” of “At least 37 people were killed” would say that somebody counted."""
    read = make_passage(exact="At least 37 people were killed")
    cut = make_statistic(passage=read, as_worded="37 people", qualifier="exactly", low=37, high=37)
    (fault,) = faults_of(now(cut))
    assert (fault.field, fault.rule) == ("as_worded", Shortfall.FIGURE_CONTRADICTED)
    assert fault.nearest == "At least 37 people"
    whole = make_statistic(passage=read, as_worded="At least 37 people", qualifier="at_least", low=37)
    assert faults_of(now(whole)) == []
