"""Operations: what can be asked at one address, and what is answered."""

from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from cases.api.openapi.absence import ABSENCES
from cases.api.openapi.caching import VALIDATED
from cases.api.openapi.problem import BEGUN_AGAIN, PROBLEMS, name_of
from cases.documents.key import Component
from cases.filters.parameter_object import ParameterObject
from cases.vocabulary.canonical import Document

JSON: Final = "application/json"
ALWAYS: Final = (
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.NOT_ACCEPTABLE,
    HTTPStatus.REQUEST_URI_TOO_LONG,
    HTTPStatus.TOO_MANY_REQUESTS,
    HTTPStatus.INTERNAL_SERVER_ERROR,
    HTTPStatus.SERVICE_UNAVAILABLE,
)
"""What any address may answer instead."""


@dataclass(frozen=True)
class Operation:
    """What a GET at one address does.

    name: unique among all. group: what it is listed under. answer: what a success holds, as a component or as
    a schema of its own. errors: what it may answer beside what any address may. begins_again: whether it goes
    on from an earlier answer, and says where that is of another history.
    """

    name: str
    group: str
    summary: str
    says: str
    answer: Component | Document
    parameters: tuple[ParameterObject, ...] = ()
    errors: tuple[HTTPStatus, ...] = ()
    begins_again: bool = False
    media_type: str = JSON

    def as_openapi(self) -> Document:
        """The Operation Object."""
        answer = self.answer.ref if isinstance(self.answer, Component) else self.answer
        success: Document = {
            "description": "What was asked for.",
            "headers": VALIDATED,
            "content": {self.media_type: {"schema": answer}},
        }
        errors = {str(int(each)): _response(name_of(each)) for each in sorted({*ALWAYS, *self.errors})}
        if self.begins_again:
            errors["410"] = _response(BEGUN_AGAIN)
        return {
            "operationId": self.name,
            "tags": [self.group],
            "summary": self.summary,
            "description": self.says,
            "parameters": [each.as_openapi() for each in self.parameters],
            "responses": {"200": success, "304": _response("NotModified"), **dict(sorted(errors.items()))},
        }

    def components(self) -> Iterator[Component]:
        """Every component that the operation leads to."""
        yield from ABSENCES
        yield from PROBLEMS
        if isinstance(self.answer, Component):
            yield from self.answer.with_parts()


def _response(name: str) -> Document:
    return {"$ref": f"#/components/responses/{name}"}
