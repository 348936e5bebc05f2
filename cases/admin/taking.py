"""Taking the nearest words: one click puts what stands in the source where something else was written."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.edit import edit
from cases.actions.records import NoSuchRecord, find_record
from cases.actions.refusal import VerbRefused
from cases.actions.writing import Part
from cases.admin.colleague import colleague, may
from cases.admin.fault import Place, places_of
from cases.evidence.occurrence import occurrences
from cases.models import Statement
from cases.models.record import Kept, Record
from cases.vocabulary.canonical import Json
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb

_TAKEN = frozenset({"text", "exact", "as_worded", "quoted", "wording", "answer"})
"""The columns that hold words of a source."""


def take_urls(site: AdminSite) -> list[URLPattern]:
    """The address at which nearest words are taken."""
    return [path("take/", site.admin_view(lambda request: take_view(request, site)), name="take")]


def take_view(request: HttpRequest, site: AdminSite) -> HttpResponse:
    """POST: write ``words`` into ``field`` of the record ``ref`` over the edit ``expected``, and go back."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    if not may(request.user, Verb.EDIT):
        raise PermissionDenied
    record, place = _asked(request)
    expected = request.POST.get("expected", "")
    if not expected.isdecimal():
        raise Http404
    try:
        parent = _take(request, place, expected=int(expected))
    except VerbRefused as refusal:
        messages.error(request, str(refusal))
        return HttpResponseRedirect(_back(request, site, record, place.parent))
    messages.success(request, _("Taken from the source."))
    return HttpResponseRedirect(_back(request, site, record, parent))


def _asked(request: HttpRequest) -> tuple[Record, Place]:
    ref, field = request.POST.get("ref", ""), request.POST.get("field", "")
    try:
        record = find_record(ref)
    except NoSuchRecord as error:
        raise Http404 from error
    place = places_of({(ref, field): record}).get((ref, field))
    if place is None or place.column not in _TAKEN:
        raise Http404
    return record, place


def _take(request: HttpRequest, place: Place, *, expected: int) -> Kept:
    words = request.POST.get("words", "")
    values: dict[str, object] = {place.column: words}
    if isinstance(place.row, Statement):
        values |= {name: _moved(getattr(place.row, name), words) for name in ("insertions", "redactions")}
    own = place.row == place.parent
    parts = [] if own else [Part(type(place.row), pk=place.row.pk, values=values)]
    return edit(
        record=place.parent,
        changes=values if own else {},
        parts=parts,
        expected=expected,
        by=colleague(request),
        at=timezone.now(),
    )


def _moved(spans: list[dict[str, Json]], text: str) -> list[dict[str, Json]]:
    """``spans`` where their words stand in ``text``; those that do not stand there once stay as they are."""
    moved = []
    for span in spans:
        words = str(span.get("words", ""))
        places = occurrences(words, text)
        there: dict[str, Json] = (
            {"start": places[0], "end": places[0] + len(words)} if len(places) == 1 else {}
        )
        moved.append(span | there)
    return moved


def _back(request: HttpRequest, site: AdminSite, record: Record, edited: Kept) -> str:
    """The page that the person came from: the one that asks before a verb, or the record's own."""
    name = f"{site.name}:{record._meta.app_label}_{record._meta.model_name}"
    record.refresh_from_db()
    verb, records = request.POST.get("verb", ""), request.POST.get("records", "")
    if verb not in Verb.values or not State(record.state).can(Verb(verb)):
        return reverse(f"{name}_change", args=[record.pk])
    before = f"{record.pk}:{edited.lock_version - 1}"
    if edited == record:
        records = ",".join(
            f"{record.pk}:{record.lock_version}" if one == before else one for one in records.split(",")
        )
    return f"{reverse(f'{name}_verb', args=[verb])}?{urlencode({'records': records})}"
