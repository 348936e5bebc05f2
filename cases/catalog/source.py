"""Sources as an audience may read them."""

from collections.abc import Iterator

from django.db import models

from cases.catalog.period import Period
from cases.catalog.projection import Projection, terms
from cases.catalog.reading import code, codes, part
from cases.catalog.row import CODE, DatedRow
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun

_PLAIN = ("title", "kind", "reliability", "capture", "language")


class Source(DatedRow):
    """Where something was read: a report, an order, an account; captured, excerpted or only cited."""

    noun = Noun.SOURCE
    codes = ("publisher", "language")
    orders = (*DatedRow.orders, ("title", "ref"))

    title = models.TextField()
    kind = models.CharField(max_length=CODE)
    publisher = models.TextField()
    country = models.CharField(max_length=CODE)
    reliability = models.CharField(max_length=CODE)
    capture = models.CharField(max_length=CODE)
    language = models.CharField(max_length=CODE)


def project(document: Document) -> Iterator[Projection]:
    """The source's row."""
    publisher, country = document.get("publisher"), document.get("publisher_country")
    yield Projection(
        model=Source,
        document=document,
        columns={
            **{key: code(document.get(key)) for key in _PLAIN},
            "publisher": code(publisher),
            "country": code(country),
            **Period.of(document.get("date")).columns(),
        },
        terms=terms(
            {
                "case": codes(document.get("cases")),
                "publisher": codes(publisher),
                "actor": codes(part(document, "publisher").get("ref")),
                "country": codes(country),
                "language": codes(document.get("language")),
                "reliability": codes(document.get("reliability")),
                "cites": codes(document.get("cites")),
            }
        ),
    )
