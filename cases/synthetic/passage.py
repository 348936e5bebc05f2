"""Passages of made-up sources."""

from hashlib import sha256
from random import Random

from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import Reference
from cases.vocabulary.synthetic import MARK
from cases.vocabulary.text_origin import TextOrigin


def image(draws: Random, *, source: Document, exact: str) -> Document:
    """The image of the passage of `source` in which the words `exact` were read."""
    snapshots = source["snapshots"]
    kept = snapshots[-1] if isinstance(snapshots, list) and snapshots else None
    return {
        "ref": str(Reference.new(Noun.PASSAGE, draws.randbytes)),
        "snapshot": kept,
        "text": _text(exact) if kept else None,
        "locator": "",
        "exact": exact,
        "prefix": "",
        "suffix": "",
        "start": draws.randrange(20_000) if kept else None,
    }


def _text(exact: str) -> Document:
    """The text of the snapshot that the words were compared with."""
    return {
        "origin": TextOrigin.EXTRACTED.value,
        "sha256": sha256(exact.encode()).hexdigest(),
        "made_how": MARK,
    }
