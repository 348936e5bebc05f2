"""Feeds on the site: each list with its own filters, and all that is done to what is published."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from cases.catalog.selection import BadCursor
from cases.filters.query import Problem, read
from cases.filters.strictness import strange
from cases.pages.atom import Channel, atom
from cases.pages.feed import of_list, of_stream
from cases.vocabulary.noun import Noun
from cases.web.export import EXPORTED, refused
from cases.web.frame import origin_of
from cases.web.public import HIDDEN, READER, PublicView


class ListFeed(PublicView):
    """`/<list>/feed.atom`"""

    def get(self, request: HttpRequest, plural: str) -> HttpResponse:
        """The records that the list's filters find; 400 and a sentence for what cannot be read."""
        noun = EXPORTED[plural]
        query = read(noun, request.GET, audience=READER, beside=("cursor",))
        if query.problems:
            return refused(query.problems)
        path = request.path.removesuffix("feed.atom")
        try:
            return _sent(of_list(query, path=path, title=_titles()[noun], origin=origin_of(request)))
        except BadCursor:
            return refused((_not_a_page(),))


class StreamFeed(PublicView):
    """`/feed.atom`"""

    def get(self, request: HttpRequest) -> HttpResponse:
        """What was published, corrected and taken away, the last first."""
        problems = tuple(strange(request.GET, known=("cursor",)))
        if problems:
            return refused(problems)
        path, title = request.path.removesuffix("feed.atom"), _("Dossier: what is new and what was corrected")
        try:
            return _sent(of_stream(READER, request.GET, path=path, title=title, origin=origin_of(request)))
        except BadCursor:
            return refused((_not_a_page(),))


def _sent(channel: Channel) -> HttpResponse:
    response = HttpResponse(atom(channel), content_type="application/atom+xml; charset=utf-8")
    response["X-Robots-Tag"] = HIDDEN
    return response


def _not_a_page() -> Problem:
    return Problem("cursor", _("This address does not continue any page of this list."))


def _titles() -> dict[Noun, str]:
    return {
        Noun.CASE: _("Dossier: cases"),
        Noun.TESTIMONY: _("Dossier: testimonies"),
        Noun.STATISTIC: _("Dossier: figures"),
        Noun.SOURCE: _("Dossier: sources"),
        Noun.EVENT: _("Dossier: timeline"),
        Noun.ACTOR: _("Dossier: actors"),
    }
