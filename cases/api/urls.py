"""The addresses of the API, under `/api/v1/`."""

from django.urls import path, re_path, register_converter
from django.urls.converters import StringConverter

from cases.api.changes import Changes
from cases.api.detail import DetailView
from cases.api.docs import Docs
from cases.api.listing import ListView
from cases.api.me import Me
from cases.api.root import Entrance, Nowhere
from cases.api.schema import Schema
from cases.documents.nouns import DOCUMENTS
from cases.vocabulary.code import TERM
from cases.vocabulary.noun import Noun

app_name = "api"


class _Term(StringConverter):
    """What a term goes by: its kind and its code."""

    regex = TERM


register_converter(_Term, "term")

urlpatterns = [
    path("", Entrance.as_view(), name="entrance"),
    path("changes/", Changes.as_view(), name="changes"),
    path("me/", Me.as_view(), name="me"),
    path("schema/", Schema.as_view(), name="schema"),
    path("docs/", Docs.as_view(), name="docs"),
    *(path(f"{noun.plural}/", ListView.as_view(noun=noun), name=noun.plural) for noun in DOCUMENTS),
    *(
        path(
            f"{noun.plural}/<{'term' if noun is Noun.TERM else 'slug'}:name>/",
            DetailView.as_view(noun=noun),
            name=noun.value,
        )
        for noun in DOCUMENTS
    ),
    re_path(r"", Nowhere.as_view()),
]
