"""Names that an editor said otherwise: one decision for every place where the same words were taken so."""

from collections.abc import Mapping
from typing import Final, TypeAlias

from cases.actions.proposal_key import ProposalKey
from cases.models import Decision
from cases.workbench.proposal import Proposal

PARTIES: Final = ("speaker", "body", "claimed_by", "attributed_to", "asked", "asked_by")
"""The fields that name somebody."""
Mention: TypeAlias = tuple[str, str]
"""The words of the text where they are not the name itself, and whom they were taken for."""


def mentions(proposal: Proposal) -> Mapping[str, Mention]:
    """By field who is named."""
    named = {name: proposal.values.get(name, "") for name in PARTIES}
    return {name: (proposal.written.get(name, ""), who) for name, who in named.items() if who}


def renamed(
    proposals: Mapping[ProposalKey, Proposal], decisions: Mapping[ProposalKey, Decision]
) -> Mapping[Mention, str]:
    """Whom an editor said instead, by who was named; of several the first in the text."""
    found: dict[Mention, str] = {}
    for key, proposal in proposals.items():
        told = decisions[key].values if key in decisions else {}
        for name, mention in mentions(proposal).items():
            if told.get(name) and told[name] != mention[1]:
                found.setdefault(mention, told[name])
    return found
