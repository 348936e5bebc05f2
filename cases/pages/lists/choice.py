"""Choices: the options of a filter as a list offers them, each with what it would find."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.translation import ngettext

from cases.filters.address import replaced
from cases.filters.facets import Facet
from cases.filters.query import Query
from cases.pages.words.content import own
from cases.pages.words.link import Link
from cases.pages.words.number import grouped

DEEPEST: Final = 2
"""How far options are set in under those that they lie in."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An option of a filter: how many records carry it, and that as a share of the results in percent."""

    value: str
    words: str
    count: str
    share: int
    chosen: bool
    depth: int


@dataclass(frozen=True, slots=True)
class Choices:
    """The options of one parameter; `rest` leads to those that are not shown."""

    name: str
    legend: str
    options: tuple[Choice, ...]
    rest: Link | None


def choices(query: Query, facet: Facet, *, found: int) -> Choices:
    """The options of `facet` beside a list of `found` records."""
    return Choices(
        name=facet.name,
        legend=facet.label,
        options=tuple(
            Choice(
                value=each.value,
                words=own(each.label),
                count=grouped(each.count),
                share=min(100, round(100 * each.count / max(found, 1))),
                chosen=each.chosen,
                depth=min(each.depth, DEEPEST),
            )
            for each in facet.options
        ),
        rest=_rest(query, facet),
    )


def _rest(query: Query, facet: Facet) -> Link | None:
    """Where all options are shown; None where these are all."""
    left = facet.total - len(facet.options)
    if left <= 0:
        return None
    words = ngettext("%(n)s more", "%(n)s more", left) % {"n": grouped(left)}
    known = {*query.filterset.filters, "page_size", "options"}
    return Link(words, replaced(query.params, "options", facet.name, known=known))
