"""Made-up testimonies: what filters and searches are measured on."""

from collections.abc import Sequence
from random import Random
from typing import Final

from cases.synthetic import statement
from cases.synthetic.chance import falling
from cases.synthetic.date import drawn_date
from cases.synthetic.place import COUNTRIES, PROVINCES
from cases.synthetic.term import AFFILIATIONS
from cases.synthetic.term import ROLES as ROLE_TERMS
from cases.synthetic.theme import THEMES
from cases.synthetic.words import Vocabulary
from cases.vocabulary.absence import Absence
from cases.vocabulary.age_band import AgeBand
from cases.vocabulary.basis import Basis
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.naming import Naming
from cases.vocabulary.noun import Noun
from cases.vocabulary.precision import DatePrecision, PlacePrecision
from cases.vocabulary.reference import Reference
from cases.vocabulary.sex import Sex
from cases.vocabulary.synthetic import MARK

LETTERS: Final = 600
"""Characters of all quotations of a testimony together, about."""
RISK_REVIEW: Final = "2099-12-31"
"""Nobody is at risk through somebody who does not exist."""

ROLES: Final = [str(role["code"]) for role in ROLE_TERMS]
SPOKEN: Final = ("fa-AF", "ps", "uz", "en", "ur")
_UNKNOWN: Final = (Absence.NOT_STATED, Absence.UNKNOWN, Absence.WITHHELD)
_BASES: Final = (Basis.PUBLIC_SOURCE, Basis.CONSENT, Basis.OFFICIAL_STATEMENT)


def image(
    draws: Random,
    number: int,
    *,
    case: Document,
    actors: Sequence[Document],
    sources: Sequence[Document],
    words: Vocabulary,
) -> Document:
    """The image of one testimony of `case`, quoted from one of `sources`."""
    source = falling(draws, sources)
    spoken = falling(draws, SPOKEN)
    ref = str(Reference.new(Noun.TESTIMONY, draws.randbytes))
    return {
        "ref": ref,
        "widest_audience": "public",
        "case": case["ref"],
        "person": _person(draws, number),
        "basis": falling(draws, _BASES).value,
        "collected_by": falling(draws, actors)["ref"],
        "collected_by_absence": "",
        "date": drawn_date(draws) if draws.random() < 0.65 else Absence.NOT_STATED.value,
        "date_precision": DatePrecision.DAY.value,
        "reported": source["date"],
        **_somewhere(draws, "residence", COUNTRIES, missing=0.05),
        **_somewhere(draws, "origin", PROVINCES, missing=0.15),
        **_somewhere(draws, "interview", COUNTRIES, missing=0.5),
        "languages": [spoken],
        "summary": f"{words.sentences(draws, letters=60)} {MARK}",
        "themes": _themes(draws),
        "statements": statement.images(
            draws, owner=ref, source=source, spoken=spoken, words=words, letters=LETTERS
        ),
        "risk_review_on": RISK_REVIEW,
    }


def _person(draws: Random, number: int) -> Document:
    return {
        "shown_as": f"Synthetic person {number}",
        "naming": Naming.PSEUDONYM.value,
        "public_figure": False,
        "role": falling(draws, ROLE_TERMS),
        "role_absence": "",
        "role_note": "",
        "rank": Absence.NOT_STATED.value,
        "unit": Absence.NOT_STATED.value,
        **_affiliation(draws),
        "age_band": falling(draws, AgeBand.values[::-1]),
        "sex": falling(draws, Sex.values[::-1]),
    }


def _affiliation(draws: Random) -> Document:
    options: tuple[Document | Absence, ...] = (*AFFILIATIONS, *_UNKNOWN)
    chosen = falling(draws, options)
    if isinstance(chosen, Absence):
        return {"affiliation": None, "affiliation_absence": chosen.value}
    return {"affiliation": chosen, "affiliation_absence": ""}


def _somewhere(draws: Random, name: str, places: Sequence[Document], *, missing: float) -> Document:
    """A place that everybody may read of, or that none is stated with a probability of `missing`."""
    precision = PlacePrecision.PROVINCE.value
    shown: Document = {f"{name}_public": precision, f"{name}_partner": precision}
    if draws.random() < missing:
        return {name: None, f"{name}_absence": Absence.NOT_STATED.value, **shown}
    return {name: falling(draws, places), f"{name}_absence": "", **shown}


def _themes(draws: Random) -> list[Json]:
    """One to four different themes."""
    chosen = {
        str(theme["code"]): theme for theme in (falling(draws, THEMES) for _ in range(draws.randint(1, 4)))
    }
    return [*chosen.values()]
