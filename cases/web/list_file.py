"""Files about one list: what it is in the words of schema.org."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from cases.filters.query import read
from cases.pages.citing.dataset import dataset
from cases.vocabulary.current_language import language_override
from cases.web.export import EXPORTED, refused
from cases.web.frame import origin_of
from cases.web.public import HIDDEN, READER, PublicView
from cases.web.record_file import as_linked_data
from cases.web.taken_over import taken_over


class ListData(PublicView):
    """`/<list>/schema.jsonld`"""

    def get(self, request: HttpRequest, plural: str) -> HttpResponse:
        """What the list's filters find, as data to download; 400 and a sentence for what cannot be read."""
        noun = EXPORTED[plural]
        if elsewhere := taken_over(request, noun):
            return elsewhere
        query = read(noun, request.GET, audience=READER)
        if query.problems:
            return refused(query.problems)
        with language_override(settings.LANGUAGE_CODE):
            origin, licence = origin_of(request), settings.DATA_LICENCE
            response = as_linked_data(dataset(query, path=f"/{plural}/", origin=origin, licence=licence))
        response["X-Robots-Tag"] = HIDDEN
        return response
