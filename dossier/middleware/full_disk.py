"""A full disk is a sentence, not a fault of the program."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from cases.catalog.full_disk import is_full
from dossier.middleware.plain_response import plain_response

GetResponse = Callable[[HttpRequest], HttpResponseBase]


class SayFullDisk:
    """Answers 507 where nothing more can be written; the transaction is undone by then."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer to `request`."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponseBase | None:
        """One sentence where the disk is full; None for anything else."""
        if not is_full(exception):
            return None
        sentence = _(
            "The disk of this server is full: nothing was saved. Tell whoever looks after it. "
            "Suspending, withdrawing and striking go through as long as its reserve lasts."
        )
        return plain_response(request, sentence, status=507)
