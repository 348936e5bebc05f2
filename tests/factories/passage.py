"""Passages."""

from typing import Any

from cases.models import Passage, Snapshot, Source
from tests.factories.drafting import added
from tests.factories.snapshot import make_snapshot
from tests.factories.source import make_source

WORDS = "They came at night."


def make_passage(source: Source | None = None, **overrides: object) -> Passage:
    """Words read in a source that is cited and not captured; in one that is, they stand in what is kept."""
    read_in = source or make_source()
    values = {"exact": WORDS} | overrides
    if "snapshot" not in values and read_in.snapshots.exists():
        values["snapshot"] = _kept(read_in, str(values["exact"]))
    return added(read_in, Passage, values)


def _kept(source: Source, words: str) -> Snapshot:
    """What is kept of `source` and holds `words`: one more excerpt where nothing does."""
    holding = Snapshot.objects.filter(source=source, texts__content__contains=words).first()
    return holding or make_snapshot(source, text=words.encode())


def make_interview(words: str = WORDS, **overrides: Any) -> Passage:
    """Words in the desk's own record of an interview, which it keeps; `overrides` are of the source."""
    usual = {"kind": "interview", "capture": "captured"}
    source = make_source("An interview", **(usual | overrides))
    record = make_snapshot(source, text=f"{words} We left in the morning.".encode(), kind="capture")
    return make_passage(source, exact=words, snapshot=record)
