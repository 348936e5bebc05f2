"""Statistics as an audience may read them."""

from collections.abc import Iterator
from typing import Final

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from cases.catalog.folding import fold
from cases.catalog.period import Period
from cases.catalog.projection import Projection, terms
from cases.catalog.reading import code, codes, lineage, number, part
from cases.catalog.row import CODE, DatedRow
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun

_PLAIN = ("case", "indicator", "unit", "qualifier", "verification", "credibility")
_DATES = ("period", "as_of", "deadline")

COMPARABLE: Final = "comparable"
"""The term under which figures that may be compared are found."""


class Statistic(DatedRow):
    """One figure as it was worded; dated by its period, else the day it describes, else its deadline."""

    noun = Noun.STATISTIC
    codes = ("case", "indicator", "claimed_by", "qualifier", "verification", "source", "publisher")
    orders = (*DatedRow.orders, ("-sort_size", "ref"))

    case = models.CharField(max_length=CODE)
    indicator = models.CharField(max_length=CODE)
    unit = models.TextField()
    qualifier = models.CharField(max_length=CODE)
    low = models.BigIntegerField(null=True)
    high = models.BigIntegerField(null=True)
    sort_size = models.BigIntegerField(help_text=_("Sorts by size: the lower number, else the higher."))
    claimed_by = models.CharField(max_length=CODE)
    verification = models.CharField(max_length=CODE)
    credibility = models.CharField(max_length=CODE, blank=True)
    source = models.CharField(max_length=CODE)
    publisher = models.TextField()
    deadline = models.DateField(null=True)

    class Meta(DatedRow.Meta):
        indexes = [
            *DatedRow.Meta.indexes,
            models.Index("audience", F("sort_size").desc(), "ref", name="statistic_largest"),
        ]


def project(document: Document) -> Iterator[Projection]:
    """The statistic's row."""
    source = document.get("source")
    publisher = code(part(document, "source").get("publisher_ref"))
    low, high = number(document.get("low")), number(document.get("high"))
    yield Projection(
        model=Statistic,
        document=document,
        columns={
            **{key: code(document.get(key)) for key in _PLAIN},
            "low": low,
            "high": high,
            "sort_size": next((side for side in (low, high) if side is not None), -1),
            "claimed_by": _claimant(document.get("claimed_by")),
            "source": code(source),
            "publisher": publisher,
            "deadline": Period.of(document.get("deadline")).latest,
            **Period.of(*(document.get(key) for key in _DATES)).columns(),
        },
        terms=terms(
            {
                "case": codes(document.get("case")),
                "place": lineage(document, "places", codes(document.get("places"))),
                "theme": lineage(document, "themes", codes(document.get("themes"))),
                "source": codes(source),
                "publisher": [publisher],
                "actor": codes(part(document, "claimed_by").get("ref")),
                "origin_source": codes(document.get("origins")),
                COMPARABLE: [comparable(document)],
                "credibility": codes(document.get("credibility")),
                "reliability": codes(part(document, "source").get("reliability")),
            }
        ),
    )


def comparable(document: Document) -> str:
    """What two figures must have in common to be compared: indicator, unit and population, as one text.

    Empty where nobody says whom or what was counted: such a figure is comparable to none.
    """
    said = document.get("counted")
    counted = fold(said) if isinstance(said, str) else ""
    named = (code(document.get("indicator")), code(document.get("unit")), counted)
    return " / ".join(named) if counted else ""


def _claimant(value: Json) -> str:
    """The claiming actor's reference, "person" for someone shown by name, or why nobody is named."""
    return "person" if isinstance(value, dict) and "shown_as" in value else code(value)
