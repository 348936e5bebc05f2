"""A quotation holds together: its passage, its spans, its translations."""

import pytest

from cases.actions.edit import edit
from cases.actions.writing import InlineChange, Invalid
from cases.models import Statement
from tests.factories import NOW, make_passage, make_source, make_testimony, the_cast
from tests.factories.statement import statement_values

pytestmark = pytest.mark.django_db


def test_the_passage_was_read_in_the_source_that_is_named() -> None:
    with pytest.raises(Invalid, match="another source"):
        make_testimony(statements=[statement_values(make_passage(), source=make_source())])


def _span(start: object, end: object, words: object = "They") -> dict[str, object]:
    return {"start": start, "end": end, "words": words}


@pytest.mark.parametrize(
    "values",
    [
        {"insertions": [[0, 4]]},
        {"insertions": [_span(0, 100)]},
        {"insertions": [_span(5, 5, "")]},
        {"insertions": [_span(-1, 4)]},
        {"insertions": [_span(0, "4")]},
        {"insertions": [{"start": 0, "words": "They"}]},
        {"insertions": [{"start": 0, "end": 4}]},
        {"insertions": {"start": 0}},
        {"insertions": [_span(1, 5)]},
        {"insertions": [{"words": "Nobody"}]},
        {"insertions": [{"words": ""}]},
        {"insertions": [{"words": "t", "occurrence": 3}]},
        {"insertions": [{"words": "t", "occurrence": "first"}]},
        {"insertions": [{"words": "They", "of": 2}]},
        {"insertions": [{"words": "They", "start": 4, "end": 8, "occurrence": 1}]},
        {"redactions": [_span(3, 2) | {"reason": "safety"}]},
        {"redactions": [_span(0, 4)]},
        {"redactions": [_span(0, 4) | {"reason": "because"}]},
        {"redactions": [_span(0, 4) | {"reason": "safety", "audiences": ["everybody"]}]},
        {"redactions": [_span(0, 4) | {"reason": "safety", "audiences": "public"}]},
        {"redactions": ["words"]},
        {"translations": [{"text": "شب آمدند."}]},
        {"translations": [{"lang": "Dari", "text": "شب آمدند."}]},
        {"translations": [{"lang": "fa-AF"}]},
        {"translations": "شب آمدند."},
    ],
    ids=str,
)
def test_what_disclosure_could_not_read_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(Invalid):
        make_testimony(statements=[statement_values(None) | values])


def test_spans_and_translations_that_fit_are_kept() -> None:
    redaction = {"start": 5, "end": 18, "words": "came at night", "reason": "safety", "audiences": ["public"]}
    translation = {"lang": "fa-AF", "text": "شب آمدند.", "status": "draft", "translator": "desk"}
    statement = make_testimony(
        statements=[
            statement_values(
                None, insertions=[_span(0, 4)], redactions=[redaction], translations=[translation]
            )
        ]
    ).statements.get()
    assert statement.insertions == [_span(0, 4)]
    assert statement.redactions == [redaction]


def test_words_without_a_place_get_it_whichever_door_they_come_through() -> None:
    statement = make_testimony(
        statements=[
            statement_values(
                None,
                insertions=[{"words": "They"}],
                redactions=[{"words": "t", "occurrence": 2, "of": 2, "reason": "safety"}],
            )
        ]
    ).statements.get()
    assert statement.insertions == [_span(0, 4)]
    assert statement.redactions == [_span(17, 18, "t") | {"reason": "safety"}]


def test_words_that_stand_there_more_than_once_are_shown_with_what_is_around_them() -> None:
    with pytest.raises(Invalid, match="2 times") as refused:
        make_testimony(statements=[statement_values(None, insertions=[{"words": "t"}])])
    assert "1/2 “They came at night.”" in str(refused.value)


def test_words_that_do_not_stand_there_are_answered_with_the_nearest() -> None:
    with pytest.raises(Invalid, match="The nearest there: “night”"):
        make_testimony(statements=[statement_values(None, insertions=[{"words": "nights"}])])


@pytest.mark.parametrize("text", ["He said: they came at night.", "We came at night."])
def test_a_span_is_never_moved_by_an_edit_of_the_words(text: str) -> None:
    """A verb that is given other words and no other spans refuses, and shows what was marked."""
    testimony = make_testimony(statements=[statement_values(None, insertions=[_span(0, 4)])])
    statement = testimony.statements.get()
    part = InlineChange(Statement, pk=statement.pk, values={"text": text})

    with pytest.raises(Invalid, match="“They” was marked") as refused:
        edit(record=testimony, changes={}, parts=[part], expected=1, by=the_cast().writer, at=NOW)

    assert refused.value.part is part
    statement.refresh_from_db()
    assert (statement.text, statement.insertions) == ("They came at night.", [_span(0, 4)])


def test_a_span_keeps_its_place_when_words_enter_as_other_systems_write_them() -> None:
    """Decomposed letters, line ends of two characters: the place is counted in the text that is kept."""
    values = statement_values(None, text="Cafe\u0301\r\nKabul", insertions=[{"words": "Kabul"}])
    statement = make_testimony(statements=[values]).statements.get()
    assert (statement.text, statement.insertions) == ("Café\nKabul", [_span(5, 10, "Kabul")])
