"""Proposals: words of a text, and what would be recorded of them, field by field."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cases.actions.proposal_key import ProposalKey
from cases.vocabulary.proposal_kind import ProposalKind
from cases.workbench.shown import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What the rules, or an editor's hand, make of the words from `start` to before `end` of the whole text.

    `values`: by name of a field what would be recorded, as text, empty where the text does not say it.
    `written`: by field the words of the text that it stands for. `inferred`: by field the rule by which it is
    concluded. `rule`: empty where the words were chosen by hand. `candidates`: whom it may be of.
    """

    kind: ProposalKind
    start: int
    end: int
    text: str
    level: Level
    rule: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    written: Mapping[str, str] = field(default_factory=dict)
    inferred: Mapping[str, str] = field(default_factory=dict)
    candidates: tuple[str, ...] = ()

    @property
    def key(self) -> ProposalKey:
        """Its name in forms and addresses."""
        return ProposalKey(self.kind, self.start, self.end)
