"""Feeds on the site: each list with its own filters, and all that is done to what is published."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from cases.catalog.keyset import BadCursor
from cases.filters.paging import not_a_page
from cases.filters.query import read
from cases.filters.strictness import unexpected
from cases.pages.feeds.atom import atom
from cases.pages.feeds.feed import Place
from cases.pages.feeds.feed_entry import Channel
from cases.pages.feeds.json_feed import json_feed
from cases.pages.records.headline import NOUNS
from cases.queries.feed import of_list, of_stream
from cases.web.export import EXPORTED, refused
from cases.web.frame import origin_of
from cases.web.public import HIDDEN, READER, PublicView
from cases.web.taken_over import taken_over


@dataclass(frozen=True, slots=True)
class Form:
    """A format of feeds: its media type, and what writes it."""

    media_type: str
    write: Callable[[Channel], bytes]


FORMS: Final[Mapping[str, Form]] = {
    "atom": Form("application/atom+xml; charset=utf-8", atom),
    "json": Form("application/feed+json; charset=utf-8", json_feed),
}
"""By the extension that addresses end in."""


class ListFeed(PublicView):
    """`/<list>/feed.<form>`"""

    def get(self, request: HttpRequest, plural: str, form: str) -> HttpResponse:
        """The records that the list's filters find; 400 and a sentence for what cannot be read."""
        noun = EXPORTED[plural]
        if elsewhere := taken_over(request, noun):
            return elsewhere
        query = read(noun, request.GET, audience=READER, beside=("cursor",))
        if query.problems:
            return refused(query.problems)
        try:
            channel = of_list(query, _place(request, str(NOUNS[noun].list_title)))
        except BadCursor as error:
            return refused((not_a_page(error),))
        return _sent(channel, FORMS[form])


class StreamFeed(PublicView):
    """`/feed.<form>`"""

    def get(self, request: HttpRequest, form: str) -> HttpResponse:
        """What was published, corrected and taken away, the last first."""
        problems = tuple(unexpected(request.GET, known=("cursor",)))
        if problems:
            return refused(problems)
        place = _place(request, _("Dossier: what is new and what was corrected"))
        try:
            channel = of_stream(READER, request.GET, place)
        except BadCursor as error:
            return refused((not_a_page(error),))
        return _sent(channel, FORMS[form])


def _place(request: HttpRequest, title: str) -> Place:
    """The path of the list, and the name of the feed in it."""
    path, slash, file = request.path.rpartition("/")
    return Place(origin_of(request), path + slash, file, title)


def _sent(channel: Channel, form: Form) -> HttpResponse:
    response = HttpResponse(form.write(channel), content_type=form.media_type)
    response["X-Robots-Tag"] = HIDDEN
    return response
