"""Redacted words leave a mark and nothing else: not their length, not their echo."""

import pytest

from cases.disclosure.redaction import RedactedSpan, marks, moved, redacted, spans_for
from cases.models import Testimony
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.canonical import Json
from cases.vocabulary.cut import MARK
from tests.disclosure.showing import shown_of, view_of
from tests.factories import make_passage, make_source, make_testimony
from tests.factories.statement import statement_values
from tests.scenarios import part

PUBLIC, PARTNER = STREAMS
TEXT = "My brother Karim lives in Herat."


def _span(word: str, *audiences: Audience) -> dict[str, Json]:
    start = TEXT.index(word)
    return {"start": start, "end": start + len(word), "reason": "safety", "audiences": [*audiences]}


def _testimony(*redactions: dict[str, Json], **values: object) -> Testimony:
    passage = make_passage(make_source(), exact=TEXT)
    words = statement_values(passage, redactions=[*redactions], **values)
    return make_testimony(statements=[words])


def _quoted(testimony: Testimony, audience: Audience, *path: str) -> Json:
    source = testimony.statements.get().source
    return shown_of(testimony, view_of(audience, source), "statements", 0, *path)


def _number(value: Json, step: str | int) -> int:
    number = part(value, step)
    assert isinstance(number, int)
    return number


def _list(value: Json) -> list[Json]:
    assert isinstance(value, list)
    return value


def test_a_span_becomes_a_mark() -> None:
    assert redacted(TEXT, [RedactedSpan(11, 16, "safety")]) == f"My brother {MARK} lives in Herat."
    assert redacted(TEXT, []) == TEXT


@pytest.mark.parametrize("length", [1, 5, 20])
def test_marks_do_not_tell_the_length(length: int) -> None:
    spans = [RedactedSpan(11, 11 + length, "safety")]
    assert marks(spans) == [{"start": 11, "end": 11 + len(MARK), "reason": "safety"}]
    assert redacted(TEXT[:11] + "x" * length, spans) == "My brother " + MARK


def test_marks_stand_where_they_say_in_the_redacted_text() -> None:
    spans = [RedactedSpan(3, 10, "safety"), RedactedSpan(11, 16, "consent"), RedactedSpan(26, 31, "safety")]
    text = redacted(TEXT, spans)
    assert text == f"My {MARK} {MARK} lives in {MARK}."
    found = [text[_number(mark, "start") : _number(mark, "end")] for mark in marks(spans)]
    assert found == [MARK] * 3


def test_spans_that_touch_are_one_mark() -> None:
    written: list[Json] = [
        {"start": 11, "end": 16, "reason": "safety"},
        {"start": 3, "end": 11, "reason": "consent"},
        {"start": 14, "end": 18, "reason": "rights"},
    ]
    assert spans_for(PUBLIC, written) == [RedactedSpan(3, 18, "consent")]


@pytest.mark.parametrize(
    ("audiences", "public", "partner"),
    [([], True, True), ([PUBLIC], True, False), ([PARTNER], True, True), ([PUBLIC, PARTNER], True, True)],
)
def test_whom_a_span_is_kept_from(audiences: list[Json], public: bool, partner: bool) -> None:
    written: list[Json] = [{"start": 0, "end": 2, "reason": "safety", "audiences": audiences}]
    assert bool(spans_for(PUBLIC, written)) is public
    assert bool(spans_for(PARTNER, written)) is partner


def test_positions_after_a_mark_move_with_it() -> None:
    spans = [RedactedSpan(3, 10, "safety")]
    assert moved(2, spans) == 2
    assert moved(10, spans) == 3 + len(MARK)
    assert redacted(TEXT, spans)[moved(11, spans) :].startswith("Karim")


@pytest.mark.django_db
def test_the_passage_and_the_translations_go_with_the_words() -> None:
    translations = [{"lang": "fa-AF", "text": "برادرم کریم", "status": "draft", "translator": "desk"}]
    testimony = _testimony(_span("Karim", PUBLIC), translations=translations)
    assert _quoted(testimony, PUBLIC, "text") == f"My brother {MARK} lives in Herat."
    for name in ("passage", "translations"):
        assert _quoted(testimony, PUBLIC, name) == {"withheld": "safety"}
    for trace in ("Karim", "کریم", str(len(TEXT))):
        assert trace not in str(_quoted(testimony, PUBLIC))
    assert "Karim" in str(_quoted(testimony, PARTNER, "passage"))
    assert _quoted(testimony, PARTNER, "text") == TEXT


@pytest.mark.django_db
def test_an_insertion_moves_with_the_text_and_goes_with_a_span_that_touches_it() -> None:
    herat, lives = TEXT.index("Herat"), TEXT.index("lives")
    testimony = _testimony(_span("Karim lives"), insertions=[[lives, lives + 5], [herat, herat + 5]])
    text = _quoted(testimony, PUBLIC, "text")
    assert isinstance(text, str)
    (span,) = _list(_quoted(testimony, PUBLIC, "insertions"))
    assert text[_number(span, 0) : _number(span, 1)] == "Herat"


@pytest.mark.django_db
def test_two_texts_that_differ_in_the_redacted_words_alone_read_the_same() -> None:
    source = make_source()
    shown = []
    for name in ("Karim", "Abdul Rahman"):
        text = f"My brother {name} left."
        passage = make_passage(source, exact=text)
        span = {"start": 11, "end": 11 + len(name), "reason": "safety"}
        testimony = make_testimony(statements=[statement_values(passage, redactions=[span])])
        statement = shown_of(testimony, view_of(PUBLIC, source), "statements", 0)
        assert isinstance(statement, dict)
        shown.append({key: value for key, value in statement.items() if key != "ref"})
    assert shown[0] == shown[1]
