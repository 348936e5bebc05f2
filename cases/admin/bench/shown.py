"""What the bench's templates read: each thing asked with its name in the form, and what is wrong with it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.http import QueryDict
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.admin.bench.tokens import Token, look_of, tokens
from cases.workbench.asked import BenchField, Option
from cases.workbench.last_look import Judgement
from cases.workbench.shown import Bench, BenchParagraph, BenchProposal


@dataclass(frozen=True, slots=True)
class Typed:
    """What was sent and not taken, to be shown again: the form, and by control what is wrong with it."""

    form: QueryDict = field(default_factory=QueryDict)
    wrong: Mapping[str, str] = field(default_factory=dict)

    def under(self, name: str, otherwise: str) -> str:
        """What stands in the control of this name."""
        return self.form.get(name, otherwise)


@dataclass(frozen=True, slots=True)
class Control:
    """One control of the form. `values`: what is chosen of its options."""

    id: str
    field: BenchField
    value: str
    values: Sequence[str]
    error: str

    @property
    def wide(self) -> bool:
        """Whether it takes the whole row."""
        return self.field.kind in ("area", "many")

    @property
    def attributes(self) -> SafeString:
        """What describes it, whether it is wrong, whether it may be changed."""
        parts = (("error", self.error), ("reads", self.field.reads_as), ("help", self.field.help))
        told = " ".join(f"{self.id}-{name}" for name, said in parts if said)
        found = {
            "aria-describedby": told,
            "aria-invalid": "true" if self.error else "",
            "readonly": "readonly" if self.field.fixed else "",
            "list": "people" if self.field.kind == "person" else "",
        }
        return format_html_join("", ' {}="{}"', ((name, value) for name, value in found.items() if value))


@dataclass(frozen=True, slots=True)
class ShownCandidate:
    """One of those whom words may be of; the last one says that it is not stated, under 0."""

    value: str
    label: str
    why: str
    digit: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class ShownProposal:
    """One proposal beside its paragraph. `radio` is the decision that is marked, empty for none.

    faulty: something of it was sent and not taken, so it is shown whole.
    """

    proposal: BenchProposal
    look: str
    kind: str
    level: str
    radio: str
    because: str
    words: str
    candidates: Sequence[ShownCandidate]
    fields: Sequence[Control]
    error: str
    because_error: str
    words_error: str
    faulty: bool

    @property
    def worded(self) -> bool:
        """Whether it is a figure that is written in words alone, which need more room than digits."""
        figure = self.proposal.figure
        return figure is not None and not any(letter.isdigit() for letter in figure.number)

    @property
    def id(self) -> str:
        """Its name on the page."""
        return f"p-{self.proposal.key}"


@dataclass(frozen=True, slots=True)
class ShownParagraph:
    """One row of the bench."""

    paragraph: BenchParagraph
    tokens: Sequence[Token]
    proposals: Sequence[ShownProposal]


@dataclass(frozen=True, slots=True)
class ShownJudgement:
    """What only a person can say of one record. `lacking`: how many things of it are still to be said.

    opened: it is shown whole, because something of it is wrong, or none like it stands before it.
    """

    judgement: Judgement
    fields: Sequence[Control]
    lacking: int
    opened: bool


def controls(fields: Sequence[BenchField], prefix: str, typed: Typed) -> list[Control]:
    """The controls of ``fields``, named ``prefix-name``."""
    return [_control(each, f"{prefix}-{each.name}", typed) for each in fields]


def _control(asked: BenchField, name: str, typed: Typed) -> Control:
    values = typed.form.getlist(name) if name in typed.form else asked.value.split("\n")
    return Control(
        name,
        asked,
        typed.under(name, asked.value or asked.offered),
        values,
        typed.wrong.get(name, "") or asked.error,
    )


def shown_paragraphs(bench: Bench, typed: Typed) -> Iterator[ShownParagraph]:
    """The rows of this page of the text."""
    known = {proposal.key: proposal for each in bench.paragraphs for proposal in each.proposals}
    seen: set[str] = set()
    for paragraph in bench.paragraphs:
        beside = [_proposal(proposal, typed) for proposal in paragraph.proposals]
        yield ShownParagraph(paragraph, [*tokens(paragraph.pieces, known, seen)], beside)


def shown_judgements(bench: Bench, typed: Typed) -> list[ShownJudgement]:
    """What is asked at the last look."""
    missing = [each.anchor for each in bench.last.missing]
    alike: set[str] = set()
    shown = []
    for each in bench.last.judgements:
        fields = controls(each.fields, f"j-{each.key}", typed)
        lacking = sum(control.id in missing for control in fields)
        opened = any(control.error for control in fields) or (lacking > 0 and each.key not in alike)
        shown.append(ShownJudgement(each, fields, lacking, opened))
        alike |= {*each.alike}
    return shown


def _proposal(proposal: BenchProposal, typed: Typed) -> ShownProposal:
    key = proposal.key
    marked = {"accepted": "accept", "refused": "refuse"}.get(proposal.state, "")
    return ShownProposal(
        proposal=proposal,
        look=look_of(proposal),
        kind=capfirst(str(proposal.kind.label)),
        level=_("sure") if proposal.level == "sure" else _("check"),
        radio=typed.under(f"d-{key}", marked),
        because=typed.under(f"no-{key}", proposal.because),
        words=typed.under(f"nw-{key}", proposal.words),
        candidates=[*_candidates(proposal.candidates, typed.under(f"c-{key}", proposal.chosen))],
        fields=controls(proposal.fields, f"v-{key}", typed),
        error=typed.wrong.get(f"p-{key}", ""),
        because_error=typed.wrong.get(f"no-{key}", ""),
        words_error=typed.wrong.get(f"nw-{key}", ""),
        faulty=f"d-{key}" in typed.form,
    )


def _candidates(offered: Sequence[Option], chosen: str) -> Iterator[ShownCandidate]:
    for number, each in enumerate(offered, 1):
        digit = 0 if number == len(offered) else number
        yield ShownCandidate(each.value, each.label, each.why, digit, each.value == chosen)
