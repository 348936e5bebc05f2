"""Details: one document as it is stored, or the public reason why it is gone."""

from typing import ClassVar

from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from cases.api.document import sent
from cases.api.parameters import SHAPE, chosen_fields, refuse
from cases.api.problem import Gone
from cases.api.view import READER, CatalogView
from cases.catalog.position import head
from cases.catalog.version import Version
from cases.filters.strictness import strange
from cases.filters.tables import Found, one
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.edition import Action
from cases.vocabulary.noun import Noun


class DetailView(CatalogView):
    """One of a noun. A subclass names the noun, and the fields that its documents may have."""

    noun: ClassVar[Noun]
    fields: ClassVar[tuple[str, ...]]

    def get(self, request: Request, name: str) -> Response:
        """The document of the reference, code or slug `name`."""
        only, unread = chosen_fields(request.query_params, known=self.fields)
        refuse([*strange(request.query_params, known=SHAPE), *unread])
        at = head(READER)
        found = self._found(name)
        return self.versioned(request, at, lambda: sent(self.noun, found, only=only))

    def describe(self) -> Document:
        """The fields of the document."""
        parameters: list[Json] = [{"name": name} for name in SHAPE]
        return {"name": self.noun.value, "fields": [*self.fields], "parameters": parameters}

    def _found(self, name: str) -> Found:
        """What is published under `name`; raises Gone where that was, NotFound where nothing ever was."""
        found = one(READER, self.noun, name)
        if found is not None:
            return found
        standing = Version.objects.of(READER).standing(name)
        if standing and standing.noun == self.noun and not Action(standing.action).carries_document:
            raise Gone(standing)
        raise NotFound
