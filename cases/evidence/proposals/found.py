"""What is found in a text and proposed to an editor: nothing of it is on record yet."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Level = Literal["sure", "check"]
"""Whether an editor may take a proposal as it is, or should look at it first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Words of the text: `text` is what stands from `start` to before `end`, both in code points from 0."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundStatement(Found):
    """One quoted string without the marks around it, and who is said to have said it.

    `parts` are the strings that make one saying together, this one among them: two where "he said" stands in
    the middle, one a paragraph where it runs over several. `speaker_mention` is how the text names the
    speaker there ("he", "the spokesman"), `mention` where, `speaker` the fullest name that the text gives the
    person or body, `description` what the text says they are. Where two may be meant, `candidates` names both
    and `speaker` is None.
    """

    parts: tuple[tuple[int, int], ...]
    speaker_mention: str | None
    mention: tuple[int, int] | None
    speaker: str | None
    description: str | None
    candidates: tuple[str, ...]
    rule: str
    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFigure:
    """A figure, with its qualifier, in the words that give it.

    `low` and `high` are numbers of `unit`, None on an open side; `qualifier` is a value of
    vocabulary.quantity.Qualifier. `claimed_by` says that it is so, `attributed_to` is said to have done it.
    """

    as_worded: str
    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    qualifier: str
    unit: str | None
    counted: str | None
    place: str | None
    period: str | None
    claimed_by: str | None
    attributed_to: str | None
    rule: str
    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate(Found):
    """The words that give a date, and the date in EDTF (ISO 8601-2); None where they alone do not tell it."""

    edtf: str | None
    rule: str
    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(Found):
    """Words that name something, and the name without what belongs to the sentence."""

    name: str
    rule: str
    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPlace(Named):
    """The words that name a place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundActor(Named):
    """The first words that name a person or a body, and the fullest name the text gives them.

    `kind` is "person", "body" or "group".
    """

    kind: str
    description: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundReply(Found):
    """Words that say how somebody answered a request for comment.

    `outcome` is "no_reply", "declined" or "replied"; `actor` who was asked, a person by name where the text
    gives one, `asked_by` who asked, as worded.
    """

    actor: str | None
    asked_by: str | None
    outcome: str
    rule: str
    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSource(Named):
    """Words that say where something is from: `name` is the outlet or body, `kind` a report, a post …"""

    kind: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundEvent(Found):
    """Words that tell something that happened, or a day by which it has to.

    `edtf` is the date that stands there, None without one; `actors` are the names of who took part, as the
    actors of the same text have them; `kind_code` is a term of the kind event_kind, None where none fits.
    """

    edtf: str | None
    place: str | None
    actors: tuple[str, ...]
    kind_code: str | None
    rule: str
    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected(Found):
    """Words that look like a quotation or a figure and are none; `why` is the code of the rule."""

    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """All that is found in one text, each kind in the order in which it stands there."""

    statements: tuple[FoundStatement, ...] = ()
    figures: tuple[FoundFigure, ...] = ()
    dates: tuple[FoundDate, ...] = ()
    places: tuple[FoundPlace, ...] = ()
    actors: tuple[FoundActor, ...] = ()
    replies: tuple[FoundReply, ...] = ()
    sources: tuple[FoundSource, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    events: tuple[FoundEvent, ...] = ()
