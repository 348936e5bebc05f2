"""Passages."""

from cases.models import Passage, Source
from tests.factories.drafting import added
from tests.factories.snapshot import make_snapshot
from tests.factories.source import make_source

WORDS = "They came at night."


def make_passage(source: Source | None = None, **overrides: object) -> Passage:
    """Words read in a source that is cited and not captured."""
    return added(source or make_source(), Passage, {"exact": WORDS} | overrides)


def make_interview(words: str = WORDS, **overrides: object) -> Passage:
    """Words in the desk's own record of an interview, which it keeps; the source is `overrides` beside that."""
    source = make_source(**{"title": "An interview", "kind": "interview", "capture": "captured"} | overrides)
    record = make_snapshot(source, text=f"{words} We left in the morning.".encode(), kind="capture")
    return make_passage(source, exact=words, snapshot=record)
