"""Events as an audience may read them."""

from collections.abc import Iterator

from django.db import models

from cases.catalog.period import Period
from cases.catalog.projection import Projection, terms
from cases.catalog.reading import code, codes, lineage, part
from cases.catalog.row import CODE, DatedRow
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun


class Event(DatedRow):
    """One entry of a case's timeline."""

    noun = Noun.EVENT
    codes = ("case", "source")
    orders = (*DatedRow.orders, ("sort_latest", "sort_earliest", "ref"))

    case = models.CharField(max_length=CODE)
    title = models.TextField()
    kind = models.CharField(max_length=CODE)
    source = models.CharField(max_length=CODE)


def project(document: Document) -> Iterator[Projection]:
    """The event's row."""
    source = document.get("source")
    yield Projection(
        model=Event,
        document=document,
        columns={
            **{key: code(document.get(key)) for key in ("case", "title", "kind")},
            "source": code(source),
            **Period.of(document.get("date")).columns(),
        },
        terms=terms(
            {
                "case": codes(document.get("case")),
                "place": lineage(document, "places", codes(document.get("places"))),
                "actor": codes(document.get("actors")),
                "source": codes(source),
                "publisher": codes(part(document, "source").get("publisher_ref")),
            }
        ),
    )
