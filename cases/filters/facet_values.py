"""Facet values: what rows are found by that have several values, or values with ancestors, in SQL.

Each is true of a row of any audience, for it looks among the row's own.
"""

from collections.abc import Collection
from functools import reduce
from operator import and_

from django.db.models import Exists, OuterRef, Q

from cases.catalog.models import FacetValue, Statement
from cases.filters.selection import Grade
from cases.vocabulary.noun import QUOTING, Noun


def carries(noun: Noun, name: str, values: Collection[str]) -> Q:
    """Of a row of `noun`: it has at least one of some values among its facet values of the field `name`."""
    own = FacetValue.objects.filter(audience=OuterRef("audience"), noun=noun, ref=OuterRef("ref"))
    return Q(Exists(own.filter(field=name, value__in=values)))


def graded(noun: Noun, grade: Grade) -> Q:
    """Of a row of `noun`: it carries the grade, both halves in one and the same quotation."""
    halves = {"reliability": grade.reliability, "credibility": grade.credibility}
    stated = {name: value for name, value in halves.items() if value}
    if noun in QUOTING and len(stated) > 1:
        own = Statement.objects.filter(audience=OuterRef("audience"), owner=OuterRef("ref"))
        return Q(Exists(own.filter(_all_of(Noun.STATEMENT, stated))))
    return _all_of(noun, stated)


def _all_of(noun: Noun, stated: dict[str, str]) -> Q:
    return reduce(and_, (carries(noun, name, [value]) for name, value in stated.items()))
