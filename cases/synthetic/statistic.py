"""Made-up figures, so that the pages that set figures beside a testimony have some to set."""

from collections.abc import Sequence
from decimal import Decimal
from random import Random
from typing import Final

from cases.synthetic import passage
from cases.synthetic.chance import falling
from cases.synthetic.date import drawn_date
from cases.synthetic.place import COUNTRIES
from cases.synthetic.theme import THEMES
from cases.vocabulary.attribution import Attribution
from cases.vocabulary.canonical import Document
from cases.vocabulary.grade import Credibility
from cases.vocabulary.measure import Measure
from cases.vocabulary.noun import Noun
from cases.vocabulary.quantity import Qualifier
from cases.vocabulary.reference import Reference
from cases.vocabulary.share import percent_text
from cases.vocabulary.synthetic import MARK
from cases.vocabulary.verification import Verification

INDICATORS: Final[tuple[Document, ...]] = tuple(
    {
        "code": f"synthetic-indicator-{number}",
        "names": {"en": f"Synthetic indicator {number}"},
        "unit": "units",
        "definition": MARK,
        "theme": theme,
    }
    for number, theme in enumerate(THEMES[:8], start=1)
)
_ATTRIBUTED: Final = 0.3
"""The share of figures of which somebody is said to be responsible."""
_SHARES: Final = 0.1
"""The share of figures that are shares."""
_QUALIFIERS: Final = (Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.EXACTLY, Qualifier.ABOUT)


def image(
    draws: Random, number: int, *, case: Document, actors: Sequence[Document], sources: Sequence[Document]
) -> Document:
    """The image of one figure of `case`, claimed by an actor and read in a source."""
    source = falling(draws, sources)
    qualifier = falling(draws, _QUALIFIERS)
    low = draws.randint(1, 9) * 10 ** draws.randint(1, 6)
    blamed = draws.random() < _ATTRIBUTED
    share = Decimal(draws.randint(2, 198)) / 2 if draws.random() < _SHARES else None
    said = f"{low} synthetic units" if share is None else f"{percent_text(share)} per cent of synthetic units"
    worded = f"{qualifier.label} {said}, figure {number}"
    read_in = passage.image(draws, source=source, exact=worded)
    return {
        "ref": str(Reference.new(Noun.STATISTIC, draws.randbytes)),
        "widest_audience": "public",
        "case": case["ref"],
        "indicator": falling(draws, INDICATORS),
        "as_worded": worded,
        "qualifier": qualifier.value,
        "low": low if share is None else None,
        "high": low if share is None and qualifier.single else None,
        "measure": (Measure.COUNT if share is None else Measure.SHARE).value,
        "share_low": None if share is None else percent_text(share),
        "share_high": percent_text(share) if share is not None and qualifier.single else None,
        "share_of": "" if share is None else "synthetic units",
        "share_one_in": None,
        "counted": "nothing: a made-up figure",
        "places": [falling(draws, COUNTRIES)],
        "period": drawn_date(draws),
        "deadline": "",
        "as_of": "",
        "claimed_by": falling(draws, actors)["ref"],
        "claimed_in": None,
        "claimed_by_absence": "",
        "claim_note": "",
        "attribution": (Attribution.NAMED if blamed else Attribution.NOT_STATED).value,
        "attributed_to": [falling(draws, actors)["ref"]] if blamed else [],
        "attributed_by": None,
        "attribution_quoted": "synthetic units" if blamed else "",
        "attribution_passage": read_in if blamed else None,
        "source": source["ref"],
        "passage": read_in,
        "origins": source["cites"],
        "credibility": falling(draws, list(Credibility)).value,
        "verification": falling(draws, list(Verification)).value,
        "method_note": "",
        "limitations": MARK,
        "repeats": None,
        "supersedes": [],
        "overlaps": [],
        "contradicts": [],
    }
