"""The records that search engines may list: all with a page of their own, none published on consent alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Q, QuerySet

from cases.catalog.row import Row
from cases.catalog.tables import MODELS
from cases.catalog.testimony import Testimony
from cases.pages.feeds.sitemap import most_records
from cases.vocabulary.audience import Audience
from cases.vocabulary.basis import Basis
from cases.vocabulary.noun import PAGED, Noun
from cases.vocabulary.reference import public_path

MAPPED: Final[dict[str, type[Row]]] = {noun.plural: MODELS[noun] for noun in PAGED}
"""The records that have pages of their own, by the word in their addresses."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a map too long for one: a list, and which stretch of it, counted from 1."""

    plural: str
    number: int


def parts(audience: Audience, *, besides: int) -> list[Part]:
    """The files of the map, none where all fits in one; `besides` counts the pages that are no records."""
    counts = {plural: _rows(plural, audience).count() for plural in MAPPED}
    most = most_records()
    if sum(counts.values()) + besides <= most:
        return []
    return [
        Part(plural, number) for plural, count in counts.items() for number in range(1, -(-count // most) + 1)
    ]


def addresses(audience: Audience, part: Part | None = None) -> Iterator[tuple[str, date]]:
    """Paths of record pages, without a language, each with the UTC day of its last change."""
    for plural, model in MAPPED.items():
        if part is not None and part.plural != plural:
            continue
        start = (part.number - 1) * most_records() if part else 0
        name = "slug" if model.noun is Noun.CASE else "ref"
        rows = _rows(plural, audience).order_by("ref")[start : start + most_records()]
        for named, updated in rows.values_list(name, "updated").iterator():
            yield public_path(model.noun, named), updated


def _rows(plural: str, audience: Audience) -> QuerySet[Row]:
    model = MAPPED[plural]
    rows = model._default_manager.filter(audience=audience)
    return rows.exclude(Q(("basis", Basis.CONSENT))) if model is Testimony else rows
