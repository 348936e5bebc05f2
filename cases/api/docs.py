"""The description of the API for people: one page, written on the server, without a script."""

from functools import cache

from django.template.loader import render_to_string
from rest_framework.request import Request
from rest_framework.response import Response

from cases.api.openapi.about import ITSELF, OPENING, POINTS
from cases.api.openapi.generator import openapi
from cases.api.openapi.operation import Operation
from cases.api.openapi.reading import Reading
from cases.api.parameters import refuse
from cases.api.rendering import Page
from cases.api.view import CatalogView
from cases.filters.strictness import unexpected


@cache
def _written() -> bytes:
    context = {"api": Reading(openapi()), "opening": OPENING, "points": POINTS}
    return render_to_string("api/docs.html", context, using="jinja2").encode()


class Docs(CatalogView):
    """This description, to be read."""

    renderer_classes = (Page,)

    def operation(self) -> Operation:
        """The description of the API."""
        return Operation(
            name="docs",
            group=ITSELF,
            summary="This description, to be read",
            says="The same as a page of HTML without scripts.",
            answer={"type": "string"},
            media_type=Page.media_type,
        )

    def get(self, request: Request) -> Response:
        """The same for everybody."""
        refuse(unexpected(request.query_params, known=()))
        return self.constant(request, _written())
