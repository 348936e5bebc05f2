"""Leaks made on purpose at the doors: rows of another audience, words that are not of the catalog."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

import pytest
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from rest_framework.response import Response

from cases.api import errors
from cases.api.view import CatalogView
from cases.filters.facets import Facet, facets
from cases.filters.query import Query, read
from cases.models import Account, AuditEntry, Testimony
from cases.pages.citing.linked_data import Describe, linked_data
from cases.pages.citing.ris import ris
from cases.pages.pictures.card_drawing import drawn
from cases.vocabulary.audience import Audience
from cases.vocabulary.verb import Verb
from cases.web import gone, public
from cases.web.record_file import STYLES, Style
from tests.contracts.planted_world import World

Leak = Callable[[World, pytest.MonkeyPatch], None]


def _rows_of_partners(module: str, world: World, patch: pytest.MonkeyPatch) -> None:
    """One part of a door reads the rows of partners."""
    patch.setattr(f"{module}.READER", Audience.PARTNER)


def facets_of_partners(world: World, patch: pytest.MonkeyPatch) -> None:
    """The list is the public's; the options beside it count the rows of partners."""

    def counted(query: Query, **wishes: Any) -> list[Facet]:
        noun = query.filterset.noun
        return facets(read(noun, query.params, audience=Audience.PARTNER), **wishes)

    patch.setattr("cases.queries.paging.facets", counted)


def tombstone_tells_why(world: World, patch: pytest.MonkeyPatch) -> None:
    """Of what is gone the desk's own reason is told."""
    why = AuditEntry.objects.get(verb=Verb.SUSPEND, ref=world.suspended.testimony.ref).why
    patch.setattr(gone, "explanation", lambda standing: gone.Gone("410", "Gone", "It is gone.", why))


def citation_names_the_editor(world: World, patch: pytest.MonkeyPatch) -> None:
    """A citation says who at the desk published it."""
    editor = Account.objects.order_by("pk")[0].username
    named = Style("text/plain", lambda entries: f"{ris(entries)}A2  - {editor}\r\n")
    patch.setitem(STYLES, "ris", named)


def linked_data_of_the_record(world: World, patch: pytest.MonkeyPatch) -> None:
    """What programs read holds more than the page."""
    notes = Testimony.objects.get(pk=world.public.testimony.pk).notes

    def more(document: Any, describe: Describe, *, origin: str) -> dict[str, object]:
        return {**linked_data(document, describe, origin=origin), "comment": notes}

    patch.setattr("cases.web.record_file.linked_data", more)


def picture_of_the_record(world: World, patch: pytest.MonkeyPatch) -> None:
    """The picture of a shared address holds more than its page."""
    notes = Testimony.objects.get(pk=world.public.testimony.pk).notes
    patch.setattr("cases.web.card.drawn", lambda card: f"{drawn(card)}<!-- {notes} -->")


def header_of_the_editor(world: World, patch: pytest.MonkeyPatch) -> None:
    """A header says who worked on what is shown."""
    answer, editor = public.PublicView.dispatch, Account.objects.order_by("pk")[0].username

    def signed(
        self: public.PublicView, request: HttpRequest, *args: object, **kw: object
    ) -> HttpResponseBase:
        response = answer(self, request, *args, **kw)
        response["X-Edited-By"] = editor
        return response

    patch.setattr(public.PublicView, "dispatch", signed)


def problem_offers_a_draft(world: World, patch: pytest.MonkeyPatch) -> None:
    """An error of the API lists what is near by."""
    answer = errors.answer

    def helpful(error: Exception, context: Any) -> Response:
        response = answer(error, context)
        response.data |= {"known": [world.draft.source.ref]}
        return response

    patch.setattr(CatalogView, "get_exception_handler", lambda _view: helpful)


def _named(module: str) -> Leak:
    leak = partial(_rows_of_partners, module)
    leak.__name__ = f"{module.rpartition('.')[2]}_for_partners"  # type: ignore[attr-defined]
    return leak


DOOR_LEAKS: Final[tuple[Leak, ...]] = (
    _named("cases.web.feed"),
    _named("cases.web.crawler"),
    _named("cases.web.export"),
    _named("cases.web.record"),
    _named("cases.api.changes"),
    _named("cases.api.listing"),
    facets_of_partners,
    tombstone_tells_why,
    citation_names_the_editor,
    linked_data_of_the_record,
    picture_of_the_record,
    header_of_the_editor,
    problem_offers_a_draft,
)
