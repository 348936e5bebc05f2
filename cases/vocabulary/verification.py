"""Verification: how far a figure has been checked, by whoever published it."""

from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Verification(TextChoices):
    """The status of a figure as its origin states it, in the terms of United Nations reporting."""

    VERIFIED = "verified", _("verified")
    DOCUMENTED = "documented", _("documented")
    CREDIBLE_REPORTS = "credible_reports", _("credible reports")
    ALLEGED = "alleged", _("alleged")
    UNVERIFIED = "unverified", _("unverified")
    REFUTED = "refuted", _("refuted")

    @property
    def rank(self) -> int:
        """How much it claims: 5 for verified down to 0 for refuted."""
        return _RANK[self]

    def not_above(self, origin: "Verification") -> bool:
        """Whether a copy may carry this status if its origin carries `origin`: repeating upgrades nothing."""
        return self.rank <= origin.rank


_RANK: Final = {verification: rank for rank, verification in enumerate(reversed(Verification))}
