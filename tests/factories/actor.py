"""Organisations."""

from cases.models import Actor
from tests.factories.drafting import drafted
from tests.factories.term import with_terms


def make_actor(name: str = "The Daily", **overrides: object) -> Actor:
    """A newspaper of no country in particular."""
    values = {"name": name, "names": {"en": name}, "kind": "media", "scope": "not_stated"}
    return drafted(Actor, with_terms(Actor, values | overrides))
