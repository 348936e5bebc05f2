"""Errands at the desk: how far one is, and what can be done where nothing came of it."""

from typing import Final

from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.errand import stop_errand
from cases.actions.refusal import VerbRefused
from cases.admin.intake import IntakeForm, bench_address, say_if_held
from cases.admin.permissions import current_account, may, reads_record
from cases.captures.fetching.fault import Fault as FetchingFault
from cases.captures.fetching.fault import FetchFault
from cases.captures.fetching.sentences import sentence_of
from cases.captures.reading.fault import Fault
from cases.captures.reading.sentences import SENTENCES
from cases.jobs.taking_in import type_text
from cases.models import Errand
from cases.vocabulary.errand_state import STEPS, ErrandState
from cases.vocabulary.verb import Verb

_LOOK_AGAIN: Final = "2"
"""Seconds after which a browser asks again, without a script."""


def errand_urls(site: AdminSite) -> list[URLPattern]:
    """The page of one errand."""
    view = site.admin_view(lambda request, pk: _page(request, site, pk))
    return [path("errands/<int:pk>/", view, name="errand")]


def why_not(errand: Errand) -> str:
    """The sentence for what went wrong; empty where nothing did."""
    if errand.state != ErrandState.FAILED:
        return ""
    if errand.snapshot_id is None:
        return sentence_of(FetchFault(FetchingFault(errand.fault), errand.answered))
    return str(SENTENCES[Fault(errand.fault)])


def _page(request: HttpRequest, site: AdminSite, pk: int) -> HttpResponse:
    """GET: how far it is; once done, on to the bench. POST: stop it, or type what its file says."""
    if not reads_record(request.user):
        raise PermissionDenied
    errand = Errand.objects.select_related("packet__text", "snapshot", "by").filter(pk=pk).first()
    if errand is None:
        raise Http404
    refusal = ""
    if request.method == "POST":
        try:
            return HttpResponseRedirect(_done(request, site, errand))
        except VerbRefused as refused:
            refusal = str(refused)
    if errand.packet is not None:
        say_if_held(request, errand.packet, read_in=errand.snapshot_id)
        return HttpResponseRedirect(bench_address(errand.packet, site=site.name))
    return _shown(request, site, errand, refusal)


def _done(request: HttpRequest, site: AdminSite, errand: Errand) -> str:
    """Do what was asked: the address to go on at."""
    if not may(request.user, Verb.DRAFT):
        raise PermissionDenied
    by, at, words = current_account(request), timezone.now(), request.POST.get("words", "")
    if errand.snapshot is not None and "words" in request.POST:
        packet = type_text(snapshot=errand.snapshot, words=words, by=by, at=at, address=errand.address)
        return bench_address(packet, site=site.name)
    stop_errand(errand, by=by)
    return reverse(f"{site.name}:errand", args=[errand.pk])


def _shown(request: HttpRequest, site: AdminSite, errand: Errand, refusal: str) -> HttpResponse:
    state = ErrandState(errand.state)
    context = {
        **site.each_context(request),
        "title": _("Taking in a text"),
        "errand": errand,
        "state": state,
        "step": state.step,
        "steps": STEPS,
        "why_not": why_not(errand),
        "refusal": refusal,
        "intake": IntakeForm(),
        "may_take_in": may(request.user, Verb.DRAFT),
    }
    response = TemplateResponse(request, "desk/errand.html", context)
    if not state.is_over:
        response["Refresh"] = _LOOK_AGAIN
    return response
