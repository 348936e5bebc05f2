"""Values in words: what is known, what is not stated and what is withheld never look alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.pages.words.content import own
from cases.vocabulary.absence import Absence, Unknown, Withheld, WithheldReason
from cases.vocabulary.cached_by_language import cached_by_language


@dataclass(frozen=True, slots=True)
class Value:
    """One value as a reader meets it.

    `text` is never empty; `unstated` and `withheld` say that it stands for an absence; `inferred` is the
    reason of an editor who concluded it, and empty where the source states it.
    """

    text: str
    unstated: bool = False
    withheld: bool = False
    inferred: str = ""
    url: str = ""

    @property
    def known(self) -> bool:
        """Whether there is a value at all."""
        return not (self.unstated or self.withheld)

    def __str__(self) -> str:
        return self.text


def value_of(
    value: str | Unknown | Withheld | None,
    *,
    say: Callable[[str], str] = str,
    inferred: str = "",
    url: str = "",
) -> Value:
    """A word, or why there is none, as a value; `say` puts a known word in words."""
    if isinstance(value, Withheld):
        return Value(withheld_words(value.reason), withheld=True)
    if value is None or isinstance(value, Unknown):
        return _unstated(value is not None and value.why is Absence.UNKNOWN)
    return Value(own(say(value)), inferred=own(inferred), url=url)


@cached_by_language
def _unstated(unknown: bool) -> Value:  # noqa: FBT001 - one of two
    return Value(_("unknown") if unknown else _("not stated"), unstated=True)


@cached_by_language
def withheld_words(reason: str) -> str:
    """What is told about something that the desk does not publish; `reason` from the closed list."""
    known = reason in WithheldReason.values
    return str(WithheldReason(reason if known else WithheldReason.NOT_PUBLISHED).label)
