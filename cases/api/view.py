"""What every view of the API has in common: who reads, how errors are told, and that caches ask first."""

from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Final

from django.http import HttpRequest
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from cases.api.freshness import etag, tag_of, unchanged
from cases.api.openapi.operation import Operation
from cases.api.rendering import SplicedJson
from cases.api.throttle import AnonymousThrottle
from cases.catalog.position import Head
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document, Json

READER: Final = Audience.PUBLIC
"""Whom this door answers: it knows nobody yet but the public."""


class CatalogView(APIView):
    """A read-only view of the catalog. What the settings say of the framework holds for all of them."""

    http_method_names = ["get", "head", "options"]
    throttle_classes: tuple[type[AnonymousThrottle], ...] = (AnonymousThrottle,)
    throttles: Sequence[AnonymousThrottle] = ()

    def operation(self) -> Operation:
        """What a GET does here, for whoever reads the description of the API."""
        raise NotImplementedError

    def get_throttles(self) -> list[AnonymousThrottle]:  # type: ignore[override] # lists are invariant
        """What counts this request."""
        self.throttles = [throttle() for throttle in self.throttle_classes]
        return self.throttles

    def options(self, request: HttpRequest, *args: object, **kwargs: object) -> Response:
        """What can be asked at this address."""
        return Response(self.describe(), content_type=SplicedJson.media_type)

    def describe(self) -> Document:
        """The name of this address, and what it reads."""
        parameters: list[Json] = [{"name": each.name} for each in self.operation().parameters]
        return {"name": self.get_view_name(), "parameters": parameters}

    def versioned(self, request: Request, head: Head, answer: Callable[[], object]) -> Response:
        """`answer()` under the validator of `head`, or 304 and no work where the caller holds that version.

        `head` must be read before anything that the answer holds: an edition that comes between makes the
        answer newer than its validator says, and the next request fetches it again.
        """
        return self._tagged(request, etag(head), answer)

    def constant(self, request: Request, body: bytes) -> Response:
        """The same answer until the code or its settings change, or 304 where the caller holds it."""
        return self._tagged(request, tag_of(body), lambda: body)

    def _tagged(self, request: Request, tag: str, answer: Callable[[], object]) -> Response:
        response = Response(status=304) if unchanged(request, tag) else Response(answer())
        response["ETag"] = tag
        return response

    def finalize_response(
        self, request: Request, response: Response, *args: object, **kwargs: object
    ) -> Response:
        """Any answer may be kept, and none may be shown again without asking: it may have been withdrawn."""
        finished = super().finalize_response(request, response, *args, **kwargs)
        if finished.status_code == HTTPStatus.NOT_MODIFIED:
            for throttle in self.throttles:
                throttle.give_back(request)
        finished["Cache-Control"] = "no-cache"
        return finished
