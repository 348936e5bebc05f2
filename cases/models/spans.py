"""What an editor writes beside a quotation as JSON: spans of its words, and translations."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cases.vocabulary.absence import WithheldReason
from cases.vocabulary.audience import STREAMS
from cases.vocabulary.canonical import Json
from cases.vocabulary.language import language_tag

Span = tuple[int, int]


def insertions(written: Json) -> Iterator[Span]:
    """The spans of ``[[start, end], …]``. Raises ``ValidationError``."""
    for pair in _list(written):
        if not isinstance(pair, list) or len(pair) != 2:
            raise ValidationError(_("A span is written as a start and an end, counted in characters."))
        yield _span(*pair)


def redactions(written: Json) -> Iterator[Span]:
    """The spans of ``[{"start": 0, "end": 5, "reason": "safety", "audiences": ["public"]}, …]``.

    Raises ``ValidationError``, for a reason or an audience that nobody knows too.
    """
    for one in _list(written):
        if not isinstance(one, dict):
            raise ValidationError(_("A redaction has a start, an end and a reason."))
        if one.get("reason") not in WithheldReason.values:
            raise ValidationError(
                _("A redaction gives one of these reasons: %(reasons)s."),
                params={"reasons": ", ".join(WithheldReason.values)},
            )
        for audience in _list(one.get("audiences", [])):
            if audience not in STREAMS:
                raise ValidationError(_("A redaction is kept from public, from partner, or from both."))
        yield _span(one.get("start"), one.get("end"))


def check_translations(written: Json) -> None:
    """Each translation has a language and its words. Raises ``ValidationError``."""
    for one in _list(written):
        if not isinstance(one, dict) or not one.get("text"):
            raise ValidationError(_("A translation has a language and words."))
        try:
            language_tag(str(one.get("lang", "")))
        except ValueError as error:
            raise ValidationError(str(error)) from error


def _list(written: Json) -> list[Json]:
    if not isinstance(written, list):
        raise ValidationError(_("This is written as a list."))
    return written


def _span(start: Json, end: Json) -> Span:
    if type(start) is not int or type(end) is not int:
        raise ValidationError(_("A span is written as a start and an end, counted in characters."))
    return start, end
