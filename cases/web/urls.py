"""The addresses of the public site."""

from __future__ import annotations

import re

from django.urls import URLPattern, path, register_converter
from django.urls.converters import StringConverter

from cases.catalog.tables import MODELS
from cases.exports.file_format import FORMATS
from cases.pages.charts.overview import FILES
from cases.pages.lists.layer import LAYERS
from cases.vocabulary.code import SLUG, WORD
from cases.vocabulary.noun import QUOTING
from cases.vocabulary.reference import PREFIXES, ref_pattern
from cases.web import (
    card,
    case,
    chart,
    correction,
    crawler,
    export,
    feed,
    home,
    list_file,
    prose,
    record_file,
    search,
    side_by_side,
    statistic,
    theme,
)
from cases.web.map import FORMATS as MAP_FORMATS
from cases.web.map import Map, MapFile
from cases.web.nouns import noun_urls

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
    """A converter for the references of each noun that has them: `<testimony:ref>`."""
    for noun in PREFIXES:
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


urlpatterns: list[URLPattern] = [
    path("", home.Home.as_view(), name="home"),
    *noun_urls(),
    path("cases/<slugword:slug>/", case.CaseBySlug.as_view(), name="case"),
    path("statistics/chart.<charted:kind>", chart.Chart.as_view(), name="chart"),
    path("statistics/<statistic:ref>/compared/", statistic.Comparison.as_view(), name="comparison"),
    *(
        path(
            f"{noun.plural}/<{noun.value}:ref>/statements/<statement:statement>/cite.<style:style>",
            record_file.CiteStatement.as_view(model=MODELS[noun]),
            name=f"{noun.value}-statement-cite",
        )
        for noun in QUOTING
    ),
    path("themes/<themeword:code>/", theme.ThemeView.as_view(), name="theme"),
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
    path("card.png", card.SiteCard.as_view(), name="card"),
]
