"""Made-up sources: a few reports, and articles that may cite one of them."""

from collections.abc import Sequence
from hashlib import sha256
from random import Random
from typing import Final

from cases.synthetic.chance import falling
from cases.synthetic.date import drawn_date
from cases.synthetic.term import ARTICLES, REPORTS
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.capture_state import CaptureState
from cases.vocabulary.grade import Reliability
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import Reference
from cases.vocabulary.snapshot_kind import SnapshotKind
from cases.vocabulary.synthetic import MARK

_GRADES: Final = [Reliability(letter) for letter in "BCADFE"]
_LANGUAGES: Final = ("en", "fa-AF", "ps", "ur", "uz")
_MADE_ON: Final = "2026-06-30"


def image(draws: Random, number: int, *, actors: Sequence[Document], reports: Sequence[Document]) -> Document:
    """The image of one source. It is a report where there are no `reports` yet that it could cite."""
    ref = str(Reference.new(Noun.SOURCE, draws.randbytes))
    cites: list[Json] = [falling(draws, reports)["ref"]] if reports and draws.random() < 0.4 else []
    captured = falling(draws, (CaptureState.CITED_ONLY, CaptureState.EXCERPTED, CaptureState.CAPTURED))
    return {
        "ref": ref,
        "widest_audience": "public",
        "title": f"Synthetic {'article' if reports else 'report'} {number}",
        "kind": ARTICLES if reports else REPORTS,
        "publisher": falling(draws, actors)["ref"],
        "publisher_absence": "",
        "authors": [f"Synthetic author {draws.randint(1, 500)}"],
        "date": drawn_date(draws),
        "address": f"https://synthetic.invalid/{number}",
        "language": falling(draws, _LANGUAGES),
        "rights": "None: nobody wrote it.",
        "reliability": falling(draws, _GRADES).value,
        "reliability_rationale": MARK,
        "capture": captured.value,
        "own_monitoring": not reports,
        "related_reading": [],
        "description": MARK,
        "cites": cites,
        "snapshots": [] if captured is CaptureState.CITED_ONLY else [_snapshot(ref, captured)],
    }


def _snapshot(ref: str, captured: CaptureState) -> Document:
    whole = captured is CaptureState.CAPTURED
    return {
        "kind": (SnapshotKind.CAPTURE if whole else SnapshotKind.EXCERPT).value,
        "sha256": sha256(ref.encode()).hexdigest(),
        "made_on": _MADE_ON,
        "made_how": MARK,
    }
