"""The addresses of the public site."""

from __future__ import annotations

from django.urls import URLPattern, path, register_converter
from django.urls.converters import StringConverter

from cases.exports.file_format import FORMATS
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import ref_pattern
from cases.web import actor, case, event, export, home, prose, search, source, statistic, testimony

app_name = "site"


class _Plural(StringConverter):
    """A list that can be downloaded."""

    regex = "|".join(export.EXPORTED)


class _Extension(StringConverter):
    """A format that lists can be downloaded in."""

    regex = "|".join(FORMATS)


class _Slug(StringConverter):
    """The address in words of a case."""

    regex = "[a-z0-9]+(?:-[a-z0-9]+)*"


def _register_references() -> None:
    """A converter for the references of each noun that has pages: `<testimony:ref>`."""
    for noun in (Noun.CASE, Noun.TESTIMONY, Noun.STATISTIC, Noun.SOURCE, Noun.ACTOR):
        register_converter(
            type(f"_{noun.value}", (StringConverter,), {"regex": ref_pattern(noun)}), noun.value
        )


register_converter(_Plural, "plural")
register_converter(_Extension, "extension")
register_converter(_Slug, "slugword")
_register_references()

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
    path("statistics/<statistic:ref>/", statistic.StatisticView.as_view(), name="statistic"),
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
    path("timeline/", event.Timeline.as_view(), name="timeline"),
    path("search/", search.Search.as_view(), name="search"),
    path("method/", prose.Method.as_view(), name="method"),
    path("about/", prose.About.as_view(), name="about"),
    path("safety/", prose.Safety.as_view(), name="safety"),
    path("withdraw/", prose.Withdraw.as_view(), name="withdraw"),
    path("<plural:plural>/export.<extension:extension>", export.Export.as_view(), name="export"),
]
