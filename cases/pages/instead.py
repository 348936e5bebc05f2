"""Instead: where a list is empty, which of its filters to drop, and how many records each drop would give."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from cases.filters.address import replaced
from cases.filters.query import Query
from cases.pages.link import Link
from cases.pages.number import grouped


def instead(query: Query) -> tuple[Link, ...]:
    """The list without one of its filters, for each that then leaves something, most records first.

    Counted by the same engine at the same moment, so that each count is that of the list it leads to.
    """
    found = sorted(_dropped(query), key=lambda each: -each[0])
    return tuple(link for count, link in found if count)


def _dropped(query: Query) -> Iterator[tuple[int, Link]]:
    filterset = query.filterset
    for name, each in filterset.filters.items():
        if name == "sort" or not query.params.get(name):
            continue
        params = query.params.copy()
        del params[name]
        fewer = type(filterset)(params, audience=filterset.audience)
        count = query.engine.count(fewer.selection)
        words = _("without “%(name)s”: %(count)s") % {"name": each.label, "count": grouped(count)}
        yield count, Link(words, replaced(query.params, name, "", known={*filterset.filters, "page_size"}))
