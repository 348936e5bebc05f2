"""What each noun has on the site: its list, the page of a record, and the files about one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from django.urls import URLPattern, path

from cases.pages.citing.linked_data import (
    Describe,
    actor_data,
    case_data,
    source_data,
)
from cases.pages.citing.linked_figure import statistic_data
from cases.pages.citing.linked_words import declaration_data, testimony_data
from cases.pages.pictures.share_image import case_card, statistic_card, testimony_card
from cases.vocabulary.noun import Noun
from cases.web import actor, case, declaration, event, source, statistic, testimony
from cases.web.card import Draw, RecordCard
from cases.web.listing import ListView
from cases.web.record import RecordView, VersionView
from cases.web.record_file import Cite, LinkedData


@dataclass(frozen=True, slots=True)
class Paged:
    """A record's page and one of its earlier versions, what it is in the words of schema.org, its picture.

    A noun whose `card` is None is shared with the picture of the site.
    """

    record: type[RecordView]
    version: type[VersionView]
    described: Describe
    card: Draw | None = None


@dataclass(frozen=True, slots=True)
class NounViews:
    """The list of a noun, and the pages of its records; `paged` is None where the list shows them whole."""

    list: type[ListView]
    paged: Paged | None


NOUNS: Final[Mapping[Noun, NounViews]] = {
    Noun.CASE: NounViews(case.Cases, Paged(case.CaseView, case.CaseVersion, case_data, case_card)),
    Noun.TESTIMONY: NounViews(
        testimony.Testimonies,
        Paged(testimony.TestimonyView, testimony.TestimonyVersion, testimony_data, testimony_card),
    ),
    Noun.DECLARATION: NounViews(
        declaration.Declarations,
        Paged(declaration.DeclarationView, declaration.DeclarationVersion, declaration_data),
    ),
    Noun.STATISTIC: NounViews(
        statistic.Statistics,
        Paged(statistic.StatisticView, statistic.StatisticVersion, statistic_data, statistic_card),
    ),
    Noun.SOURCE: NounViews(source.Sources, Paged(source.SourceView, source.SourceVersion, source_data)),
    Noun.EVENT: NounViews(event.Timeline, None),
    Noun.ACTOR: NounViews(actor.Actors, Paged(actor.ActorView, actor.ActorVersion, actor_data)),
}
"""Every noun that is published."""


def noun_urls() -> Iterator[URLPattern]:
    """The addresses of all lists and records, by names such as `testimonies`, `testimony-version`."""
    for noun, views in NOUNS.items():
        yield path(f"{noun.list_name}/", views.list.as_view(), name=noun.list_name)
        if views.paged:
            yield from _record_urls(noun, views.paged)


def _record_urls(noun: Noun, paged: Paged) -> Iterator[URLPattern]:
    here, model = f"{noun.plural}/<{noun.value}:ref>/", paged.record.model
    cite, data = Cite.as_view(model=model), LinkedData.as_view(model=model, describe=paged.described)
    yield path(here, paged.record.as_view(), name=noun.value)
    yield path(f"{here}v<int:version>/", paged.version.as_view(), name=f"{noun.value}-version")
    yield path(f"{here}cite.<style:style>", cite, name=f"{noun.value}-cite")
    yield path(f"{here}v<int:version>/cite.<style:style>", cite, name=f"{noun.value}-version-cite")
    yield path(f"{here}schema.jsonld", data, name=f"{noun.value}-data")
    if paged.card:
        card = RecordCard.as_view(model=model, draw=paged.card)
        yield path(f"{here}card.png", card, name=f"{noun.value}-card")
