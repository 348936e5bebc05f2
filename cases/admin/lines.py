"""Form fields that let an editor write a list or a table as plain lines of text."""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from cases.vocabulary.absence import WithheldReason
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.language import BadLanguage, language_tag

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class LinesField(forms.CharField):
    """A text area whose lines stand for a JSON value. ``hint`` tells how a line is written."""

    hint: ClassVar["StrOrPromise"] = ""
    tells_all: ClassVar[bool] = False

    def __init__(self, *, required: bool, label: "StrOrPromise", help_text: "StrOrPromise") -> None:
        told = self.hint if self.tells_all else format_lazy("{} {}", help_text, self.hint)
        super().__init__(
            required=required, label=label, help_text=told, widget=forms.Textarea(attrs={"rows": 3})
        )

    def write(self, value: Any) -> str:
        """The text that stands for ``value``."""
        raise NotImplementedError

    def read(self, lines: list[str]) -> Json:
        """The value that ``lines`` stand for; raises ``ValidationError`` that names the line at fault."""
        raise NotImplementedError

    def prepare_value(self, value: Any) -> str:
        """Text for the page: what was typed stays as it was typed."""
        return value if isinstance(value, str) else "" if value is None else self.write(value)

    def to_python(self, value: Any) -> Any:
        """The JSON value of what was typed; blank lines mean nothing."""
        text = str(value or "").replace("\r\n", "\n")
        return self.read([line for line in text.split("\n") if line.strip()])

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether what was typed stands for another value: spelling of the lines does not matter."""
        try:
            typed = self.to_python(data)
        except ValidationError:
            return True
        return bool(typed != (initial if initial is not None else self.to_python("")))


class ListLines(LinesField):
    """One text a line, as ``["one", "two"]``."""

    hint = _("One a line.")

    def write(self, value: list[str]) -> str:
        return "\n".join(value)

    def read(self, lines: list[str]) -> Json:
        return [line.strip() for line in lines]


class _PairLines(LinesField):
    """Two texts a line with a colon between them, as ``{"one": "two"}``."""

    def write(self, value: dict[str, str]) -> str:
        return "\n".join(f"{name}: {text}" for name, text in value.items())

    def read(self, lines: list[str]) -> Json:
        pairs: Document = {}
        for line in lines:
            name, colon, text = line.partition(":")
            if not (colon and name.strip() and text.strip()):
                raise ValidationError(
                    _("“%(line)s” lacks what stands before or after the colon."), params={"line": line}
                )
            if name.strip() in pairs:
                raise ValidationError(_("“%(name)s” stands twice."), params={"name": name.strip()})
            pairs[name.strip()] = text.strip()
        return pairs


class NamesLines(_PairLines):
    """Names by language."""

    hint = _("One a line: language tag, colon, name, as in “fa-AF: ایران”.")


class ReasonsLines(_PairLines):
    """Inferences by field."""

    hint = _("One a line: name of the field, colon, reason, as in “date: the text names no year”.")


_READERS = {Audience.PUBLIC.value, Audience.PARTNER.value}
_SPAN = re.compile(r"\s*(\d+)\s*-\s*(\d+)\s*")


class SpanLines(LinesField):
    """Spans of a text, as ``[[0, 5]]``."""

    hint = _("Spans the publisher added, shown set apart. One a line, in characters from 0: “12-20”.")
    tells_all = True

    def write(self, value: list[list[int]]) -> str:
        return "\n".join(f"{start}-{end}" for start, end in value)

    def read(self, lines: list[str]) -> Json:
        return _each(lines, lambda line: [*_span(line)])


class RedactionLines(LinesField):
    """Redacted spans, as ``[{"start": 0, "end": 5, "reason": "safety", "audiences": ["public"]}]``."""

    hint = _(
        "Spans kept back: gone from documents, not covered. One a line: “0-5 safety” for everybody, "
        "“0-5 safety public” for the public alone."
    )
    tells_all = True

    def write(self, value: list[dict[str, Any]]) -> str:
        return "\n".join(
            " ".join([f"{one['start']}-{one['end']}", str(one.get("reason", "")), *one.get("audiences", [])])
            for one in value
        )

    def read(self, lines: list[str]) -> Json:
        return _each(lines, _redaction)


def _redaction(line: str) -> Document:
    span, *rest = line.split()
    start, end = _span(span)
    audiences = rest[1:]
    if not rest or rest[0] not in WithheldReason.values or not set(audiences) <= _READERS:
        raise ValueError(line)
    redaction: Document = {"start": start, "end": end, "reason": rest[0]}
    return redaction | ({"audiences": [*audiences]} if audiences else {})


def _span(text: str) -> tuple[int, int]:
    found = _SPAN.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return int(found[1]), int(found[2])


def _each(lines: list[str], read: Callable[[str], Json]) -> list[Json]:
    """Every line read; ``ValidationError`` names the first that cannot be."""
    values: list[Json] = []
    for line in lines:
        try:
            values.append(read(line))
        except ValueError as error:
            raise ValidationError(_("“%(line)s” is not written as asked."), params={"line": line}) from error
    return values


_HEADING = ("lang", "status", "translator")


def _heading(translation: dict[str, str]) -> list[str]:
    """Language, status and translator, as far as they are known."""
    told = [translation.get(name, "") for name in _HEADING]
    while not told[-1]:
        told.pop()
    return told


class TranslationLines(LinesField):
    """Translations, as ``[{"lang": "ps", "text": "…", "status": "checked", "translator": "…"}]``."""

    hint = _(
        "Shown beside the original. Each begins with a line of its own, “== ps; status; translator”, "
        "and the text follows below it."
    )
    tells_all = True

    def write(self, value: list[dict[str, str]]) -> str:
        return "\n".join(f"== {'; '.join(_heading(one))}\n{one['text']}" for one in value)

    def read(self, lines: list[str]) -> Json:
        return [*self._blocks(lines)]

    def _blocks(self, lines: list[str]) -> Iterator[Json]:
        current: dict[str, str] | None = None
        for line in lines:
            if line.startswith("=="):
                if current is not None:
                    yield {**current}
                told = [part.strip() for part in line.removeprefix("==").split(";")]
                if len(told) > len(_HEADING) or not _is_tag(told[0]):
                    raise ValidationError(_("“%(line)s” is not written as asked."), params={"line": line})
                named = zip(_HEADING, told, strict=False)
                current = {"text": ""} | {name: part for name, part in named if part}
            elif current is None:
                raise ValidationError(_("Begin with a line that names the language."))
            else:
                current["text"] = f"{current['text']}\n{line}".strip()
        if current is not None:
            yield {**current}


def _is_tag(text: str) -> bool:
    try:
        language_tag(text)
    except BadLanguage:
        return False
    return True
