"""Pictures for shared addresses: `card.png` of the site and of its records, in the address's language."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from django.http import Http404, HttpRequest, HttpResponse

from cases.catalog.row import Row
from cases.catalog.testimony import Testimony
from cases.exports.picture import png
from cases.pages.pictures.card_drawing import drawn
from cases.pages.pictures.share_image import Card, home_card, testimony_card
from cases.vocabulary.canonical import Document
from cases.web.public import HIDDEN, PublicView
from cases.web.record import absent, current

Draw: TypeAlias = Callable[[Document], Card | None]
"""What the picture of a record says; None where that record has none."""


class SiteCard(PublicView):
    """`/card.png`"""

    def get(self, request: HttpRequest) -> HttpResponse:
        """The picture of the site."""
        return _sent(home_card())


class RecordCard(PublicView):
    """`/<noun>/<ref>/card.png`"""

    model: type[Row] = Testimony
    draw: Draw = staticmethod(testimony_card)

    def get(self, request: HttpRequest, ref: str) -> HttpResponse:
        """The picture of the record as it is now; 410 or 404 as its page would be, 404 where it has none."""
        document = current(self.model, ref)
        if document is None:
            return absent(request, ref)
        card = self.draw(document)
        if card is None:
            raise Http404
        return _sent(card)


def _sent(card: Card) -> HttpResponse:
    """The picture. Search engines must not keep it: theirs would go on showing what was withdrawn."""
    response = HttpResponse(png(drawn(card)), content_type="image/png")
    response["X-Robots-Tag"] = HIDDEN
    return response
