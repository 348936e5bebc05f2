"""Events as an audience may read them."""

from collections.abc import Iterator

from django.db import models

from cases.catalog.passage import Kind, Passage, names, texts
from cases.catalog.period import period_columns
from cases.catalog.projection import Projection, terms
from cases.catalog.row import CODE, DatedRow
from cases.documents.values import code, codes, lineage, part
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun


class Event(DatedRow):
    """One entry of a case's timeline."""

    noun = Noun.EVENT
    codes = ("case", "source")
    orders = (*DatedRow.orders, ("sort_latest", "sort_earliest", "ref"))

    case = models.CharField(max_length=CODE)
    source = models.CharField(max_length=CODE)


def project(document: Document) -> Iterator[Projection]:
    """The event's row."""
    source = document.get("source")
    yield Projection(
        model=Event,
        document=document,
        columns={
            "case": code(document.get("case")),
            "source": code(source),
            **period_columns(document.get("date")),
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


def passages(document: Document) -> Iterator[Passage]:
    """What an event's reader reads of it, in the order of its page."""
    yield from texts(Kind.PROSE, document.get("title"), document.get("description"))
    yield from texts(Kind.QUOTATION, document.get("quoted"))
    yield from names(document.get("actors"))
