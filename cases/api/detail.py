"""Details: one document as it is stored, or the public reason why it is gone."""

from http import HTTPStatus

from django.http import HttpResponseRedirect
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from cases.api.document import document_of
from cases.api.openapi.operation import Operation
from cases.api.openapi.shaping import FORMAT, chosen, group_of
from cases.api.parameters import SHAPE, chosen_fields, refuse
from cases.api.problem import Gone
from cases.api.view import READER, CatalogView
from cases.catalog.position import head
from cases.catalog.version import Version
from cases.documents.key import Component, name_of
from cases.documents.nouns import DOCUMENTS
from cases.filters.catalog_row import CatalogRow
from cases.filters.merged import merged_into
from cases.filters.parameter_object import ParameterObject
from cases.filters.rows import get_row
from cases.filters.strictness import unexpected
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.code import TERM
from cases.vocabulary.edition import Action
from cases.vocabulary.noun import Noun


class DetailView(CatalogView):
    """One document of a noun."""

    noun: Noun = None  # type: ignore[assignment] # given to `as_view`

    @property
    def document(self) -> Component:
        """What the documents are."""
        return DOCUMENTS[self.noun].component

    def operation(self) -> Operation:
        """One document by its name."""
        return Operation(
            name=self.noun.value,
            group=group_of(self.document),
            summary=f"One {self.noun.value}",
            says=f"{self.document.says} With `fields`, only those.",
            answer=self.document,
            parameters=(self._name(), chosen(self.document.keys), FORMAT),
            errors=(HTTPStatus.NOT_FOUND, HTTPStatus.GONE),
        )

    def get(self, request: Request, name: str) -> Response | HttpResponseRedirect:
        """The document of the reference, code or slug `name`; on to the term that took one over."""
        only, unread = chosen_fields(request.query_params, known=self.document.keys)
        refuse([*unexpected(request.query_params, known=SHAPE), *unread])
        at = head(READER)
        if self.noun is Noun.TERM and (now := merged_into(READER, name)):
            return HttpResponseRedirect(request.get_full_path().replace(f"/{name}/", f"/{now}/", 1))
        found = self._found(name)
        return self.versioned(request, at, lambda: document_of(self.noun, found, only=only))

    def describe(self) -> Document:
        """The fields of the document."""
        parameters: list[Json] = [{"name": name} for name in SHAPE]
        return {"name": self.noun.value, "fields": [*self.document.keys], "parameters": parameters}

    def _name(self) -> ParameterObject:
        fields = self.document.keys
        by = "reference or slug" if "slug" in fields else "reference" if "ref" in fields else "code"
        says = f"The {by} of the {self.noun.value}."
        pattern = TERM if self.noun is Noun.TERM else "[-a-zA-Z0-9_]+"
        schema: Document = {"type": "string", "pattern": f"^{pattern}$"}
        return ParameterObject("name", says, schema, name_of(self.document), place="path")

    def _found(self, name: str) -> CatalogRow:
        """What is published under `name`; raises Gone where that was, NotFound where nothing ever was."""
        found = get_row(READER, self.noun, name)
        if found is not None:
            return found
        standing = Version.objects.of(READER).last_of(name)
        if standing and standing.noun == self.noun and not Action(standing.action).carries_document:
            raise Gone(standing)
        raise NotFound
