"""The addresses of the API, under `/api/v1/`."""

from django.urls import path, re_path

from cases.api import actor, case, event, indicator, place, source, statement, statistic, testimony, theme
from cases.api.changes import Changes
from cases.api.docs import Docs
from cases.api.me import Me
from cases.api.root import Entrance, Nowhere
from cases.api.schema import Schema

app_name = "api"

_LISTS = (
    (testimony.Testimonies, testimony.Testimony),
    (statement.Statements, statement.Statement),
    (statistic.Statistics, statistic.Statistic),
    (indicator.Indicators, indicator.Indicator),
    (source.Sources, source.Source),
    (event.Events, event.Event),
    (actor.Actors, actor.Actor),
    (case.Cases, case.Case),
    (place.Places, place.Place),
    (theme.Themes, theme.Theme),
)

urlpatterns = [
    path("", Entrance.as_view(), name="entrance"),
    path("changes/", Changes.as_view(), name="changes"),
    path("me/", Me.as_view(), name="me"),
    path("schema/", Schema.as_view(), name="schema"),
    path("docs/", Docs.as_view(), name="docs"),
    *(path(f"{every.noun.plural}/", every.as_view(), name=every.noun.plural) for every, _ in _LISTS),
    *(
        path(f"{every.noun.plural}/<slug:name>/", one.as_view(), name=every.noun.value)
        for every, one in _LISTS
    ),
    re_path(r"", Nowhere.as_view()),
]
