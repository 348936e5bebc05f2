"""Grades of the Admiralty (NATO) scale: how reliable the source, how credible the information.

The two are rated apart and never combined. F and 6 say that nothing can be judged; they are not the worst.
"""

from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Reliability(TextChoices):
    """How reliable a source is, whatever it says this time."""

    A = "A", _("completely reliable")
    B = "B", _("usually reliable")
    C = "C", _("fairly reliable")
    D = "D", _("not usually reliable")
    E = "E", _("unreliable")
    F = "F", _("reliability cannot be judged")

    @property
    def rank(self) -> int | None:
        """5 for A down to 1 for E; None where it cannot be judged."""
        return None if self in CANNOT_BE_JUDGED else 5 - list(Reliability).index(self)


class Credibility(TextChoices):
    """How credible a piece of information is, whoever says it."""

    CONFIRMED = "1", _("confirmed by other independent sources")
    PROBABLY_TRUE = "2", _("probably true")
    POSSIBLY_TRUE = "3", _("possibly true")
    DOUBTFUL = "4", _("doubtful")
    IMPROBABLE = "5", _("improbable")
    NOT_JUDGED = "6", _("truth cannot be judged")

    @property
    def rank(self) -> int | None:
        """5 for 1 down to 1 for 5; None where it cannot be judged."""
        return None if self in CANNOT_BE_JUDGED else 5 - list(Credibility).index(self)

    @property
    def origins_needed(self) -> int:
        """How many independent origins must say the same before this grade may be given."""
        return 2 if self is Credibility.CONFIRMED else 1


CANNOT_BE_JUDGED: Final[frozenset[Reliability | Credibility]] = frozenset(
    {Reliability.F, Credibility.NOT_JUDGED}
)
