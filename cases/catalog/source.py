"""Sources as an audience may read them."""

from collections.abc import Iterator

from django.db import models

from cases.catalog.passage import Kind, Passage, names, texts
from cases.catalog.period import period_columns
from cases.catalog.projection import Projection, terms
from cases.catalog.row import CODE, DatedRow
from cases.documents.values import code, codes, part
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
    publisher = document.get("publisher")
    yield Projection(
        model=Source,
        document=document,
        columns={
            "title": code(document.get("title")),
            "publisher": code(publisher),
            "language": code(document.get("language")),
            **period_columns(document.get("date")),
        },
        terms=terms(
            {
                "case": codes(document.get("cases")),
                "publisher": codes(publisher),
                "actor": codes(part(document, "publisher").get("ref")),
                "country": codes(document.get("publisher_country")),
                "language": codes(document.get("language")),
                "reliability": codes(document.get("reliability")),
                "cites": codes(document.get("cites")),
            }
        ),
    )


def passages(document: Document) -> Iterator[Passage]:
    """What a source's reader reads of it, in the order of its page."""
    yield from texts(Kind.PROSE, document.get("title"), document.get("note"))
    yield from texts(Kind.NAME, document.get("authors"))
    yield from names(document.get("publisher"))
