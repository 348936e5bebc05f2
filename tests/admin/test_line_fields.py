"""Lines of text stand for lists and tables, and come back as they went."""

import pytest
from django.core.exceptions import ValidationError

from cases.admin.line_fields import (
    LinesField,
    ListLines,
    NamesLines,
    ReasonsLines,
    TranslationLines,
)

KEPT = [
    (ListLines, []),
    (ListLines, ["A. Reporter", "B. Writer"]),
    (ListLines, ["One who writes\non two lines", "C:\\", "a ⏎ b"]),
    (NamesLines, {"en": "Iran", "fa-AF": "ایران"}),
    (ReasonsLines, {"date": "the text says: August, no year", "place": "one line\nand another"}),
    (
        TranslationLines,
        [
            {"lang": "ps", "text": "یو\nدوه", "status": "draft", "translator": "A. T."},
            {"lang": "fa-AF", "text": "یک", "translator": "B. T."},
            {"lang": "en", "text": "One\n\nTwo\n== en; not a heading\n\\== nor this", "status": "checked"},
            {"lang": "en-GB", "text": "Three", "status": "draft", "translator": "C. T.; D. T."},
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
        (TranslationLines, "یک"),
        (TranslationLines, "== not_stated; draft; A. T.\nیک"),
    ],
)
def test_what_is_not_written_as_asked_is_refused_and_stays(kind: type[LinesField], text: str) -> None:
    field = _field(kind)
    with pytest.raises(ValidationError):
        field.clean(text)
    assert field.prepare_value(text) == text
    assert field.has_changed(None, text)
