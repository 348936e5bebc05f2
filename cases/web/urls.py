"""The addresses of the public site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.urls import URLPattern, path, register_converter
from django.urls.converters import StringConverter

from cases.exports.file_format import FORMATS
from cases.pages.charts.overview import FILES
from cases.pages.lists.layer import LAYERS
from cases.vocabulary.code import SLUG, WORD
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import ref_pattern
from cases.web import (
    actor,
    card,
    case,
    chart,
    correction,
    crawler,
    event,
    export,
    feed,
    home,
    list_file,
    prose,
    record_file,
    search,
    side_by_side,
    source,
    statistic,
    testimony,
    theme,
)
from cases.web.map import FORMATS as MAP_FORMATS
from cases.web.map import Map, MapFile

app_name = "site"


class _Plural(StringConverter):
    """A list that can be downloaded."""

    regex = "|".join(export.EXPORTED)


class _Extension(StringConverter):
    """A format that lists can be downloaded in."""

    regex = "|".join(FORMATS)


class _Charted(StringConverter):
    """What a chart can be downloaded as."""

    regex = "|".join(FILES)


class _Style(StringConverter):
    """A format of reference managers."""

    regex = "|".join(re.escape(style) for style in record_file.STYLES)


class _Form(StringConverter):
    """A format of feeds."""

    regex = "|".join(feed.FORMS)


class _Mapped(StringConverter):
    """A part of the site's map."""

    regex = "|".join(crawler.PARTS)


class _Layer(StringConverter):
    """A layer of the map."""

    regex = "|".join(LAYERS)


class _Country(StringConverter):
    """A country on the map, by its code (ISO 3166-1)."""

    regex = "[A-Z]{2}"


class _Drawn(StringConverter):
    """A format that maps can be downloaded in."""

    regex = "|".join(MAP_FORMATS)


class _Slug(StringConverter):
    """The address in words of a case."""

    regex = SLUG


class _Theme(StringConverter):
    """The code of a theme."""

    regex = WORD


def _register_references() -> None:
    """A converter for the references of each noun that has addresses: `<testimony:ref>`."""
    for noun in (Noun.CASE, Noun.TESTIMONY, Noun.STATEMENT, Noun.STATISTIC, Noun.SOURCE, Noun.ACTOR):
        register_converter(
            type(f"_{noun.value}", (StringConverter,), {"regex": ref_pattern(noun)}), noun.value
        )


register_converter(_Plural, "plural")
register_converter(_Extension, "extension")
register_converter(_Charted, "charted")
register_converter(_Slug, "slugword")
register_converter(_Theme, "themeword")
register_converter(_Layer, "layer")
register_converter(_Country, "country")
register_converter(_Drawn, "drawn")
register_converter(_Style, "style")
register_converter(_Form, "form")
register_converter(_Mapped, "mapped")
_register_references()


def _record_files() -> Iterator[URLPattern]:
    """What can be asked of one record besides its page, and of one of its versions."""
    for model in record_file.CITED:
        noun = model.noun
        here = f"{noun.plural}/<{noun.value}:ref>/"
        cite, data = record_file.Cite.as_view(model=model), record_file.LinkedData.as_view(model=model)
        yield path(f"{here}cite.<style:style>", cite, name=f"{noun.value}-cite")
        yield path(f"{here}v<int:version>/cite.<style:style>", cite, name=f"{noun.value}-version-cite")
        yield path(f"{here}schema.jsonld", data, name=f"{noun.value}-data")
    yield path(
        "testimonies/<testimony:ref>/statements/<statement:statement>/cite.<style:style>",
        record_file.CiteStatement.as_view(),
        name="statement-cite",
    )


def _cards() -> Iterator[URLPattern]:
    """The pictures of shared addresses."""
    yield path("card.png", card.SiteCard.as_view(), name="card")
    for model in card.CARDS:
        noun = model.noun
        view = card.RecordCard.as_view(model=model)
        yield path(f"{noun.plural}/<{noun.value}:ref>/card.png", view, name=f"{noun.value}-card")


