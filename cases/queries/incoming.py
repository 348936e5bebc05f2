"""Incoming: what links to a source, an actor or a theme, counted by kind, each count the list it leads to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from cases.filters.query import read
from cases.pages.words.address import localised
from cases.pages.words.link import Link
from cases.pages.words.number import grouped
from cases.queries.search_results import kinds_of
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun

_NAMED: Final = {
    "source": (Noun.TESTIMONY, Noun.STATISTIC, Noun.EVENT, Noun.SOURCE, Noun.CASE),
    "actor": (Noun.TESTIMONY, Noun.STATISTIC, Noun.EVENT, Noun.SOURCE, Noun.ACTOR),
    "theme": (Noun.CASE, Noun.TESTIMONY, Noun.STATISTIC),
}
"""The lists that can be asked for each parameter."""


def incoming(parameter: str, value: str, audience: Audience) -> tuple[Link, ...]:
    """The lists of what names `value`, a reference or a code, with how many each holds; no empty one."""
    return tuple(_incoming(parameter, value, audience))


def _incoming(parameter: str, value: str, audience: Audience) -> Iterator[Link]:
    asked = urlencode({parameter: value})
    queries = [read(noun, QueryDict(asked), audience=audience) for noun in _NAMED[parameter]]
    engine = queries[0].engine  # one engine, so that all counts are of one moment
    for noun, query in zip(_NAMED[parameter], queries, strict=True):
        if count := engine.count(query.selection):
            plural = "timeline" if noun is Noun.EVENT else noun.plural
            words = _("%(kind)s: %(count)s") % {"kind": kinds_of(noun), "count": grouped(count)}
            yield Link(words, f"{localised(f'/{plural}/')}?{asked}")
