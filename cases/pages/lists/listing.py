"""Lists: the records of one page with their filters, and every link that changes what is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from django.utils.translation import gettext as _

from cases.filters.address import replaced, same
from cases.filters.facets import Facet
from cases.filters.order import BEST_MATCH
from cases.filters.query import Problem, Query
from cases.filters.years import Years
from cases.pages.charts.timespan import Timespan, timespan
from cases.pages.lists.choice import Choices, choices
from cases.pages.lists.empty_list_hints import empty_list_hints
from cases.pages.lists.layer import LAYERS, map_address
from cases.pages.words.content import own
from cases.pages.words.icons import WithIcons
from cases.pages.words.link import Link
from cases.pages.words.number import grouped

Shown = TypeVar("Shown")

WRITTEN: Final = ("q", "after", "before")
"""Parameters that a reader writes instead of choosing."""
_DATES: Final = ("after", "before")


@dataclass(frozen=True, slots=True)
class Written:
    """A parameter that is written, with what stands in it now."""

    name: str
    legend: str
    value: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Listing(WithIcons, Generic[Shown]):
    """One page of a list as a template lays it out."""

    action: str
    rows: tuple[Shown, ...]
    count_words: str
    empty: str
    instead: tuple[Link, ...]
    facets: tuple[Choices, ...]
    timespan: Timespan | None
    fields: tuple[Written, ...]
    hidden: tuple[Written, ...]
    chips: tuple[Link, ...]
    sorts: tuple[Link, ...]
    problems: tuple[Problem, ...]
    previous: str
    next: str
    downloads: tuple[Link, ...]
    feeds: tuple[Link, ...]
    data: str
    map: str

    @property
    def applied(self) -> int:
        """How many filters narrow the list."""
        return len(self.chips)

    @property
    def icons(self) -> set[str]:
        """The marks the list draws besides those of its records."""
        return {"x"} if self.chips else set()


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader asked of a list, and what was found: counts in records, cursors opaque or None.

    `without` says for an empty list how many records it has without each of its filters.
    """

    query: Query
    action: str
    count: int
    total: int
    previous: str | None
    next: str | None
    problems: tuple[Problem, ...]
    facets: Sequence[Facet]
    years: Years | None
    without: Mapping[str, int]


def listing(asked: Asked, rows: Sequence[Shown], *, counted: str) -> Listing[Shown]:
    """The list page of `rows`; `counted` names that many of the noun, translated: "testimonies"."""
    return Listing(
        action=asked.action,
        rows=tuple(rows),
        count_words=_("%(count)s of %(total)s %(noun)s")
        % {"count": grouped(asked.count), "total": grouped(asked.total), "noun": counted},
        empty=_("Nothing published answers to this.")
        if asked.total
        else _("Nothing has been published here yet."),
        instead=empty_list_hints(asked.query, asked.without),
        facets=tuple(
            choices(asked.query, each, found=asked.count)
            for each in asked.facets
            if _narrows(each, found=asked.count)
        ),
        timespan=timespan(asked.years),
        fields=_written(asked.query),
        hidden=_hidden(asked.query),
        chips=chips(asked.query, asked.facets),
        sorts=_sorts(asked.query),
        problems=asked.problems,
        previous=_turn(asked.query, asked.previous),
        next=_turn(asked.query, asked.next),
        downloads=_downloads(asked),
        feeds=_feeds(asked),
        data=_file(asked, "schema.jsonld"),
        map=_map(asked.query),
    )


def _narrows(facet: Facet, *, found: int) -> bool:
    """Whether its options tell anything: one alone that everything found carries says what the list does."""
    return facet.total != 1 or any(each.chosen or each.count != found for each in facet.options)


def chips(query: Query, offered: Sequence[Facet]) -> tuple[Link, ...]:
    """What narrows a list, as links that take it away: options chosen in `offered`, and what was written."""
    return (*_chosen(offered), *_written_chips(query))


def _chosen(offered: Sequence[Facet]) -> tuple[Link, ...]:
    """Chosen options as links that take them away."""
    chosen = ((facet, option) for facet in offered for option in facet.options if option.chosen)
    return tuple(
        Link(_("%(name)s: %(value)s") % {"name": facet.label, "value": own(option.label)}, option.address)
        for facet, option in chosen
    )


def _written(query: Query) -> tuple[Written, ...]:
    labels = {name: str(each.label) for name, each in query.filterset.filters.items() if name in WRITTEN}
    hint = _("a year, a month or a day: 2023, 2023-11, 2023-11-01")
    return tuple(
        Written(name, label, query.params.get(name, ""), hint if name in _DATES else "")
        for name, label in labels.items()
    )


def _written_chips(query: Query) -> tuple[Link, ...]:
    words = _("%(name)s: %(value)s")
    return tuple(
        Link(
            words % {"name": each.legend, "value": own(each.value)},
            replaced(query.params, each.name, "", known=_known(query)),
        )
        for each in _written(query)
        if each.value
    )


def _hidden(query: Query) -> tuple[Written, ...]:
    """What the form does not show and must not lose."""
    names = ("sort", "page_size")
    return tuple(Written(name, "", str(query.params.get(name))) for name in names if query.params.get(name))


def _sorts(query: Query) -> tuple[Link, ...]:
    filterset = query.filterset
    return tuple(
        Link(
            str(order.label),
            replaced(query.params, "sort", name, known=_known(query)),
            name == filterset.sort,
        )
        for name, order in filterset.orders.items()
        if name != BEST_MATCH or filterset.words is not None
    )


def _turn(query: Query, cursor: str | None) -> str:
    """The address of the page at `cursor`; empty where there is none."""
    return replaced(query.params, "cursor", cursor, known={*_known(query), "cursor"}) if cursor else ""


def _downloads(asked: Asked) -> tuple[Link, ...]:
    named = (("CSV", "csv"), ("JSONL", "jsonl"))
    return tuple(Link(words, _file(asked, f"export.{kind}")) for words, kind in named)


def _feeds(asked: Asked) -> tuple[Link, ...]:
    named = (("Atom", "atom"), ("JSON Feed", "json"))
    return tuple(Link(words, _file(asked, f"feed.{form}")) for words, form in named)


def _file(asked: Asked, name: str) -> str:
    """The address of a file that holds what the list's filters find."""
    address = same(asked.query.params, known=asked.query.filterset.filters)
    return f"{asked.action}{name}{address if address != '?' else ''}"


def _map(query: Query) -> str:
    """The map of what the list's filters find; "" where the list says nothing of where."""
    layer = next((each for each in LAYERS.values() if each.noun is query.filterset.noun), None)
    return map_address(layer, query.params) if layer else ""


def _known(query: Query) -> set[str]:
    return {*query.filterset.filters, "page_size"}
