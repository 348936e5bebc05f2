"""Form fields in which people mark words of a text: the words and which occurrence, never a position."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, Final

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from rapidfuzz.distance import Levenshtein, Opcode

from cases.admin.line_fields import LinesField, from_one_line, on_one_line
from cases.evidence.occurrence import occurrences
from cases.models.spans import words_around
from cases.vocabulary.absence import WithheldReason
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.current_language import language_override
from cases.vocabulary.text import normalised

_NUMBER: Final = re.compile(r"(?P<nth>\d{1,6})(?: ?/ ?(?P<of>\d{1,6}))? ?[×x](?: |$)")
_LONGEST: Final = 20_000
"""Characters of a text that is compared with what it was before."""
_DASH: Final = r"(?: {0,2}(?:—|–|--|\|) {0,2}| - )"
_COMMA: Final = re.compile(r" ?[,،] ?")

_WHICH = _(
    "Where the words stand more than once, say which: “2/3× Kabul” is the second of three. A line break "
    "within them is written ⏎, a space at either end ␣."
)


class MarkLines(LinesField):
    """Marked words, one mark a line. ``text`` is what they are marked in, as the record keeps it.

    What is typed becomes spans without a place, ``{"words": "Kabul", "occurrence": 2, "of": 3}``: only the
    form knows the text that was typed beside them.
    """

    tells_all = True
    text: str = ""

    def write(self, value: list[Document]) -> str:
        return "\n".join(f"{self._words(one)}{self.after_words(one)}" for one in value)

    def read(self, lines: list[str]) -> Json:
        return [self.mark(line.strip(" \t")) for line in lines]

    def lines_of(self, text: str) -> list[str]:
        """The lines that are not empty: what cannot be seen may be marked."""
        return [line for line in text.split("\n") if line.strip(" \t")]

    def after_words(self, span: Document) -> str:
        """What stands on the line behind the words of ``span``."""
        return ""

    def mark(self, line: str) -> Document:
        """The mark of one line. Raises ``ValidationError``."""
        return _words_of(line)

    def _words(self, span: Document) -> str:
        """The words of ``span`` on one line, and which occurrence they are where there are several."""
        words = str(span.get("words", ""))
        written = on_one_line(words, ends=True)
        starts, start = occurrences(words, self.text), span.get("start")
        several = len(starts) > 1 or _NUMBER.match(written)
        return (
            f"{starts.index(start) + 1}/{len(starts)}× {written}" if several and start in starts else written
        )


class InsertionLines(MarkLines):
    """Words that the publisher added, as ``[{"words": "[of safety]"}]``."""

    hint = format_lazy(
        "{} {}",
        _("Words the publisher added, shown set apart. One a line, as they stand above: “[of safety]”."),
        _WHICH,
    )


_OFFERED: Final = (WithheldReason.SAFETY, WithheldReason.CONSENT, WithheldReason.RIGHTS)


class RedactionLines(MarkLines):
    """Words kept back, as ``[{"words": "Kabul", "reason": "safety", "audiences": ["public"]}]``."""

    hint = format_lazy(
        "{} {} {}",
        _(
            "Words kept back: gone from documents, not covered. One a line: the words as they stand above, "
            "a dash, and why."
        ),
        format_lazy(
            _(
                "“Kabul — {safety}” keeps them from everybody, “Kabul — {safety} — {public}” from the public "
                "alone. Or else: “{consent}”, “{rights}”."
            ),
            public=Audience.PUBLIC.label,
            **{reason.value: reason.label for reason in _OFFERED},
        ),
        _WHICH,
    )

    def after_words(self, span: Document) -> str:
        """Why, and from whom if not from everybody, in the words of the page."""
        audiences = span.get("audiences")
        named = [_label(Audience, one) for one in audiences] if isinstance(audiences, list) else []
        told = [_label(WithheldReason, span.get("reason", ""))] + ([", ".join(named)] if named else [])
        return "".join(f" — {each}" for each in told)

    def mark(self, line: str) -> Document:
        """Words, why, and from whom; read from the end, so that the words may hold anything."""
        reasons, audiences = _named(WithheldReason), _named(Audience)
        found = _redaction().fullmatch(line)
        if found is None:
            raise ValidationError(
                _("“%(line)s” does not say why, as in “Kabul — %(safety)s”."),
                params={"line": line, "safety": WithheldReason.SAFETY.label},
            )
        redaction = _words_of(found["words"].strip(" \t")) | {"reason": reasons[_folded(found["reason"])]}
        if found["audiences"] is None:
            return redaction
        named = _COMMA.split(found["audiences"])
        return redaction | {"audiences": [audiences[_folded(one)] for one in named]}


_Known = type[WithheldReason] | type[Audience]


@cache
def _named(known: _Known) -> dict[str, str]:
    """The words of ``known`` by what they are called, in every language of the desk, and by themselves."""
    values = [one for one in known if known is WithheldReason or one in STREAMS]
    named = {value.value: value.value for value in values}
    for language, _name in settings.LANGUAGES:
        with language_override(language):
            named |= {_folded(str(value.label)): value.value for value in values}
    return named


@cache
def _redaction() -> re.Pattern[str]:
    """A line of words, a reason and perhaps audiences."""
    reason, audience = _any(_named(WithheldReason)), _any(_named(Audience))
    return re.compile(
        rf"(?P<words>.+?){_DASH}(?P<reason>{reason})"
        rf"(?:{_DASH}(?P<audiences>{audience}(?:{_COMMA.pattern}{audience})*))?",
        re.IGNORECASE,
    )


def _any(phrases: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, phrases))})"


def _folded(phrase: str) -> str:
    return normalised(phrase).casefold()


def _label(known: _Known, value: Any) -> str:
    return str(known(value).label) if value in known.values else str(value)


def _words_of(line: str) -> Document:
    """The words of a line, and which occurrence is meant where it says so."""
    number = _NUMBER.match(line)
    if number is None:
        return {"words": from_one_line(line)}
    mark: Document = {
        "words": from_one_line(line[number.end() :].strip(" \t")),
        "occurrence": int(number["nth"]),
    }
    return mark | ({"of": int(number["of"])} if number["of"] else {})


def there_now(before: str, text: str, span: Document) -> str:
    """The words of ``text`` where ``span`` stood ``before`` it was edited, or those around where it stood."""
    start, end = span.get("start"), span.get("end")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= len(before):
        return ""
    if max(len(before), len(text)) > _LONGEST:
        return words_around(text, start, end)
    edits = Levenshtein.opcodes(before, text)
    first, last = _moved(start, edits, ending=False), _moved(end - 1, edits, ending=True)
    return text[first:last] if first < last else words_around(text, first, first)


def _moved(at: int, edits: Iterable[Opcode], *, ending: bool) -> int:
    """Where the character ``at`` begins, or ends, after ``edits``, or what stands there instead of it."""
    edit = next(edit for edit in edits if edit.src_start <= at < edit.src_end)
    if edit.tag == "equal":
        return edit.dest_start + at - edit.src_start + ending
    return edit.dest_end if ending else edit.dest_start
