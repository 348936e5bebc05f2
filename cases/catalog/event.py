"""Events as an audience may read them."""

from collections.abc import Iterator

from django.db import models

from cases.catalog.code import code, codes, lineage, responsible
from cases.catalog.passage import Kind, Passage, names, own_words, texts
from cases.catalog.period import period_columns
from cases.catalog.projection import Projection, facet_values
from cases.catalog.row import CODE, DatedRow
from cases.documents import event as published
from cases.documents.brief import SourceBrief
from cases.documents.label import Labels
from cases.vocabulary.absence import known
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
    event = published.Event(document)
    source, case = event.source, code(event.case)
    read_in = code(source)
    yield Projection(
        model=Event,
        document=document,
        columns={
            "case": case,
            "source": read_in,
            **period_columns(event.date),
        },
        facet_values=facet_values(
            {
                "case": [case],
                "kind": [event.kind],
                "place": lineage(codes(event.places), event.labels, Labels.places),
                "actor": codes(event.actors),
                "attributed_to": responsible(event.attributed_to),
                "source": [read_in],
                "publisher": [code(source.publisher_ref)] if isinstance(source, SourceBrief) else [],
            }
        ),
    )


def passages(document: Document) -> Iterator[Passage]:
    """What an event's reader reads of it, in the order of its page."""
    event = published.Event(document)
    yield from own_words(event, published.Event.title, published.Event.description)
    yield from texts(Kind.QUOTATION, event.quoted)
    yield from names(*event.actors)
    yield from texts(Kind.QUOTATION, event.attribution_quoted)
    yield from names(event.attributed_by, *(known(event.attributed_to) or ()))
