"""The description of the API for programs."""

from functools import cache

import orjson
from rest_framework.request import Request
from rest_framework.response import Response

from cases.api.openapi.about import ITSELF
from cases.api.openapi.generator import openapi
from cases.api.openapi.operation import Operation
from cases.api.parameters import refuse
from cases.api.view import CatalogView
from cases.filters.strictness import unexpected


@cache
def _written() -> bytes:
    return orjson.dumps(openapi())


class Schema(CatalogView):
    """This description."""

    def operation(self) -> Operation:
        """The description of the API."""
        return Operation(
            name="schema",
            group=ITSELF,
            summary="This description",
            says="What the API answers, as OpenAPI 3.1.",
            answer={"type": "object", "description": "An OpenAPI 3.1 document."},
        )

    def get(self, request: Request) -> Response:
        """The same for everybody."""
        refuse(unexpected(request.query_params, known=()))
        return self.constant(request, _written())
