"""Layers of the map: which records are counted, and by which of their places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cases.filters.address import same
from cases.filters.nouns import FILTERS
from cases.pages.words.address import localised
from cases.pages.words.number import grouped
from cases.vocabulary.noun import Noun


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer: its word in addresses, the list it counts, and the list's parameter that says where.

    `to` is the parameter that says where to, in a layer of movements; "" in one of places.
    """

    word: str
    noun: Noun
    parameter: str
    title: str | Promise
    to: str = ""

    def counted(self, number: int) -> str:
        """That many records in words: "12 testimonies"."""
        if self.noun is Noun.STATISTIC:
            return ngettext("%(n)s figure", "%(n)s figures", number) % {"n": grouped(number)}
        return ngettext("%(n)s testimony", "%(n)s testimonies", number) % {"n": grouped(number)}


RESIDENCE: Final = Layer("residence", Noun.TESTIMONY, "residence", _("Where people are now"))
ORIGIN: Final = Layer("origin", Noun.TESTIMONY, "origin", _("Where people come from"))
FIGURES: Final = Layer("figures", Noun.STATISTIC, "place", _("What the figures are about"))
MOVEMENT: Final = Layer("movement", Noun.TESTIMONY, "origin", _("From where to where"), to="residence")
LAYERS: Final[Mapping[str, Layer]] = {each.word: each for each in (RESIDENCE, ORIGIN, MOVEMENT, FIGURES)}
"""By the word in the address; the first is the map's own."""


def map_address(layer: Layer, params: QueryDict, country: str = "", file: str = "") -> str:
    """Where a map is, in the language of the page, with what the layer's list understands of `params`."""
    word = "" if layer is RESIDENCE and not country and not file else f"{layer.word}/"
    closer = f"{country}/" if country else ""
    return localised(f"/map/{word}{closer}{file}") + asked_of(layer, params)


def asked_of(layer: Layer, params: QueryDict) -> str:
    """What the layer's list understands of `params`, as a query string; an order changes no map."""
    asked = same(params, known=FILTERS[layer.noun].base_filters.keys() - {"sort"})
    return "" if asked == "?" else asked
