"""Why something is proposed: the sentence of each rule, those of the bench among them."""

from typing import Final

from django.utils.translation import gettext as _

from cases.evidence.proposals.rules import RULES

IN_LIST: Final = "figure-in-list"
"""A bare number in a list that opens with a qualifier."""

AS_OF: Final = "figure-as-of"
"""Told as it is when the text appears."""


def why(rule: str) -> str:
    """The sentence of `rule` in the language of the interface; empty means that it was chosen by hand."""
    if not rule:
        return _("Chosen by hand.")
    if rule == IN_LIST:
        return _("A bare number in a list that opens with “at least” or the like, which may go for it, too.")
    if rule == AS_OF:
        return _("The text says that it is so, and gives no date: it is as of the day of publication.")
    return str(RULES[rule])
