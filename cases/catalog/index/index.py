"""An index: the shelves of every noun as one audience may read them at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.db.models import Max
from pyroaring import BitMap

from cases.catalog.index.filling import EMPTY, filled, followed
from cases.catalog.index.moment import Moment, continues, now, one_moment
from cases.catalog.index.shelf import Shelf
from cases.catalog.tables import MODELS
from cases.catalog.version import Version
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun

_MOST: Final = 2_000
"""Editions that are followed one by one; after more of them, reading everything is no slower."""
_NOUNS: Final = (Noun.STATEMENT, *(noun for noun in MODELS if noun is not Noun.STATEMENT))
"""Quotations first: the grades of testimonies are those of their quotations."""


@dataclass(frozen=True, slots=True)
class Index:
    """What is found, counted and put in order for `audience`, exactly as its tables stood at `moment`."""

    audience: Audience
    moment: Moment
    shelves: Mapping[Noun, Shelf]


def brought_up(audience: Audience, before: Index | None) -> Index:
    """The index of the present moment: `before` where it is that, else made from it or from the tables.

    Few editions since are followed one by one; after many, or where the tables were filled anew or put back
    from a copy and went on differently, everything is read.
    """
    with one_moment():
        present = now(audience)
        if before and before.moment == present:
            return before
        if before and _followable(audience, before.moment, present):
            return Index(audience, present, _followed(before))
        return Index(audience, present, _filled(audience))


def _followable(audience: Audience, earlier: Moment, later: Moment) -> bool:
    """Whether few editions lie between, and the later rows are the earlier ones and what these brought."""
    few = 0 < later.number - earlier.number <= _MOST
    return few and continues(audience, present=later, earlier=earlier)


def _filled(audience: Audience) -> dict[Noun, Shelf]:
    """The shelves of everything there is."""
    shelves: dict[Noun, Shelf] = {}
    for noun in _NOUNS:
        statements = shelves.get(Noun.STATEMENT, EMPTY)
        shelves[noun] = filled(MODELS[noun], audience, statements=statements)
    return shelves


def _followed(before: Index) -> dict[Noun, Shelf]:
    """The shelves after the editions since `before`."""
    gone, shelves = _gone(before), dict[Noun, Shelf]()
    for noun in _NOUNS:
        shelves[noun] = followed(
            before.shelves[noun],
            MODELS[noun],
            before.audience,
            gone=gone[noun],
            statements=shelves.get(Noun.STATEMENT, EMPTY),
            before=before.shelves[Noun.STATEMENT],
        )
    return shelves


def _gone(before: Index) -> dict[Noun, BitMap]:
    """The rows that the editions since `before` replaced or took away, each found by its own edition."""
    versions = Version.objects.of(before.audience)
    since = versions.filter(number__gt=before.moment.number)
    earlier = versions.filter(number__lte=before.moment.number, ref__in=since.values("ref"))
    gone = {noun: BitMap() for noun in MODELS}
    for name, edition in (
        earlier.values("ref", "noun").annotate(last=Max("number")).values_list("noun", "last")
    ):
        noun = Noun(name)
        gone[noun].update(before.shelves[noun].of_edition(edition))
        if noun is Noun.TESTIMONY:
            gone[Noun.STATEMENT].update(before.shelves[Noun.STATEMENT].of_edition(edition))
    return gone
