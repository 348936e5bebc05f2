"""The addresses of the API, under `/api/v1/`."""

from django.urls import path, re_path

from cases.api.changes import Changes
from cases.api.detail import DetailView
from cases.api.docs import Docs
from cases.api.listing import ListView
from cases.api.me import Me
from cases.api.root import Entrance, Nowhere
from cases.api.schema import Schema
from cases.documents.nouns import DOCUMENTS

app_name = "api"

urlpatterns = [
    path("", Entrance.as_view(), name="entrance"),
    path("changes/", Changes.as_view(), name="changes"),
    path("me/", Me.as_view(), name="me"),
    path("schema/", Schema.as_view(), name="schema"),
    path("docs/", Docs.as_view(), name="docs"),
    *(path(f"{noun.plural}/", ListView.as_view(noun=noun), name=noun.plural) for noun in DOCUMENTS),
    *(
        path(f"{noun.plural}/<slug:name>/", DetailView.as_view(noun=noun), name=noun.value)
        for noun in DOCUMENTS
    ),
    re_path(r"", Nowhere.as_view()),
]
