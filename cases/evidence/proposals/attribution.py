"""Attribution: the words that name a speaker, and the rule by which they were found."""

from typing import NamedTuple

from cases.evidence.proposals.phrase import Mention


class Attribution(NamedTuple):
    """The mention, the code of the rule, and how many tokens stand between the verb and the quotation."""

    mention: Mention
    rule: str
    distance: int = 0
