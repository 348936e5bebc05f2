"""Degrees: what rows are sorted by where some come closer to what was asked for than others."""

from collections.abc import Sequence

from django.db.models import Case, Value, When
from django.db.models.functions import Coalesce


def degree(closest: Sequence[When], *, otherwise: int) -> Coalesce:
    """The number of the first of ``closest`` that a row meets, ``otherwise`` where it meets none.

    Where no row can meet any, a number alone is left of the case, which PostgreSQL takes for the place of a
    column: it is wrapped.
    """
    return Coalesce(Case(*closest, default=Value(otherwise)), Value(0))
