"""Figures in the words of schema.org: claims, and who is said to be responsible."""

from __future__ import annotations

from cases.documents.share import Share
from cases.documents.statistic import Statistic
from cases.pages.citing.linked_parts import claimant, iso_date, organization, place_names, read_in, site
from cases.pages.words.attribution import attribution
from cases.pages.words.content import bare
from cases.pages.words.fact import why_inferred
from cases.vocabulary.absence import known
from cases.vocabulary.canonical import Document
from cases.vocabulary.cut import standing_apart
from cases.vocabulary.share import percent_text


def statistic_data(document: Document, origin: str) -> Document:
    """A claim, whoever makes it, and what it says of who is responsible; whether it is true is not said."""
    statistic = Statistic(document)
    concluded = why_inferred(statistic, Statistic.claimed_by)
    return {
        "@type": "Claim",
        "publisher": site(origin),
        "text": standing_apart(statistic.as_worded),
        "author": None if concluded else claimant(statistic.claimed_by, origin),
        "appearance": read_in(known(statistic.source), origin),
        "temporalCoverage": iso_date(statistic.period),
        "spatialCoverage": place_names(statistic),
        "about": _share(statistic.share),
        "hasPart": _attributed(statistic, origin),
    }


def _share(share: Share | None) -> Document | None:
    """A part of a whole in per cent (UN/CEFACT P1), of what it names; None of a count."""
    if share is None:
        return None
    made: Document = {
        "@type": "QuantitativeValue",
        "unitCode": "P1",
        "unitText": f"% of {bare(share.of)}",
    }
    for name, number in (("minValue", share.low), ("maxValue", share.high)):
        if number is not None:
            made[name] = percent_text(number)
    return made


def _attributed(statistic: Statistic, origin: str) -> Document | None:
    """Who is said to be responsible: a claim of its own, by whoever says so; None where it is not stated."""
    found = attribution(statistic)
    if found is None:
        return None
    made: Document = {
        "@type": "Claim",
        "text": bare(found.words),
        "author": claimant(statistic.attributed_by or statistic.claimed_by, origin),
        "about": [organization(each, origin) for each in known(statistic.attributed_to) or ()],
    }
    return {name: value for name, value in made.items() if value not in (None, [])}
