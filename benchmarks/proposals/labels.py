"""Labels: what a person says stands in an article, and what a proposal has to be to agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cases.evidence.span import TextSpan

Number = int | float


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words of the article and where they stand; what is `optional` counts neither way."""

    words: str
    span: TextSpan
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationLabel(Label):
    """One quoted string without its marks, or what stands behind the name in a line of a transcript.

    `mention` names the speaker there as worded, `speaker` is the fullest name in the article, None for who is
    only `described`. Where two may be meant they are `candidates`. `continues` is the number, from 1, of the
    label that this string goes on from.
    """

    mention: str
    speaker: str | None
    also_mention: Sequence[str] = ()
    also: Sequence[str] = ()
    candidates: Sequence[str] = ()
    described: str | None = None
    continues: int | None = None

    @property
    def long(self) -> bool:
        """Whether it has four words or more."""
        return is_long(self.words)

    @property
    def carried_back(self) -> bool:
        """Whether the mention alone does not say who it is: a pronoun, a noun, a part of the name."""
        return not self.candidates and self.speaker is not None and self.speaker not in self.mention


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLabel(Label):
    """A number of what is counted; of a share (`unit`) the numbers are per cent.

    `claimed_by` are the names that count as the claimant, None among them where nobody does too; it is empty
    where the article does not say.
    """

    low: Number | None
    high: Number | None
    qualifier: str
    counted: str
    claimed_by: Sequence[str | None]
    unit: str | None = None
    also_qualifier: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLabel(Label):
    """The words of a date, and the date in EDTF; `also` are other ways to write it."""

    edtf: str | None
    also: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyLabel(Label):
    """How somebody who was asked answered: the `outcome` is "no_reply", "declined" or "replied"."""

    actor: str
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameLabel:
    """A name in the article; its `kind` is person, body, group, place or source."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectedLabel(Label):
    """Words that look like a figure or a quotation and are none: `looks_like` says which, and `why` why not.

    Lengths of time and of other things are `optional`: some desks count them.
    """

    looks_like: str
    why: str


def is_long(words: str) -> bool:
    """Whether there are four words or more: below that, marks also stand around single terms."""
    return len(words.split()) >= 4
