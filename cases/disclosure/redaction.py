"""Taking spans out of a text, so that neither the words nor their length are left."""

from collections.abc import Sequence
from dataclasses import dataclass

from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Json
from cases.vocabulary.cut import MARK


@dataclass(frozen=True, slots=True)
class RedactedSpan:
    """Characters ``start`` up to, not including, ``end`` of a text, and why they are kept back."""

    start: int
    end: int
    reason: str


def spans_for(audience: Audience, redactions: Json) -> list[RedactedSpan]:
    """The spans that ``audience`` may not read, merged where they touch, in order.

    A redaction without audiences is kept from everybody; one for partners is kept from the public too.
    """
    given = redactions if isinstance(redactions, list) else []
    spans = [
        RedactedSpan(int(str(one["start"])), int(str(one["end"])), str(one["reason"]))
        for one in given
        if isinstance(one, dict) and _meant_for(audience, one.get("audiences"))
    ]
    return merged(spans)


def merged(spans: Sequence[RedactedSpan]) -> list[RedactedSpan]:
    """``spans`` in order, those that touch as one, with the reason of the first."""
    apart: list[RedactedSpan] = []
    for span in sorted(spans, key=lambda span: span.start):
        if apart and span.start <= apart[-1].end:
            apart[-1] = RedactedSpan(apart[-1].start, max(apart[-1].end, span.end), apart[-1].reason)
        else:
            apart.append(span)
    return apart


def _meant_for(audience: Audience, audiences: Json) -> bool:
    if not isinstance(audiences, list) or not audiences:
        return True
    return any(Audience(str(kept_from)).includes(audience) for kept_from in audiences)


def redacted(text: str, spans: Sequence[RedactedSpan]) -> str:
    """``text`` with each span replaced by ``MARK``."""
    pieces: list[str] = []
    position = 0
    for span in spans:
        pieces += [text[position : span.start], MARK]
        position = span.end
    return "".join([*pieces, text[position:]])


def moved(position: int, spans: Sequence[RedactedSpan]) -> int:
    """Where a character of the original stands in the redacted text."""
    shift = sum(len(MARK) - (span.end - span.start) for span in spans if span.end <= position)
    return position + shift


def marks(spans: Sequence[RedactedSpan]) -> list[Json]:
    """Where the marks stand in the redacted text, with their reasons."""
    return [
        {
            "start": moved(span.start, spans[:index]),
            "end": moved(span.start, spans[:index]) + len(MARK),
            "reason": span.reason,
        }
        for index, span in enumerate(spans)
    ]
