"""Entries: one edition as it is handed to a catalog."""

from dataclasses import dataclass
from datetime import date

from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.noun import Noun


@dataclass(frozen=True, slots=True)
class Entry:
    """One edition of one stream, complete enough to be applied wherever a catalog is kept.

    `document` is the canonical JSON, None where the edition has none or has none any more. `digest` is the
    chain's digest (64 hexadecimal digits) up to and with this edition. `restored` holds what a return from
    suspension makes readable again: number and canonical JSON of each earlier edition of the reference.
    """

    audience: Audience
    number: int
    ref: str
    noun: Noun
    version: int
    action: Action
    reason: PublicReason
    day: date
    document: str | None
    digest: str
    restored: tuple[tuple[int, str], ...] = ()

    @property
    def is_first(self) -> bool:
        """Whether it is the first edition of its reference, before which no table can hold anything of it."""
        return self.action is Action.PUBLISH and self.version == 1
