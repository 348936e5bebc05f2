"""Actors as an audience may read them."""

from collections.abc import Iterator

from django.db import models

from cases.catalog.passage import Kind, Passage, texts
from cases.catalog.projection import Projection, terms
from cases.catalog.row import Row
from cases.documents.values import code, codes, part
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun


class Actor(Row):
    """An organisation, or an individual in an office, that claims, publishes, orders or answers."""

    noun = Noun.ACTOR
    orders = (*Row.orders, ("name", "ref"))

    name = models.TextField()


def project(document: Document) -> Iterator[Projection]:
    """The actor's row."""
    yield Projection(
        model=Actor,
        document=document,
        columns={"name": code(document.get("name"))},
        terms=terms(
            {
                "case": codes(document.get("cases")),
                "country": codes(document.get("country")),
                "actor": codes(document.get("parent")),
            }
        ),
    )


def passages(document: Document) -> Iterator[Passage]:
    """What an actor's reader reads of it, in the order of its page."""
    names = part(document, "names")
    yield from texts(Kind.NAME, document.get("name"), *(names[tag] for tag in sorted(names)))
    yield from texts(Kind.PROSE, document.get("description"))
