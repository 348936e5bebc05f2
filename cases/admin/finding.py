"""Findings at the desk: words that stand where they perhaps should not, and the answer to each."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.actions.answer import answer, finding_for
from cases.actions.records import NoSuchRecord, find_record
from cases.actions.refusal import VerbRefused
from cases.actions.repetitions import still_readable
from cases.actions.withheld_words import Unanswered, unanswered
from cases.admin.permissions import current_account, reads_record
from cases.admin.row_label import row_label
from cases.models import Finding
from cases.models.record import Record

_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One place as the page shows it. ``name`` is that of its field in the form."""

    name: str
    kind: str
    record: str
    address: str
    field: str
    words: str
    before: str = ""
    after: str = ""


def finding_urls(site: AdminSite) -> list[URLPattern]:
    """The pages of this file."""
    wrap = site.admin_view
    return [
        path("findings/", wrap(lambda request: _all(request, site)), name="findings"),
        path("findings/<slug:ref>/", wrap(lambda request, ref: _of(request, site, ref)), name="findings_of"),
    ]


def open_findings() -> list[Finding]:
    """What nobody has answered and can still be read, oldest first."""
    return still_readable([*Finding.objects.filter(answered_at__isnull=True)[:_AT_MOST]])


def _all(request: HttpRequest, site: AdminSite) -> HttpResponse:
    """Words that were struck or renamed, and still stand elsewhere."""
    if not reads_record(request.user):
        raise PermissionDenied
    waiting = {f"f{finding.pk}": finding for finding in open_findings()}
    if request.method == "POST":
        chosen = {name: request.POST.get(name, "").strip() for name in waiting}
        given = {name: why for name, why in chosen.items() if why}
        _answer(request, [([waiting[name]], why) for name, why in given.items()])
        return HttpResponseRedirect(reverse("desk:findings"))
    places = [_listed(name, finding) for name, finding in waiting.items()]
    return _page(request, site, title=_("Words to look at"), places=places, back=reverse("desk:index"))


def _of(request: HttpRequest, site: AdminSite, ref: str) -> HttpResponse:
    """What one record would show of what it withholds."""
    if not reads_record(request.user):
        raise PermissionDenied
    record = _record_or_404(ref)
    waiting = {f"w{number}-{each.digest[:12]}": each for number, each in enumerate(unanswered(record))}
    back = reverse(f"desk:cases_{record._meta.model_name}_change", args=[record.pk])
    if request.method == "POST":
        at = timezone.now()
        given = {name: request.POST.get(name, "").strip() for name in waiting}
        _answer(
            request,
            [([finding_for(record, waiting[name], at=at)], why) for name, why in given.items() if why],
        )
        left = len(unanswered(record))
        if not left:
            return HttpResponseRedirect(back)
        sentence = ngettext("%(n)d place is left.", "%(n)d places are left.", left) % {"n": left}
        messages.warning(request, sentence)
        return HttpResponseRedirect(request.path)
    places = [*_of_record(record, waiting, back)]
    title = _("Words that %(record)s withholds, and shows") % {"record": record}
    return _page(request, site, title=title, places=places, back=back)


def _answer(request: HttpRequest, given: list[tuple[list[Finding], str]]) -> None:
    try:
        for findings, why in given:
            answer(findings=findings, by=current_account(request), at=timezone.now(), why=why)
    except VerbRefused as refusal:
        messages.error(request, str(refusal))
        return
    if given:
        messages.success(request, _("Noted. It holds until the text around the words changes."))
    else:
        messages.info(request, _("Nothing was answered: give a reason beside the words."))


def _page(
    request: HttpRequest, site: AdminSite, *, title: str, places: list[FindingLine], back: str
) -> HttpResponse:
    context = {**site.each_context(request), "title": title, "places": places, "back": back}
    return TemplateResponse(request, "desk/findings.html", context)


def _listed(name: str, finding: Finding) -> FindingLine:
    record = find_record(finding.ref)
    where = finding.field
    if finding.version:
        where = _("version %(number)s: %(field)s") % {"number": finding.version, "field": where}
    address = reverse(f"desk:cases_{record._meta.model_name}_change", args=[record.pk])
    return FindingLine(name, finding.get_kind_display(), row_label(record), address, where, finding.words)


def _of_record(record: Record, waiting: dict[str, Unanswered], address: str) -> Iterator[FindingLine]:
    for name, each in waiting.items():
        before, words, after = each.context()
        yield FindingLine(
            name, str(each.kind.label), row_label(record), address, each.field, words, before, after
        )


def _record_or_404(ref: str) -> Record:
    try:
        return find_record(ref)
    except NoSuchRecord as error:
        raise Http404 from error
