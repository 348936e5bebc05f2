"""Statistics as an audience may read them."""

from collections.abc import Iterator
from typing import Final

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from cases.catalog.passage import Kind, Passage, names, texts
from cases.catalog.period import period_columns
from cases.catalog.projection import Projection, terms
from cases.catalog.row import CODE, DatedRow
from cases.documents.comparable import comparable
from cases.documents.values import code, codes, lineage, number, part
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun

_PLAIN = ("case", "indicator", "qualifier", "verification")
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
    qualifier = models.CharField(max_length=CODE)
    sort_size = models.BigIntegerField(help_text=_("Sorts by size: the lower number, else the higher."))
    claimed_by = models.CharField(max_length=CODE)
    verification = models.CharField(max_length=CODE)
    source = models.CharField(max_length=CODE)
    publisher = models.TextField()

    class Meta(DatedRow.Meta):
        indexes = [
            *DatedRow.Meta.indexes,
            models.Index("audience", F("sort_size").desc(), "ref", name="statistic_largest"),
        ]


def project(document: Document) -> Iterator[Projection]:
    """The statistic's row."""
    source = document.get("source")
    publisher = code(part(document, "source").get("publisher_ref"))
    sides = (number(document.get(side)) for side in ("low", "high"))
    yield Projection(
        model=Statistic,
        document=document,
        columns={
            **{key: code(document.get(key)) for key in _PLAIN},
            "sort_size": next((side for side in sides if side is not None), -1),
            "claimed_by": _claimant(document.get("claimed_by")),
            "source": code(source),
            "publisher": publisher,
            **period_columns(*(document.get(key) for key in _DATES)),
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


def _claimant(value: Json) -> str:
    """The claiming actor's reference, "person" for someone shown by name, or why nobody is named."""
    return "person" if isinstance(value, dict) and "shown_as" in value else code(value)


def passages(document: Document) -> Iterator[Passage]:
    """What a statistic's reader reads of it, in the order of its page."""
    yield from texts(Kind.QUOTATION, document.get("as_worded"))
    keys = ("counted", "population", "limitations", "method_note", "claim_note")
    yield from texts(Kind.PROSE, *(document.get(key) for key in keys))
    yield from names(document.get("claimed_by"))
