"""An index: the records of every noun as one audience may read them at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.db.models import Max
from pyroaring import BitMap

from cases.catalog.index.building import EMPTY, build_noun_index, update_noun_index
from cases.catalog.index.moment import Moment, continues, current_moment, one_moment
from cases.catalog.index.noun_index import NounIndex
from cases.catalog.tables import MODELS
from cases.catalog.version import Version
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import QUOTING, Noun

_MOST: Final = 2_000
"""Editions that are followed one by one; after more of them, reading everything is no slower."""
_NOUNS: Final = (Noun.STATEMENT, *(noun for noun in MODELS if noun is not Noun.STATEMENT))
"""Quotations first: the grades of what they are part of are theirs."""


@dataclass(frozen=True, slots=True)
class Index:
    """What is found, counted and put in order for `audience`, exactly as its tables stood at `moment`."""

    audience: Audience
    moment: Moment
    nouns: Mapping[Noun, NounIndex]


def updated_index(audience: Audience, before: Index | None) -> Index:
    """The index of the present moment: `before` where it is that, else made from it or from the tables.

    Few editions since are followed one by one; after many, or where the tables were filled anew or put back
    from a copy and went on differently, everything is read.
    """
    with one_moment():
        present = current_moment(audience)
        if before and before.moment == present:
            return before
        if before and _followable(audience, before.moment, present):
            return Index(audience, present, _followed(before))
        return Index(audience, present, nouns_from_tables(audience))


def _followable(audience: Audience, earlier: Moment, later: Moment) -> bool:
    """Whether few editions lie between, and the later rows are the earlier ones and what these brought."""
    few = 0 < later.number - earlier.number <= _MOST
    return few and continues(audience, present=later, earlier=earlier)


def nouns_from_tables(audience: Audience) -> dict[Noun, NounIndex]:
    """The index of everything there is, by noun."""
    made: dict[Noun, NounIndex] = {}
    for noun in _NOUNS:
        statements = made.get(Noun.STATEMENT, EMPTY)
        made[noun] = build_noun_index(MODELS[noun], audience, statements=statements)
    return made


def _followed(before: Index) -> dict[Noun, NounIndex]:
    """The index after the editions since `before`, by noun."""
    gone, made = _gone(before), dict[Noun, NounIndex]()
    for noun in _NOUNS:
        made[noun] = update_noun_index(
            before.nouns[noun],
            MODELS[noun],
            before.audience,
            gone=gone[noun],
            statements=made.get(Noun.STATEMENT, EMPTY),
            before=before.nouns[Noun.STATEMENT],
        )
    return made


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
        gone[noun].update(before.nouns[noun].of_edition(edition))
        if noun in QUOTING:
            gone[Noun.STATEMENT].update(before.nouns[Noun.STATEMENT].of_edition(edition))
    return gone
