"""What several records have in the words of schema.org: sources, people, organisations, dates, places."""

from __future__ import annotations

import re
from typing import Final

from cases.documents.brief import ActorBrief, SourceBrief
from cases.documents.case import Case
from cases.documents.date import Date
from cases.documents.person import Claimant, Person
from cases.documents.statistic import Statistic
from cases.pages.citing.citable import SITE
from cases.pages.words.content import bare
from cases.pages.words.fact import why_inferred
from cases.pages.words.label import label
from cases.pages.words.provenance import publisher
from cases.vocabulary.absence import Unknown, Withheld, known
from cases.vocabulary.canonical import Document, Json

_ISO: Final = re.compile(r"[\d-]+(?:/(?:[\d-]+|\.\.))?")


def read_in(source: SourceBrief | None, origin: str) -> Document | None:
    """The source that something was read in; None where it is gone."""
    if source is None or not source.ref:
        return None
    by = publisher(source)
    made: Document = {
        "@type": "CreativeWork",
        "@id": f"{origin}/sources/{source.ref}/",
        "name": bare(source.title) or None,
        "publisher": {"@type": "Organization", "name": bare(by.text)} if by.known else None,
    }
    return {name: value for name, value in made.items() if value is not None}


def claimant(claimed_by: ActorBrief | Claimant | Unknown | Withheld | None, origin: str) -> Document | None:
    """Whoever claims a figure; None where nobody is named."""
    if isinstance(claimed_by, Claimant):
        return described_person(claimed_by)
    return organization(claimed_by, origin) if isinstance(claimed_by, ActorBrief) else None


def described_person(person: Person | Claimant) -> Document | None:
    """Someone under the name they are shown by, and with no other property, whoever they are."""
    name = known(person.shown_as)
    return {"@type": "Person", "name": bare(name)} if name else None


def organization(actor: ActorBrief, origin: str) -> Document:
    return {"@type": "Organization", "@id": f"{origin}/actors/{actor.ref}/", "name": actor.name}


def iso_date(date: Date | Unknown | Withheld | None) -> str:
    """A stated date or period, where ISO 8601 can say what EDTF says."""
    return date.edtf if isinstance(date, Date) and not date.inferred and _ISO.fullmatch(date.edtf) else ""


def place_names(record: Statistic | Case) -> list[Json]:
    """Where, as far as it is stated."""
    stated = () if why_inferred(record, type(record).places) else known(record.places) or ()
    return [bare(label(record.labels.places, code)) for code in stated]


def site(origin: str) -> Document:
    """Who publishes what is described."""
    return {"@type": "Organization", "name": SITE, "url": f"{origin}/"}
