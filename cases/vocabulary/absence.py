"""Absence: the different ways in which a value is not there, each said and none left blank."""

from dataclasses import dataclass
from typing import Final, TypeVar

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from cases.vocabulary.canonical import Document, Json

Value = TypeVar("Value")


class Absence(TextChoices):
    """Why the record holds no value."""

    NOT_STATED = "not_stated", _("not stated")
    UNKNOWN = "unknown", _("unknown")
    WITHHELD = "withheld", _("withheld")
    NOT_APPLICABLE = "not_applicable", _("not applicable")


ABSENCES: Final = frozenset(Absence.values)
"""Their words."""


class WithheldReason(TextChoices):
    """Why a document does not show a value that the record may hold."""

    SAFETY = "safety", _("withheld for safety")
    CONSENT = "consent", _("withheld because the person did not agree to it")
    PRECISION = "precision", _("withheld because it would be too precise")
    SOURCE_WITHDRAWN = "source_withdrawn", _("withheld because its source was withdrawn")
    RIGHTS = "rights", _("withheld because of the rights of others")
    NOT_PUBLISHED = "not_published", _("not published")


_WORDS: Final = {Absence.NOT_STATED: "not stated", Absence.UNKNOWN: "unknown"}


@dataclass(frozen=True, slots=True)
class Unknown:
    """A value that nobody can give: the source does not state it, or it is not known.

    `why` is NOT_STATED or UNKNOWN; anything else raises ValueError.
    """

    why: Absence = Absence.NOT_STATED

    def __post_init__(self) -> None:
        if self.why not in _WORDS:
            raise ValueError(f"a value is not unknown because it is {self.why!r}")

    def as_json(self) -> Document:
        """`{"unknown": "not stated"}` or `{"unknown": "unknown"}`."""
        return {"unknown": _WORDS[self.why]}


@dataclass(frozen=True, slots=True)
class Withheld:
    """A value that this audience is not shown, and the reason it is told."""

    reason: WithheldReason

    def as_json(self) -> Document:
        """`{"withheld": reason}`."""
        return {"withheld": self.reason.value}


def known(value: Value | Unknown | Withheld | None) -> Value | None:
    """What a typed value says; None where it is unknown or withheld, and where the field does not apply."""
    return None if isinstance(value, Unknown | Withheld) else value


def is_unknown(value: Json) -> bool:
    """Whether a document's value says that nobody can give it."""
    return isinstance(value, dict) and value.keys() == {"unknown"}


def is_withheld(value: Json) -> bool:
    """Whether a document's value says that it is not shown."""
    return isinstance(value, dict) and value.keys() == {"withheld"}


def absent(value: Json) -> bool:
    """Whether a document's value is no value: unknown, withheld, or null because the field does not apply."""
    return value is None or is_unknown(value) or is_withheld(value)
