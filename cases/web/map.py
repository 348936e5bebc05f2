"""The map on the site: where people are, where they come from, what the figures are about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string

from cases.catalog.position import head
from cases.exports.cell import neutral
from cases.exports.csv_file import written
from cases.exports.picture import png
from cases.pages.lists.layer import LAYERS, RESIDENCE, map_address
from cases.pages.maps.map import Map as Shown
from cases.pages.maps.map_file import map_picture, rows
from cases.pages.pictures.svg import FAMILY, INK, LAPIS, PAPER
from cases.queries.map import has_provinces, map_of
from cases.web.export import refused
from cases.web.frame import origin_of
from cases.web.public import HIDDEN, READER, PublicView, page
from cases.web.taken_over import taken_over


class Map(PublicView):
    """`/map/`, `/map/<layer>/`, `/map/<layer>/<country>/`"""

    def get(self, request: HttpRequest, layer: str = RESIDENCE.word, country: str = "") -> HttpResponse:
        """The layer's records by country, or by province; 404 for a country without provinces."""
        if elsewhere := taken_over(request, LAYERS[layer].noun):
            return elsewhere
        shown = _map(request, layer, country)
        return page(request, "map/map.html", {"map": shown}, status=400 if shown.problems else 200)


class MapFile(PublicView):
    """`/map/<layer>/map.<format>`, `/map/<layer>/<country>/map.<format>`"""

    def get(self, request: HttpRequest, layer: str, extension: str, country: str = "") -> HttpResponse:
        """The map as a file; 400 and a sentence for each parameter that cannot be read."""
        if elsewhere := taken_over(request, LAYERS[layer].noun):
            return elsewhere
        shown = _map(request, layer, country)
        if shown.problems:
            return refused(shown.problems)
        media_type, write = FORMATS[extension]
        origin = origin_of(request)
        here = map_address(LAYERS[layer], request.GET, country)
        response = HttpResponse(write(shown, origin, f"{origin}{here}"), content_type=media_type)
        name = "-".join(filter(None, ("map", layer, country, str(head(READER).number))))
        response["Content-Disposition"] = f'attachment; filename="{name}.{extension}"'
        response["X-Robots-Tag"] = HIDDEN
        return response


def _map(request: HttpRequest, layer: str, country: str) -> Shown:
    if country and not has_provinces(country, audience=READER):
        raise Http404
    return map_of(LAYERS[layer], request.GET, audience=READER, country=country)


def _svg(shown: Shown, origin: str, link: str, *, scale: int = 1) -> str:
    context = {
        "picture": map_picture(shown, link=link),
        "origin": origin,
        "scale": scale,
        "ink": INK,
        "paper": PAPER,
        "lapis": LAPIS,
        "family": FAMILY,
    }
    return render_to_string("map/picture.svg", context, using="jinja2")


def _png(shown: Shown, origin: str, link: str) -> bytes:
    return png(_svg(shown, origin, link, scale=2))


def _csv(shown: Shown, origin: str, link: str) -> bytes:
    return written([[neutral(cell) for cell in row] for row in rows(shown, base=origin)])


FORMATS: Final[Mapping[str, tuple[str, Callable[[Shown, str, str], str | bytes]]]] = {
    "svg": ("image/svg+xml; charset=utf-8", _svg),
    "png": ("image/png", _png),
    "csv": ("text/csv; charset=utf-8; header=present", _csv),
}
"""Media type and writer by extension. A writer gets scheme and host, and the whole address of the map."""
