"""The generator: walks the addresses of the API and writes down what each says of itself (OpenAPI 3.1)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final, Protocol

from django.urls import URLPattern, get_resolver, reverse

from cases.api.openapi.about import GROUPS, about
from cases.api.openapi.caching import HEADERS, NOT_MODIFIED
from cases.api.openapi.operation import Operation
from cases.api.openapi.problem import responses
from cases.vocabulary.canonical import Document
from cases.vocabulary.current_language import language_override

_VERSION: Final = "3.1.1"
_LANGUAGE: Final = "en"
_PLACEHOLDER: Final = re.compile(r"<(?:\w+:)?(\w+)>")


class DescribesItself(Protocol):
    """A view that can be listed."""

    def operation(self) -> Operation:
        """What a GET does here."""


@cache
def openapi() -> Document:
    """The description of the whole API. It depends on the code alone."""
    with language_override(_LANGUAGE):
        operations = dict(_operations())
        return {
            "openapi": _VERSION,
            "info": {"title": "Dossier", "version": "1", "description": about()},
            "paths": {path: {"get": each.as_openapi()} for path, each in operations.items()},
            "components": {
                "headers": _by_name(HEADERS),
                "responses": _by_name({**responses(), "NotModified": NOT_MODIFIED}),
                "schemas": _by_name(_schemas([*operations.values()])),
            },
            "tags": [{"name": name, "description": says} for name, says in GROUPS.items()],
        }


def _operations() -> Iterator[tuple[str, Operation]]:
    """What a GET does at each address, in the order of the addresses; what leads nowhere has no name."""
    entrance = reverse("api:entrance")
    for pattern in get_resolver("cases.api.urls").url_patterns:
        if isinstance(pattern, URLPattern) and pattern.name:
            path = _PLACEHOLDER.sub(r"{\1}", str(pattern.pattern))
            made: Any = pattern.callback  # by `as_view`, which says of what
            view: DescribesItself = made.view_class(**made.view_initkwargs)
            yield f"{entrance}{path}", view.operation()


def _schemas(operations: Sequence[Operation]) -> Mapping[str, Document]:
    """The schemas that the operations lead to; components of one name are the same."""
    components = {each.name: each for operation in operations for each in operation.components()}
    return {name: component.as_schema() for name, component in components.items()}


def _by_name(described: Mapping[str, Document]) -> Document:
    return {name: described[name] for name in sorted(described)}
