"""The generator: walks the addresses of the API and writes down what each says of itself."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Final, Protocol, cast

from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ComponentRegistry, ResolvedComponent

from cases.api.openapi.about import GROUPS, about
from cases.api.openapi.caching import HEADERS, NOT_MODIFIED
from cases.api.openapi.operation import Operation
from cases.api.openapi.problem import responses
from cases.vocabulary.canonical import Document
from cases.vocabulary.current_language import language_override

_LANGUAGE: Final = "en"


class SaysWhatItDoes(Protocol):
    """A view that can be listed."""

    def operation(self) -> Operation:
        """What a GET does here."""


class Described(AutoSchema):
    """The inspector of a view: it asks the view, and guesses nothing."""

    def get_operation(
        self, path: str, path_regex: str, path_prefix: str, method: str, registry: ComponentRegistry
    ) -> dict[str, Any]:
        """The Operation Object of the view; its components go to the registry."""
        operation = cast("SaysWhatItDoes", self.view).operation()
        for each in _resolved(operation):
            registry.register_on_missing(each)
        return dict(operation.as_openapi())


@cache
def openapi() -> Document:
    """The description of the whole API. It depends on the code alone."""
    with language_override(_LANGUAGE):
        root: Document = SchemaGenerator().get_schema(public=True)  # type: ignore[no-untyped-call]
    info = root["info"]
    assert isinstance(info, dict)
    return root | {
        "info": info | {"description": about()},
        "tags": [{"name": name, "description": says} for name, says in GROUPS.items()],
    }


def _resolved(operation: Operation) -> Iterator[ResolvedComponent]:
    """The operation's components as the registry takes them."""
    for component in operation.components():
        yield _component(component.name, ResolvedComponent.SCHEMA, component.as_schema())
    for name, response in {**responses(), "NotModified": NOT_MODIFIED}.items():
        yield _component(name, ResolvedComponent.RESPONSE, response)
    for name, header in HEADERS.items():
        yield _component(name, ResolvedComponent.HEADER, header)


def _component(name: str, kind: str, schema: Document) -> ResolvedComponent:
    """One component; what is already registered under its name is the same."""
    return ResolvedComponent(name, kind, schema=schema, object=name)  # type: ignore[no-untyped-call]
