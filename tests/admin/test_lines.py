"""Lines of text stand for lists and tables, and come back as they went."""

import pytest
from django.core.exceptions import ValidationError

from cases.admin.lines import (
    LinesField,
    ListLines,
    NamesLines,
    ReasonsLines,
    RedactionLines,
    SpanLines,
    TranslationLines,
)

KEPT = [
    (ListLines, []),
    (ListLines, ["A. Reporter", "B. Writer"]),
    (NamesLines, {"en": "Iran", "fa-AF": "ایران"}),
    (ReasonsLines, {"date": "the text says: August, no year"}),
    (SpanLines, [[0, 4], [12, 20]]),
    (RedactionLines, [{"start": 0, "end": 5, "reason": "safety"}]),
    (RedactionLines, [{"start": 0, "end": 5, "reason": "consent", "audiences": ["public", "partner"]}]),
    (
        TranslationLines,
        [
            {"lang": "ps", "text": "یو\nدوه", "status": "draft", "translator": "A. T."},
            {"lang": "fa-AF", "text": "یک", "translator": "B. T."},
            {"lang": "en", "text": "One", "status": "checked"},
        ],
    ),
]


def _field(kind: type[LinesField]) -> LinesField:
    return kind(required=False, label="", help_text="")


@pytest.mark.parametrize(("kind", "value"), KEPT)
def test_what_is_written_is_read_again(kind: type[LinesField], value: object) -> None:
    field = _field(kind)
    text = field.prepare_value(value)
    assert field.clean(text) == value
    assert not field.has_changed(value, text.replace("\n", "\r\n"))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (NamesLines, "Iran"),
        (NamesLines, "en: Iran\nen: Persia"),
        (ReasonsLines, "date:"),
        (SpanLines, "12"),
        (SpanLines, "4 to 12"),
        (RedactionLines, "0-5"),
        (RedactionLines, "0-5 because"),
        (RedactionLines, "0-5 safety desk"),
        (TranslationLines, "یک"),
        (TranslationLines, "== fa-AF; draft; A. T.; 2026\nیک"),
        (TranslationLines, "== not_stated; draft; A. T.\nیک"),
    ],
)
def test_what_is_not_written_as_asked_is_refused_and_stays(kind: type[LinesField], text: str) -> None:
    field = _field(kind)
    with pytest.raises(ValidationError):
        field.clean(text)
    assert field.prepare_value(text) == text
    assert field.has_changed(None, text)
