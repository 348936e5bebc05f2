"""Who is asking, as far as this door knows, and how much they may."""

from typing import Final

import orjson
from rest_framework.request import Request
from rest_framework.response import Response

from cases.api.openapi.about import ITSELF
from cases.api.openapi.operation import Operation
from cases.api.parameters import refuse
from cases.api.view import READER, CatalogView
from cases.documents.key import Component
from cases.documents.kinds import of, whole, word
from cases.filters.strictness import unexpected
from cases.limits.settings import api_limit
from cases.vocabulary.audience import Audience

THROTTLE: Final = Component(
    "Throttle",
    "How much may be asked from one network address.",
    {
        "requests": whole("So many requests …", unit="requests", example=120, least=1),
        "seconds": whole("… within so long.", unit="seconds", example=60, least=1),
    },
)
ME: Final = Component(
    "Me",
    "Who is asking. There are no accounts, and no note is made of anybody.",
    {
        "audience": word("Whose record is shown.", Audience, example=Audience.PUBLIC.value),
        "throttle": of(THROTTLE, "How much may be asked; null where there is no limit.").or_null(),
    },
)


class Me(CatalogView):
    """Who is asking. How much one may ask can be read without spending any of it."""

    throttle_classes = ()

    def operation(self) -> Operation:
        """The audience of the caller, and their limit."""
        return Operation(
            name="me",
            group=ITSELF,
            summary="Who is asking",
            says="The audience that the caller belongs to, and how much they may ask.",
            answer=ME,
        )

    def get(self, request: Request) -> Response:
        """The same for everybody."""
        refuse(unexpected(request.query_params, known=()))
        limit = api_limit()
        throttle = None if limit is None else {"requests": limit.units, "seconds": limit.seconds}
        return self.constant(request, orjson.dumps({"audience": READER.value, "throttle": throttle}))
