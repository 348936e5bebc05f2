"""The address of the bench: GET shows a text at work, POST takes what was decided and said of it."""

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone

from cases.admin.bench.doing import Done, do, sentence_of
from cases.admin.bench.faults import fault_lines, said_meanwhile, typed_again
from cases.admin.bench.hearing import proposals_of
from cases.admin.bench.looks import Heard, bench_address, looks
from cases.admin.bench.shown import Typed
from cases.admin.permissions import current_account, may, reads_record
from cases.models import Packet
from cases.pages.words.date import in_words
from cases.vocabulary.verb import Verb
from cases.workbench.bench import bench
from cases.workbench.shown import Bench

_DIGITS = 6


def bench_urls(site: AdminSite) -> list[URLPattern]:
    """The page of this file."""
    view = site.admin_view(lambda request, pk: _bench(request, site, pk))
    return [path("bench/<int:pk>/", view, name="bench")]


def _bench(request: HttpRequest, site: AdminSite, pk: int) -> HttpResponse:
    if not reads_record(request.user):
        raise PermissionDenied
    shown = _shown(request, pk)
    if request.method != "POST":
        at = request.GET.get("at", "")
        return _page(request, site, shown, Heard(Typed(), at=at if at in proposals_of(shown) else ""))
    if not may(request.user, Verb.DRAFT):
        raise PermissionDenied
    done = do(request.POST, bench=shown, by=current_account(request), at=timezone.now())
    if done.wrong:
        now = _shown(request, pk)
        done.wrong |= said_meanwhile(request.POST, now) if done.meanwhile else {}
        heard = Heard(typed_again(request.POST, done.wrong), fault_lines(now, done.wrong), done.at)
        return _page(request, site, now, heard)
    if said := sentence_of(done):
        messages.success(request, said)
    return HttpResponseRedirect(_onward(site, shown, done))


def _shown(request: HttpRequest, pk: int) -> Bench:
    """The page of the text that the address asks for; Http404 where there is none."""
    packet = Packet.objects.select_related("text__snapshot", "source", "case").filter(pk=pk).first()
    number = request.GET.get("page", "1")
    if packet is None or not (number.isdecimal() and len(number) <= _DIGITS):
        raise Http404
    shown = bench(packet, page=int(number), in_words=in_words)
    if shown.page != int(number):
        raise Http404
    return shown


def _page(request: HttpRequest, site: AdminSite, shown: Bench, heard: Heard) -> HttpResponse:
    context = looks(request, site=site, bench=shown, heard=heard)
    return TemplateResponse(request, "desk/bench/page.html", context)


def _onward(site: AdminSite, shown: Bench, done: Done) -> str:
    """Where to go after all was taken: to what is at hand, to the last look, or to the packet."""
    if done.handed_in:
        return reverse(f"{site.name}:packet", args=[shown.packet.pk])
    address = bench_address(site, shown)
    if done.at:
        mark = "&" if "?" in address else "?"
        return f"{address}{mark}at={done.at}#p-{done.at}"
    return f"{address}#{done.anchor}" if done.anchor else address
