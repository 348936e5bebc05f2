"""What the bench shows of one text: its words, what was found in them, and what was decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from cases.models import Packet
from cases.vocabulary.proposal_kind import ProposalKind
from cases.workbench.asked import BenchField, Option
from cases.workbench.last_look import LastLook

Level = Literal["sure", "check"]
Standing = Literal["open", "accepted", "refused", "on_record"]
"""What was made of a proposal so far; of one on record nothing is made again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line of what would be recorded.

    `as_written`: the words of the text, where `value` says what they stand for. `inferred`: why it is taken
    to be so though the text does not say it. `unstated`: the text does not say it, and `value` is empty.
    """

    label: str
    value: str = ""
    as_written: str = ""
    inferred: str = ""
    unstated: bool = False
    address: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """A figure in one line: the words before the number, and the number as it is written out.

    `glyph` is the one of its qualifier; `inferred`: the qualifier does not stand beside this number.
    """

    glyph: str
    before: str
    number: str
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Words in a row of one kind: of the speaker, or put in by the publisher."""

    text: str
    inserted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchProposal:
    """Words of the text, what they are proposed as or were chosen for, and what was decided.

    `key` is its name in addresses and forms (letters, digits and hyphens), `number` its place in reading
    order in the whole text, `gist` all of it in one line. `rule`: why it is proposed, a sentence. `state` is
    in words in `verdict` where something was decided. `candidates`: whom it may be of, where several fit, the
    last of them that it is not stated; none has an empty value, `chosen` is empty where nothing was chosen.
    `became`: the record that it is on was made of it here.
    """

    key: str
    number: int
    kind: ProposalKind
    start: int
    end: int
    gist: str
    level: Level
    rule: str
    state: Standing
    said: Sequence[Said] = ()
    figure: FigureLine | None = None
    facts: Sequence[Fact] = ()
    candidates: Sequence[Option] = ()
    chosen: str = ""
    ask: str = ""
    fields: Sequence[BenchField] = ()
    because: str = ""
    words: str = ""
    verdict: str = ""
    note: str = ""
    by_hand: bool = False
    record_label: str = ""
    record_address: str = ""
    became: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words of a paragraph that belong to the same proposals, the outermost first."""

    text: str
    keys: tuple[str, ...] = ()
    inserted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchParagraph:
    """One paragraph: `start` is its first character in the whole text."""

    start: int
    lang: str
    dir: Literal["ltr", "rtl"]
    pieces: Sequence[Piece]
    proposals: Sequence[BenchProposal] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """Words that the rules looked at and left, as what, and why, in one sentence."""

    start: int
    end: int
    kind: ProposalKind
    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """One page of a text at work. Counts are of the whole text; of a very long one, of the stretch at hand.

    `source` is what is said of the source, `notes` sentences about how it is held; `people` the names that
    the text and this packet know.
    """

    packet: Packet
    title: str
    paragraphs: Sequence[BenchParagraph]
    total: int
    decided: int
    sure: int
    check: int
    last: LastLook
    page: int = 1
    pages: int = 1
    source: Sequence[BenchField] = ()
    cases: Sequence[Option] = ()
    notes: Sequence[str] = ()
    people: Sequence[str] = ()
    asides: Sequence[Aside] = ()
