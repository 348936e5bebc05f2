"""Actors as an audience may read them."""

from collections.abc import Iterator

from django.db import models

from cases.catalog.projection import Projection, terms
from cases.catalog.reading import code, codes
from cases.catalog.row import CODE, Row
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun


class Actor(Row):
    """An organisation, or an individual in an office, that claims, publishes, orders or answers."""

    noun = Noun.ACTOR
    orders = (*Row.orders, ("name", "ref"))

    name = models.TextField()
    kind = models.CharField(max_length=CODE)
    country = models.CharField(max_length=CODE)


def project(document: Document) -> Iterator[Projection]:
    """The actor's row."""
    yield Projection(
        model=Actor,
        document=document,
        columns={
            **{key: code(document.get(key)) for key in ("name", "kind", "country")},
        },
        terms=terms(
            {
                "case": codes(document.get("cases")),
                "country": codes(document.get("country")),
                "actor": codes(document.get("parent")),
            }
        ),
    )
