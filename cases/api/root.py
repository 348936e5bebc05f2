"""The entrance of the API, and every address that leads nowhere in it."""

from django.utils.translation import gettext as _
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from cases.api.parameters import refuse
from cases.api.view import CatalogView
from cases.filters.nouns import FILTERS
from cases.filters.strictness import strange


class Entrance(CatalogView):
    """Where each list is."""

    def get(self, request: Request) -> Response:
        """The address of each list, by its name."""
        refuse(strange(request.query_params, known=()))
        return Response({noun.plural: reverse(f"api:{noun.plural}", request=request) for noun in FILTERS})


class Nowhere(CatalogView):
    """Any address under the API that is none of its own."""

    def initial(self, request: Request, *args: object, **kwargs: object) -> None:
        """Whatever the method, there is nothing here."""
        super().initial(request, *args, **kwargs)
        raise NotFound(_("There is nothing at this address. Those of the API end in a slash."))