urlpatterns: list[URLPattern] = [
    path("", home.Home.as_view(), name="home"),
    path("cases/", case.Cases.as_view(), name="cases"),
    path("cases/<case:ref>/", case.CaseView.as_view(), name="case-by-ref"),
    path("cases/<case:ref>/v<int:version>/", case.CaseVersion.as_view(), name="case-version"),
    path("cases/<slugword:slug>/", case.CaseBySlug.as_view(), name="case"),
    path("testimonies/", testimony.Testimonies.as_view(), name="testimonies"),
    path("testimonies/<testimony:ref>/", testimony.TestimonyView.as_view(), name="testimony"),
    path(
        "testimonies/<testimony:ref>/v<int:version>/",
        testimony.TestimonyVersion.as_view(),
        name="testimony-version",
    ),
    path("statistics/", statistic.Statistics.as_view(), name="statistics"),
    path("statistics/chart.<charted:kind>", chart.Chart.as_view(), name="chart"),
    path("statistics/<statistic:ref>/", statistic.StatisticView.as_view(), name="statistic"),
    path("statistics/<statistic:ref>/compared/", statistic.Comparison.as_view(), name="comparison"),
    path(
        "statistics/<statistic:ref>/v<int:version>/",
        statistic.StatisticVersion.as_view(),
        name="statistic-version",
    ),
    path("sources/", source.Sources.as_view(), name="sources"),
    path("sources/<source:ref>/", source.SourceView.as_view(), name="source"),
    path("sources/<source:ref>/v<int:version>/", source.SourceVersion.as_view(), name="source-version"),
    path("actors/", actor.Actors.as_view(), name="actors"),
    path("actors/<actor:ref>/", actor.ActorView.as_view(), name="actor"),
    path("actors/<actor:ref>/v<int:version>/", actor.ActorVersion.as_view(), name="actor-version"),
    path("themes/<themeword:code>/", theme.ThemeView.as_view(), name="theme"),
    path("timeline/", event.Timeline.as_view(), name="timeline"),
    path("map/", Map.as_view(), name="map"),
    path("map/<layer:layer>/", Map.as_view(), name="map-layer"),
    path("map/<layer:layer>/map.<drawn:extension>", MapFile.as_view(), name="map-file"),
    path("map/<layer:layer>/<country:country>/", Map.as_view(), name="map-country"),
    path(
        "map/<layer:layer>/<country:country>/map.<drawn:extension>",
        MapFile.as_view(),
        name="map-country-file",
    ),
    path("search/", search.Search.as_view(), name="search"),
    path("compare/", side_by_side.SideBySide.as_view(), name="compare"),
    path("method/", prose.Method.as_view(), name="method"),
    path("about/", prose.About.as_view(), name="about"),
    path("safety/", prose.Safety.as_view(), name="safety"),
    path("withdraw/", prose.Withdraw.as_view(), name="withdraw"),
    path("corrections/", correction.Corrections.as_view(), name="corrections"),
    path("<plural:plural>/export.<extension:extension>", export.Export.as_view(), name="export"),
    path("<plural:plural>/feed.<form:form>", feed.ListFeed.as_view(), name="list-feed"),
    path("feed.<form:form>", feed.StreamFeed.as_view(), name="feed"),
    path("<plural:plural>/schema.jsonld", list_file.ListData.as_view(), name="list-data"),
    path("opensearch.xml", crawler.OpenSearch.as_view(), name="opensearch"),
    path("sitemap.xml", crawler.Sitemap.as_view(), name="sitemap"),
    path("sitemap-<mapped:plural>-<int:number>.xml", crawler.SitemapPart.as_view(), name="sitemap-part"),
    path("robots.txt", crawler.Robots.as_view(), name="robots"),
    path("favicon.ico", crawler.Icon.as_view(), name="icon"),
    *_record_files(),
    *_cards(),
]
