"""Sources as an audience may read them."""

from collections.abc import Iterator

from django.db import models

from cases.catalog.code import code, codes
from cases.catalog.passage import Kind, Passage, names, own_words, texts
from cases.catalog.period import period_columns
from cases.catalog.projection import Projection, facet_values
from cases.catalog.row import CODE, DatedRow
from cases.documents import source as published
from cases.documents.brief import ActorBrief
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun


class Source(DatedRow):
    """Where something was read: a report, an order, an account; captured, excerpted or only cited."""

    noun = Noun.SOURCE
    codes = ("publisher", "language")
    orders = (*DatedRow.orders, ("title", "ref"))

    title = models.TextField()
    publisher = models.TextField()
    language = models.CharField(max_length=CODE)


def project(document: Document) -> Iterator[Projection]:
    """The source's row."""
    source = published.Source(document)
    publisher, language = source.publisher, code(source.language)
    published_by = code(publisher)
    yield Projection(
        model=Source,
        document=document,
        columns={
            "title": source.title,
            "publisher": published_by,
            "language": language,
            **period_columns(source.date),
        },
        facet_values=facet_values(
            {
                "case": source.cases,
                "kind": [source.kind],
                "publisher": [published_by],
                "actor": [publisher.ref] if isinstance(publisher, ActorBrief) else [],
                "country": [code(source.publisher_country)],
                "language": [language],
                "reliability": [source.reliability],
                "cites": codes(source.cites),
            }
        ),
    )


def passages(document: Document) -> Iterator[Passage]:
    """What a source's reader reads of it, in the order of its page."""
    source = published.Source(document)
    yield from own_words(source, published.Source.title, published.Source.note)
    yield from texts(Kind.NAME, *source.authors)
    yield from names(source.publisher)
