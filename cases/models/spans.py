"""What an editor marks in a quotation: stretches of its words, each kept with the words it covers."""

from collections import deque
from collections.abc import Iterator
from typing import Final, NamedTuple

from django.core.exceptions import ValidationError
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from cases.evidence.nearest import nearest
from cases.evidence.occurrence import NotThere, nth, occurrences
from cases.vocabulary.absence import WithheldReason
from cases.vocabulary.audience import STREAMS
from cases.vocabulary.canonical import Document, Json

MOST: Final = 1_000
"""Spans in one quotation."""
_PLACED: Final = frozenset({"start", "end", "words"})
_REDACTED: Final = _PLACED | {"reason", "audiences"}

_BESIDE: Final = 24
_PLACES: Final = 12


class MarkedSpan(NamedTuple):
    """Characters ``start`` up to, not including, ``end`` of a quotation, and the words that stand there."""

    start: int
    end: int
    words: str


def insertions(written: Json) -> Iterator[MarkedSpan]:
    """The spans of ``[{"start": 0, "end": 11, "words": "[of safety]"}, …]``. Raises ``ValidationError``."""
    for one in _list(written):
        yield _span(one, _PLACED)


def redactions(written: Json) -> Iterator[MarkedSpan]:
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


def check_within(text: str, span: MarkedSpan) -> None:
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


def _span(one: Json, known: frozenset[str]) -> MarkedSpan:
    if not isinstance(one, dict):
        raise ValidationError(_("A span has a start, an end and the words between them."))
    if unknown := [name for name in one if name not in known]:
        raise ValidationError(
            _("Nothing is known of %(names)s on a span."), params={"names": ", ".join(unknown)}
        )
    start, end, words = one.get("start"), one.get("end"), one.get("words")
    if type(start) is not int or type(end) is not int or not isinstance(words, str):
        raise ValidationError(_("A span has a start, an end and the words between them."))
    return MarkedSpan(start, end, words)


def span_of(text: str, start: int, end: int) -> Document:
    """A span as it is kept: its place in ``text`` and the words there."""
    return {"start": start, "end": end, "words": text[start:end]}


def placed(text: str, written: Json) -> Json:
    """``written`` as it is kept: spans that give words and no place get the place of their words in ``text``.

    Such a span is ``{"words": "Kabul"}``; where they stand there more than once ``"occurrence": 2`` says
    which, and ``"of": 3`` how many there have to be. What is no such span is left for ``Statement.clean`` to
    judge. Raises ``ValidationError`` where the words do not stand there, or not so often.
    """
    if not isinstance(written, list):
        return written
    return [_placed(text, one) for one in written]


def _placed(text: str, one: Json) -> Json:
    if not isinstance(one, dict) or not isinstance(one.get("words"), str):
        return one
    if "start" in one and not {"occurrence", "of"} & one.keys():
        return one
    found = place(text, str(one["words"]), one.get("occurrence"), of=one.get("of"))
    if one.get("start", found.start) != found.start:
        raise ValidationError(_("The place of “%(words)s” is another one."), params={"words": found.words})
    rest = {name: value for name, value in one.items() if name not in ("occurrence", "of")}
    return {**rest, **found._asdict()}


def place(text: str, words: str, occurrence: Json = None, *, of: Json = None) -> MarkedSpan:
    """Where ``words`` stand in ``text``, character by character. The first occurrence is 1.

    Raises ``ValidationError`` that says how often they stand there and what is around them, or shows the
    nearest words where they do not.
    """
    starts = occurrences(words, text)
    if not starts:
        raise ValidationError(_not_there(text, words))
    if of not in (None, len(starts)):
        raise ValidationError(f"{_other_number(words, of, len(starts))} {_where(text, words, starts)}")
    if occurrence is None and len(starts) > 1:
        raise ValidationError(f"{_so_often(words, len(starts))} {_where(text, words, starts)}")
    if type(occurrence) is not int and occurrence is not None:
        raise ValidationError(_("Which occurrence is meant is a number: the first is 1."))
    try:
        found = nth(words, text, 1 if occurrence is None else occurrence)
    except NotThere as fault:
        raise ValidationError(str(fault)) from fault
    return MarkedSpan(found.start, found.end, words)


def _not_there(text: str, words: str) -> str:
    told = gettext("“%(words)s” does not stand in this text.") % {"words": words}
    near = nearest(words, text)
    return f"{told} {gettext('The nearest there: “%(words)s”.') % {'words': near.words}}" if near else told


def _so_often(words: str, count: int) -> str:
    told = ngettext(
        "“%(words)s” stands in this text once.", "“%(words)s” stands in this text %(count)s times.", count
    )
    return told % {"words": words, "count": count}


def _other_number(words: str, of: Json, count: int) -> str:
    told = ngettext(
        "“%(words)s” was to stand in this text %(of)s times, and stands there once.",
        "“%(words)s” was to stand in this text %(of)s times, and stands there %(count)s times.",
        count,
    )
    return told % {"words": words, "of": of, "count": count}


def _where(text: str, words: str, starts: list[int]) -> str:
    """The sentence that asks which is meant, with each occurrence between its neighbours."""
    count = len(starts)
    shown = [
        f"{number}/{count} “{words_around(text, start, start + len(words))}”"
        for number, start in enumerate(starts[:_PLACES], 1)
    ]
    return gettext("Say which is meant: %(places)s.") % {"places": "; ".join(shown)}


def words_around(text: str, start: int, end: int) -> str:
    """The characters from ``start`` to before ``end`` with a few before and after, on one line."""
    first, last = max(0, start - _BESIDE), min(len(text), end + _BESIDE)
    shown = " ".join(text[first:last].split())
    return f"{'…' if first else ''}{shown}{'…' if last < len(text) else ''}"
