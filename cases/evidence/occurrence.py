"""Occurrences: people choose words and which of their occurrences is meant, never a position."""

from collections.abc import Iterator

from django.utils.translation import gettext, ngettext

from cases.evidence.span import TextSpan

_SHOWN = 80


class NotThere(ValueError):
    """The text does not hold the words so often. The message is a translated sentence for the editor."""


def occurrences(words: str, text: str) -> list[int]:
    """Where each occurrence of exactly these characters begins in `text`, in order; they may overlap."""
    return list(_starts(words, text)) if words else []


def nth(words: str, text: str, n: int) -> TextSpan:
    """Where the occurrence number `n` of exactly these characters stands; the first is 1. Raises NotThere."""
    starts = occurrences(words, text)
    if 1 <= n <= len(starts):
        return TextSpan(starts[n - 1], starts[n - 1] + len(words))
    raise NotThere(_sentence(words, len(starts), n))


def _starts(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _sentence(words: str, count: int, n: int) -> str:
    shown = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
    if not count:
        return gettext("“%(words)s” does not stand in this text.") % {"words": shown}
    sentence = ngettext(
        "“%(words)s” stands in this text once, so there is no occurrence %(number)s.",
        "“%(words)s” stands in this text %(count)s times, so there is no occurrence %(number)s.",
        count,
    )
    return sentence % {"words": shown, "count": count, "number": n}
