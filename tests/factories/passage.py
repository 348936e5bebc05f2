"""Passages."""

from cases.models import Passage, Source
from tests.factories.drafting import added
from tests.factories.source import make_source

WORDS = "They came at night."


def make_passage(source: Source | None = None, **overrides: object) -> Passage:
    """Words read in a source that is cited and not captured."""
    return added(source or make_source(), Passage, {"exact": WORDS} | overrides)
