"""Hints for an empty list: which of its filters to drop, and how many records each drop would give."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from cases.filters.address import replaced
from cases.filters.query import Query
from cases.pages.words.link import Link
from cases.pages.words.number import grouped


def empty_list_hints(query: Query, counts: Mapping[str, int]) -> tuple[Link, ...]:
    """The list without one of its filters, for each that then leaves something, most records first.

    `counts` says by the name of a parameter how many records the list has without it.
    """
    ordered = sorted(counts.items(), key=lambda each: -each[1])
    return tuple(_without(query, name, count) for name, count in ordered if count)


def _without(query: Query, name: str, count: int) -> Link:
    filterset = query.filterset
    words = _("without “%(name)s”: %(count)s") % {
        "name": filterset.filters[name].label,
        "count": grouped(count),
    }
    return Link(words, replaced(query.params, name, "", known={*filterset.filters, "page_size"}))
