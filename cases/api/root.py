"""The entrance of the API, and every address that leads nowhere in it."""

from typing import Final

from django.utils.translation import gettext as _
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from cases.api.head import HEAD, as_head
from cases.api.openapi.about import ITSELF
from cases.api.openapi.operation import Operation
from cases.api.parameters import refuse
from cases.api.view import READER, CatalogView
from cases.catalog.position import head
from cases.documents.key import Component
from cases.documents.kinds import of, uri
from cases.documents.nouns import DOCUMENTS
from cases.filters.strictness import unexpected

DOORS: Final = (*(noun.plural for noun in DOCUMENTS), "changes", "me", "schema", "docs")
ENTRANCE: Final = Component(
    "Entrance",
    "Where everything is.",
    {
        name: uri(f"The address of `{name}`.", example=f"https://dossier.example/api/v1/{name}/")
        for name in DOORS
    }
    | {"head": of(HEAD, "The last edition that the public was told.")},
)


class Entrance(CatalogView):
    """Where everything is."""

    def operation(self) -> Operation:
        """The addresses of all that can be asked."""
        return Operation(
            name="entrance",
            group=ITSELF,
            summary="Where everything is",
            says="The address of each list, of the changes, of who is asking, and of this description; and "
            "the head of all that was said, to be noted by whoever follows.",
            answer=ENTRANCE,
        )

    def get(self, request: Request) -> Response:
        """The address of each list, by its name, and of the few others; and the head."""
        refuse(unexpected(request.query_params, known=()))
        at = head(READER)
        doors = {name: reverse(f"api:{name}", request=request) for name in DOORS}
        return self.versioned(request, at, lambda: doors | {"head": as_head(at)})


class Nowhere(CatalogView):
    """Any address under the API that is none of its own."""

    def initial(self, request: Request, *args: object, **kwargs: object) -> None:
        """Whatever the method, there is nothing here."""
        super().initial(request, *args, **kwargs)
        raise NotFound(_("There is nothing at this address. Those of the API end in a slash."))
