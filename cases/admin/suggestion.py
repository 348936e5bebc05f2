"""Suggested words: where a record says otherwise than its source, one click takes the nearest words of that.

Beside each fault the desk offers what stands in the kept text; nobody has to type it again.
"""

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
from cases.actions.writing import InlineChange
from cases.admin.fault import FaultLocation, locations_of
from cases.admin.permissions import current_account, may
from cases.evidence.occurrence import occurrences
from cases.models import Statement
from cases.models.record import EditableModel, Record
from cases.vocabulary.canonical import Json
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb

_QUOTING = frozenset({"text", "exact", "as_worded", "quoted", "wording", "answer", "attribution_quoted"})
"""The columns that hold words of a source."""


def suggestion_urls(site: AdminSite) -> list[URLPattern]:
    """The address at which nearest words are taken."""
    return [path("take/", site.admin_view(lambda request: accept_suggestion(request, site)), name="take")]


def accept_suggestion(request: HttpRequest, site: AdminSite) -> HttpResponse:
    """POST: write ``words`` into ``field`` of the record ``ref`` over the edit ``expected``, and go back."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    if not may(request.user, Verb.EDIT):
        raise PermissionDenied
    record, place = _place_or_404(request)
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


def _place_or_404(request: HttpRequest) -> tuple[Record, FaultLocation]:
    ref, field = request.POST.get("ref", ""), request.POST.get("field", "")
    try:
        record = find_record(ref)
    except NoSuchRecord as error:
        raise Http404 from error
    place = locations_of({(ref, field): record}).get((ref, field))
    if place is None or place.column not in _QUOTING:
        raise Http404
    return record, place


def _take(request: HttpRequest, place: FaultLocation, *, expected: int) -> EditableModel:
    words = request.POST.get("words", "")
    values: dict[str, object] = {place.column: words}
    if isinstance(place.row, Statement):
        values |= {name: _moved(getattr(place.row, name), words) for name in ("insertions", "redactions")}
    own = place.row == place.parent
    parts = [] if own else [InlineChange(type(place.row), pk=place.row.pk, values=values)]
    return edit(
        record=place.parent,
        changes=values if own else {},
        parts=parts,
        expected=expected,
        by=current_account(request),
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


def _back(request: HttpRequest, site: AdminSite, record: Record, edited: EditableModel) -> str:
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
