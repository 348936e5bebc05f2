"""A record of a packet as readers will see it: their own page, of the document foreseen for them."""

from collections.abc import Iterator
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.admin.foreseen_documents import ByAudience, foreseen_documents
from cases.admin.packets.members import waiting_of
from cases.disclosure.refusal import Refusal
from cases.models import Packet
from cases.pages.records.frame import frame
from cases.pages.records.headline import alone
from cases.pages.words.address import route
from cases.pages.words.icons import icons
from cases.pages.words.link import Link
from cases.pages.words.walk_dataclasses import walk_dataclasses
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.reference import Reference


def as_read(request: HttpRequest, packet: Packet, *, audience: str, ref: str, today: date) -> HttpResponse:
    """The page, or 404 where that audience reads nothing of the record; nothing of it is kept by anybody."""
    if not has_pages() or audience not in {stream.value for stream in STREAMS}:
        raise Http404
    foreseen = foreseen_documents(waiting_of(packet), today=today)
    readable = [each for each in foreseen if reads(foreseen[each], Audience(audience))]
    if ref not in readable:
        raise Http404
    noun = Reference.parse(ref).noun
    shown = alone(foreseen[ref][Audience(audience)].next_version(noun, today=today))
    context: dict[str, object] = {
        **shown,
        "shown": f"{noun.value}/detail.html",
        "notice": _("Not published. This is how it will be read by: %(audience)s.")
        % {"audience": capfirst(str(Audience(audience).label))},
        "ways": [*_ways(packet, audience, ref, readable)],
        "earlier": None,
        "frame": frame(path=request.path, here=route("site:home"), origin=""),
        "icons": icons([*walk_dataclasses(*shown.values())]),
        "hidden": True,
    }
    return render(request, "parts/foreseen.html", context, using="jinja2")


def _ways(packet: Packet, audience: str, ref: str, readable: list[str]) -> Iterator[Link]:
    """Where one can go from the page: to those before and behind it, and back."""
    place = readable.index(ref)
    for before in readable[:place][-1:]:
        yield Link(_("Previous page"), address_as_read(packet, audience, before))
    for behind in readable[place + 1 :][:1]:
        yield Link(_("Next page"), address_as_read(packet, audience, behind))
    yield Link(_("Back to the packet"), reverse("desk:packet", args=[packet.pk]))


def reads(foreseen: ByAudience, audience: Audience) -> bool:
    """Whether ``audience`` will read anything of a record."""
    return bool(foreseen) and not isinstance(foreseen[audience].after, Refusal)


def address_as_read(packet: Packet, audience: str, ref: str) -> str:
    """Where the page of ``ref`` stands as ``audience`` will see it."""
    return reverse("desk:packet_as", args=[packet.pk, audience, ref])


def has_pages() -> bool:
    """Whether this process has the reader's pages: a desk on a machine of its own has none."""
    try:
        route("site:home")
    except NoReverseMatch:
        return False
    return True
