"""Values in words: what is known, what is not stated and what is withheld never look alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.pages.words.content import own
from cases.vocabulary.absence import Absence, Unknown, Withheld, WithheldReason
from cases.vocabulary.cached_by_language import cached_by_language
from cases.vocabulary.canonical import Document, Json


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
    json: Json | Unknown | Withheld, *, say: Callable[[str], str] = str, inferred: str = "", url: str = ""
) -> Value:
    """A word, or why there is none, as a value; `say` puts a known word in words."""
    if isinstance(json, Withheld):
        return Value(withheld_words(json.reason), withheld=True)
    if isinstance(json, Unknown):
        return _unstated(json.why is Absence.UNKNOWN)
    if isinstance(json, dict) and "withheld" in json:
        return Value(withheld_words(str(json["withheld"])), withheld=True)
    if json is None or isinstance(json, dict):
        return _unstated(json is not None and json.get("unknown") == "unknown")
    return Value(own(say(str(json))), inferred=own(inferred), url=url)


def unknown_words(json: Document) -> str:
    """Why nothing is known, in words."""
    return _unstated(json.get("unknown") == "unknown").text


@cached_by_language
def _unstated(unknown: bool) -> Value:  # noqa: FBT001 - one of two
    return Value(_("unknown") if unknown else _("not stated"), unstated=True)


@cached_by_language
def withheld_words(reason: str) -> str:
    """What is told about something that the desk does not publish; `reason` from the closed list."""
    known = reason in WithheldReason.values
    return str(WithheldReason(reason if known else WithheldReason.NOT_PUBLISHED).label)
