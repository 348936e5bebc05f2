"""Details: one document as it is stored, or the public reason why it is gone."""

from http import HTTPStatus
from typing import ClassVar

from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from cases.api.document import sent
from cases.api.openapi.component import Component, name_of
from cases.api.openapi.operation import Operation
from cases.api.openapi.shaping import FORMAT, chosen, group_of
from cases.api.parameters import SHAPE, chosen_fields, refuse
from cases.api.problem import Gone
from cases.api.view import READER, CatalogView
from cases.catalog.position import head
from cases.catalog.version import Version
from cases.filters.parameter_object import ParameterObject
from cases.filters.strictness import strange
from cases.filters.tables import Found, one
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.edition import Action
from cases.vocabulary.noun import Noun


class DetailView(CatalogView):
    """One of a noun. A subclass names the noun, and says what its documents are."""

    noun: ClassVar[Noun]
    document: ClassVar[Component]

    def operation(self) -> Operation:
        """One document by its name."""
        return Operation(
            name=self.noun.value,
            group=group_of(self.noun),
            summary=f"One {self.noun.value}",
            says=f"{self.document.says} With `fields`, only those.",
            answer=self.document,
            parameters=(self._name(), chosen(self.document.fields), FORMAT),
            errors=(HTTPStatus.NOT_FOUND, HTTPStatus.GONE),
        )

    def get(self, request: Request, name: str) -> Response:
        """The document of the reference, code or slug `name`."""
        only, unread = chosen_fields(request.query_params, known=self.document.fields)
        refuse([*strange(request.query_params, known=SHAPE), *unread])
        at = head(READER)
        found = self._found(name)
        return self.versioned(request, at, lambda: sent(self.noun, found, only=only))

    def describe(self) -> Document:
        """The fields of the document."""
        parameters: list[Json] = [{"name": name} for name in SHAPE]
        return {"name": self.noun.value, "fields": [*self.document.fields], "parameters": parameters}

    def _name(self) -> ParameterObject:
        fields = self.document.fields
        by = "reference or slug" if "slug" in fields else "reference" if "ref" in fields else "code"
        says = f"The {by} of the {self.noun.value}."
        schema: Document = {"type": "string", "pattern": "^[-a-zA-Z0-9_]+$"}
        return ParameterObject("name", says, schema, name_of(self.document), place="path")

    def _found(self, name: str) -> Found:
        """What is published under `name`; raises Gone where that was, NotFound where nothing ever was."""
        found = one(READER, self.noun, name)
        if found is not None:
            return found
        standing = Version.objects.of(READER).last_of(name)
        if standing and standing.noun == self.noun and not Action(standing.action).carries_document:
            raise Gone(standing)
        raise NotFound
