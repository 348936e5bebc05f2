"""People who give testimony."""

from cases.models import Person
from tests.factories.drafting import drafted
from tests.factories.term import with_terms


def make_person(shown_as: str = "Fahim", **overrides: object) -> Person:
    """Somebody shown by a pseudonym, of whom nothing else is stated."""
    return drafted(Person, with_terms(Person, {"shown_as": shown_as, "naming": "pseudonym"} | overrides))
