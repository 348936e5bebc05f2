"""The pages of packets: the list, the review of one, and its records as readers will see them."""

from typing import Final

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.admin.packets.as_read import as_read
from cases.admin.packets.decide import NotDone, do_as_posted
from cases.admin.packets.listing import packet_list
from cases.admin.packets.marks import Marks
from cases.admin.packets.members import packets
from cases.admin.packets.review import packet_review
from cases.admin.permissions import current_account, may, reads_record
from cases.models import Packet
from cases.vocabulary.verb import Verb

_DIGITS: Final = 6
"""No list of ours has more pages than such a number says."""


def packet_urls(site: AdminSite) -> list[URLPattern]:
    """The addresses of these pages."""
    wrap = site.admin_view
    return [
        path("packets/", wrap(lambda request: _list(request, site)), name="packets"),
        path(
            "packets/<int:pk>/as/<slug:audience>/<slug:ref>/",
            wrap(_as_read),
            name="packet_as",
        ),
        path("packets/<int:pk>/", wrap(lambda request, pk: _review(request, site, pk)), name="packet"),
    ]


def _review(request: HttpRequest, site: AdminSite, pk: int) -> HttpResponse:
    """GET: what is to be decided. POST: do as marked, all of it or nothing."""
    packet = packet_or_404(request, pk)
    reader, at = current_account(request), timezone.now()
    marks, left = Marks(), {}
    if request.method == "POST":
        marks = Marks.posted(request.POST)
        try:
            messages.success(request, do_as_posted(packet, marks, by=reader, at=at))
            return HttpResponseRedirect(request.path)
        except NotDone as refused:
            left = refused.left
    page = packet_review(packet, reader=reader, at=at, marks=marks, left=left)
    context = {
        **site.each_context(request),
        "title": _("Review: “%(title)s”") % {"title": page.title},
        "page": page,
        "decides": may(request.user, Verb.APPROVE),
        "hands_in": may(request.user, Verb.SUBMIT),
        "left": left,
    }
    return TemplateResponse(request, "desk/packets/review.html", context)


def _list(request: HttpRequest, site: AdminSite) -> HttpResponse:
    """Every packet, and where its records stand."""
    if not reads_record(request.user):
        raise PermissionDenied
    number = request.GET.get("page", "1")
    if not (number.isdecimal() and len(number) <= _DIGITS and int(number) > 0):
        raise Http404
    context = {**site.each_context(request), "title": _("Packets"), "page": packet_list(int(number))}
    return TemplateResponse(request, "desk/packets/list.html", context)


def _as_read(request: HttpRequest, pk: int, audience: str, ref: str) -> HttpResponse:
    """A record that waits, as its readers will see it."""
    packet = packet_or_404(request, pk)
    return as_read(request, packet, audience=audience, ref=ref, today=timezone.now().date())


def packet_or_404(request: HttpRequest, pk: int) -> Packet:
    """The packet, for whoever may read the record."""
    if not reads_record(request.user):
        raise PermissionDenied
    packet = packets().select_related("case").filter(pk=pk).first()
    if packet is None:
        raise Http404
    return packet
