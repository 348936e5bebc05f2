"""What an editor marks in a quotation: stretches of its words, each kept with the words it covers."""

from collections import deque
from collections.abc import Iterator
from typing import Final, NamedTuple

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cases.vocabulary.absence import WithheldReason
from cases.vocabulary.audience import STREAMS
from cases.vocabulary.canonical import Document, Json

MOST: Final = 1_000
"""Spans in one quotation."""
_PLACED: Final = frozenset({"start", "end", "words"})
_REDACTED: Final = _PLACED | {"reason", "audiences"}


class Span(NamedTuple):
    """Characters ``start`` up to, not including, ``end`` of a quotation, and the words that stand there."""

    start: int
    end: int
    words: str


def insertions(written: Json) -> Iterator[Span]:
    """The spans of ``[{"start": 0, "end": 11, "words": "[of safety]"}, …]``. Raises ``ValidationError``."""
    for one in _list(written):
        yield _span(one, _PLACED)


def redactions(written: Json) -> Iterator[Span]:
    """The spans of ``[{"start": 0, "end": 5, "words": "Kabul", "reason": "safety", "audiences": []}, …]``.

    Raises ``ValidationError``, for a reason or an audience that nobody knows too.
    """
    for one in _list(written):
        span = _span(one, _REDACTED)
        assert isinstance(one, dict), "only an object makes a span"
        if one.get("reason") not in WithheldReason.values:
            raise ValidationError(
                _("A redaction gives one of these reasons: %(reasons)s."),
                params={"reasons": ", ".join(WithheldReason.values)},
            )
        for audience in _list(one.get("audiences", [])):
            if audience not in STREAMS:
                raise ValidationError(_("A redaction is kept from public, from partner, or from both."))
        yield span


def check_within(text: str, span: Span) -> None:
    """The words of ``span`` stand at its place in ``text``. Raises ``ValidationError`` that shows both."""
    if not 0 <= span.start < span.end <= len(text):
        raise ValidationError(
            _("A span reaches beyond the words: %(start)s to %(end)s."),
            params={"start": span.start, "end": span.end},
        )
    there = text[span.start : span.end]
    if there != span.words:
        raise ValidationError(
            _("“%(words)s” was marked, and now “%(there)s” stands in its place. Mark the words again."),
            params={"words": span.words, "there": there},
        )


def check_insertions(written: Json) -> None:
    """The spans are written as ``insertions`` reads them. Raises ``ValidationError``."""
    deque(insertions(written), maxlen=0)


def check_redactions(written: Json) -> None:
    """The spans are written as ``redactions`` reads them. Raises ``ValidationError``."""
    deque(redactions(written), maxlen=0)


def _list(written: Json) -> list[Json]:
    if not isinstance(written, list):
        raise ValidationError(_("This is written as a list."))
    if len(written) > MOST:
        raise ValidationError(_("There are more than %(number)s here."), params={"number": MOST})
    return written


def _span(one: Json, known: frozenset[str]) -> Span:
    if not isinstance(one, dict):
        raise ValidationError(_("A span has a start, an end and the words between them."))
    if unknown := [name for name in one if name not in known]:
        raise ValidationError(
            _("Nothing is known of %(names)s on a span."), params={"names": ", ".join(unknown)}
        )
    start, end, words = one.get("start"), one.get("end"), one.get("words")
    if type(start) is not int or type(end) is not int or not isinstance(words, str):
        raise ValidationError(_("A span has a start, an end and the words between them."))
    return Span(start, end, words)


def span_of(text: str, start: int, end: int) -> Document:
    """A span as it is kept: its place in ``text`` and the words there."""
    return {"start": start, "end": end, "words": text[start:end]}
