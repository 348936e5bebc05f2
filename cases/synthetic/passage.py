"""Passages of made-up sources."""

from random import Random

from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import Reference


def image(draws: Random, *, source: Document, exact: str) -> Document:
    """The image of the passage of `source` in which the words `exact` were read."""
    snapshots = source["snapshots"]
    kept = snapshots[-1] if isinstance(snapshots, list) and snapshots else None
    return {
        "ref": str(Reference.new(Noun.PASSAGE, draws.randbytes)),
        "snapshot": kept,
        "exact": exact,
        "prefix": "",
        "suffix": "",
        "start": draws.randrange(20_000) if kept else None,
    }
