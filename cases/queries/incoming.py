"""Incoming: what links to a source, an actor or a theme, counted by kind, each count the list it leads to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from cases.filters.nouns import FILTERS
from cases.filters.query import read
from cases.pages.records.headline import NOUNS
from cases.pages.words.address import localised
from cases.pages.words.link import Link
from cases.pages.words.number import grouped
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun

_LEANED_ON: Final = frozenset({Noun.SOURCE, Noun.ACTOR, Noun.CASE})
"""What others lean on stands after what is told or counted."""


def asked_by(parameter: str) -> tuple[Noun, ...]:
    """The nouns whose lists can be asked for what a parameter names."""
    asked = (noun for noun in FILTERS if noun in NOUNS and parameter in FILTERS[noun].base_filters)
    return tuple(sorted(asked, key=lambda noun: noun in _LEANED_ON))


def incoming(
    parameter: str, value: str, audience: Audience, *, first: Noun | None = None
) -> tuple[Link, ...]:
    """The lists of what names `value`, a reference or a code, with how many each holds; no empty one.

    The list of the noun `first`, if there is one, stands before the others.
    """
    nouns = sorted(asked_by(parameter), key=lambda noun: noun is not first)
    return tuple(_incoming(nouns, parameter, value, audience))


def _incoming(nouns: Sequence[Noun], parameter: str, value: str, audience: Audience) -> Iterator[Link]:
    asked = urlencode({parameter: value})
    queries = [read(noun, QueryDict(asked), audience=audience) for noun in nouns]
    engine = queries[0].engine  # one engine, so that all counts are of one moment
    for noun, query in zip(nouns, queries, strict=True):
        if count := engine.count(query.selection):
            words = _("%(kind)s: %(count)s") % {"kind": NOUNS[noun].several, "count": grouped(count)}
            yield Link(words, f"{localised(f'/{noun.list_name}/')}?{asked}")
