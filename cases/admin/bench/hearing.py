"""What a form of the bench says: decisions, what is said of the source, what only a person can judge."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.http import QueryDict
from django.utils.translation import gettext as _

from cases.actions.decide import Choice
from cases.vocabulary.refused_because import RefusedBecause
from cases.vocabulary.verdict import Verdict
from cases.workbench.asked import BenchField
from cases.workbench.last_look import Judgement
from cases.workbench.shown import Bench, BenchProposal

_TAKING: Final = ("accept", "edit")


class NotSaid(ValueError):
    """A decision lacks something. The message is a sentence for the editor; `control` is where it is said."""

    def __init__(self, control: str, sentence: str) -> None:
        super().__init__(sentence)
        self.control = control


@dataclass(frozen=True, slots=True)
class Told:
    """What is said otherwise than the page showed it: of the source, the case, and judgements by their key.

    `case` is empty where it was left as it is.
    """

    source: Mapping[str, str]
    judged: Mapping[str, Mapping[str, str]]
    case: str = ""

    def __bool__(self) -> bool:
        return bool(self.source or self.judged or self.case)


def proposals_of(bench: Bench) -> dict[str, BenchProposal]:
    """The proposals of this page of the text by their key."""
    return {proposal.key: proposal for each in bench.paragraphs for proposal in each.proposals}


def choices(form: QueryDict, bench: Bench, wrong: dict[str, str]) -> list[Choice]:
    """The decisions that differ from what was decided; what is lacking goes to ``wrong``, by control."""
    found = []
    for proposal in proposals_of(bench).values():
        try:
            choice = _choice(form, proposal)
        except NotSaid as lack:
            wrong[lack.control] = str(lack)
        else:
            found += [choice] if choice else []
    return found


def sure_ones(form: QueryDict, bench: Bench) -> list[Choice]:
    """Those to be taken unasked: open, sure, nobody to choose. All of the page, or of it the keys named."""
    whole, named = form.get("sure") == "page", form.getlist("key")
    return [
        Choice(key=key, verdict=Verdict.ACCEPTED)
        for key, each in proposals_of(bench).items()
        if each.state == "open" and each.level == "sure" and not each.candidates
        if whole or key in named
    ]


def told(form: QueryDict, bench: Bench) -> Told:
    """What the form says of the source, of the case and of records to come."""
    case = form.get("case", "")
    by_key = {each.key: each for each in bench.last.judgements}
    judged = {key: _changed(form, each.fields, f"j-{key}") for key, each in by_key.items()}
    if (model := by_key.get(form.get("like", ""))) is not None:
        judged |= {key: _as_in(form, model, by_key[key]) for key in model.alike if key in by_key}
    return Told(
        source=_changed(form, bench.source, "source"),
        judged={key: values for key, values in judged.items() if values},
        case="" if case == str(bench.packet.case_id or "") else case,
    )


def _as_in(form: QueryDict, model: Judgement, other: Judgement) -> dict[str, str]:
    """What ``form`` says in ``model``, for the fields that ``other`` has too."""
    names = {each.name for each in other.fields}
    said = {each.name: typed(form, f"j-{model.key}-{each.name}") for each in model.fields}
    return {name: value for name, value in said.items() if value and name in names}


def _choice(form: QueryDict, proposal: BenchProposal) -> Choice | None:
    said = form.get(f"d-{proposal.key}", "")
    if said in _TAKING:
        return _taken(form, proposal, edited=said == "edit")
    return _refused(form, proposal) if said == "refuse" else None


def _taken(form: QueryDict, proposal: BenchProposal, *, edited: bool) -> Choice | None:
    key = proposal.key
    values = _changed(form, proposal.fields, f"v-{key}") if edited else {}
    candidate = form.get(f"c-{key}", proposal.chosen)
    if proposal.candidates and not candidate and not values:
        raise NotSaid(f"p-{key}", _("Several fit: choose one, or that it is not stated."))
    if candidate != proposal.chosen:
        values["candidate"] = candidate
    if proposal.state == "accepted" and not values:
        return None
    return Choice(key=key, verdict=Verdict.ACCEPTED, values=values)


def _refused(form: QueryDict, proposal: BenchProposal) -> Choice | None:
    key = proposal.key
    because, words = form.get(f"no-{key}", ""), form.get(f"nw-{key}", "").strip()
    if because not in RefusedBecause.values:
        raise NotSaid(f"no-{key}", _("Say why it is refused: it does not come back for this text."))
    if because == RefusedBecause.OTHER and not words:
        raise NotSaid(f"nw-{key}", _("Say in a few words why."))
    if proposal.state == "refused" and (because, words) == (proposal.because, proposal.words):
        return None
    return Choice(key=key, verdict=Verdict.REFUSED, because=because, words=words)


def _changed(form: QueryDict, fields: Sequence[BenchField], prefix: str) -> dict[str, str]:
    return dict(_differing(form, fields, prefix))


def _differing(form: QueryDict, fields: Sequence[BenchField], prefix: str) -> Iterator[tuple[str, str]]:
    """Names and values of what was typed otherwise than it was shown; a list of words is one a line."""
    for each in fields:
        name = f"{prefix}-{each.name}"
        if name in form and not each.fixed:
            value = typed(form, name)
            if value != each.value:
                yield each.name, value


def typed(form: QueryDict, name: str) -> str:
    """What stands in a control, line by line where several are chosen."""
    return "\n".join(filter(None, form.getlist(name))).replace("\r\n", "\n").strip()
