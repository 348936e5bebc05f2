"""Rules: the sentence that tells an editor why something is proposed or refused, for each code."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from cases.evidence.proposals.event_rules import EVENT_RULES
from cases.evidence.proposals.figure_rules import FIGURE_RULES
from cases.evidence.proposals.quotation_rules import QUOTATION_RULES

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

RULES: "Final[Mapping[str, StrOrPromise]]" = {**QUOTATION_RULES, **FIGURE_RULES, **EVENT_RULES}
"""The codes of `rule` and `why`, and for each one plain sentence in the language of the interface."""
