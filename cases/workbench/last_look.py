"""The last look: what would be made of a text, and what is missing for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from cases.workbench.asked import BenchField


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many of one kind would be made; `words` go on after the number."""

    count: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """What a record needs and only a person can say. `anchor` is the id of the control that takes it.

    `about`: which record it is, in words, where the sentence does not say it by itself.
    """

    sentence: str
    anchor: str
    about: str = ""

    @property
    def said(self) -> str:
        """The whole of it by itself."""
        return f"{self.about}: {self.sentence}" if self.about else self.sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What only a person can say of one record that would be made: nothing of it is filled in.

    `about` are the numbers of the proposals it is made of. `alike`: the keys of others that the same words
    could answer.
    """

    key: str
    title: str
    about: Sequence[int]
    fields: Sequence[BenchField]
    alike: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A record that came of this text already."""

    label: str
    address: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LastLook:
    """What keeping would make now. `notes`: what is not stated and what is inferred, in sentences."""

    tally: Sequence[Tally]
    missing: Sequence[Missing]
    judgements: Sequence[Judgement]
    notes: Sequence[str] = ()
    kept: Sequence[Kept] = ()

    @property
    def ready(self) -> bool:
        """Whether something would be made, and nothing is missing for it."""
        return bool(self.tally) and not self.missing
