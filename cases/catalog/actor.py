"""Actors as an audience may read them."""

from collections.abc import Iterator

from django.db import models

from cases.catalog.code import codes
from cases.catalog.passage import Kind, Passage, own_words, texts
from cases.catalog.projection import Projection, facet_values
from cases.catalog.row import Row
from cases.documents import actor as published
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun


class Actor(Row):
    """An organisation, or an individual in an office, that claims, publishes, orders or answers."""

    noun = Noun.ACTOR
    orders = (*Row.orders, ("name", "ref"))

    name = models.TextField()


def project(document: Document) -> Iterator[Projection]:
    """The actor's row."""
    actor = published.Actor(document)
    yield Projection(
        model=Actor,
        document=document,
        columns={"name": actor.name},
        facet_values=facet_values(
            {
                "case": actor.cases,
                "kind": [actor.kind],
                "country": codes(actor.country),
                "actor": codes(actor.parent),
            }
        ),
    )


def passages(document: Document) -> Iterator[Passage]:
    """What an actor's reader reads of it, in the order of its page."""
    actor = published.Actor(document)
    yield from texts(Kind.NAME, actor.name, *(name for _, name in sorted(actor.names.items())))
    yield from own_words(actor, published.Actor.description)
