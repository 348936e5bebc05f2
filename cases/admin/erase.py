"""Erasing what was approved of a withdrawn record, at the desk: asked for on its page, decided by another."""

from django import forms
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.actions.erase import ask_to_erase, erase, has_erasable
from cases.actions.records import NoSuchRecord, find_record
from cases.actions.refusal import VerbRefused
from cases.actions.review import erasure_request
from cases.admin.permissions import current_account, may
from cases.models import Account, Review
from cases.models.record import Record
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb


class EraseForm(forms.Form):
    """Why it should be erased."""

    why = forms.CharField(
        label=gettext_lazy("Reason"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy(
            "Whoever decides reads it. It stays on the audit trail for good: name nobody. Never published."
        ),
    )


def erase_urls(site: AdminSite) -> list[URLPattern]:
    """The page of this file."""
    view = site.admin_view(lambda request, ref: _page(request, site, ref))
    return [path("erase/<slug:ref>/", view, name="erase")]


def offers_erasing(record: Record, reader: Account) -> bool:
    """Whether ``reader`` is shown the way to erase what was approved of ``record``."""
    return record.state == State.WITHDRAWN and may(reader, Verb.ASK_ERASE) and has_erasable(record.ref)


def _page(request: HttpRequest, site: AdminSite, ref: str) -> HttpResponse:
    """GET: what would go, and what stays. POST: ask for it, or do it where somebody else asked."""
    if not may(request.user, Verb.ASK_ERASE):
        raise PermissionDenied
    record = _withdrawn_or_404(ref)
    asked = erasure_request(record.ref)
    by = current_account(request)
    decides = asked is not None and asked.by != by
    form = None if asked else EraseForm(request.POST or None)
    if request.method == "POST" and (form is None or form.is_valid()):
        _done(request, record, asked, by, why=form.cleaned_data["why"] if form else "")
        return HttpResponseRedirect(_address_of(record))
    context = {
        **site.each_context(request),
        "title": _("Erase what was approved") if decides else _("Ask to erase what was approved"),
        "record": record,
        "back": _address_of(record),
        "asked": asked,
        "decides": decides,
        "form": form,
    }
    return TemplateResponse(request, "desk/erase.html", context)


def _done(request: HttpRequest, record: Record, asked: Review | None, by: Account, *, why: str) -> None:
    at = timezone.now()
    try:
        if asked is None:
            ask_to_erase(record=record, by=by, at=at, why=why)
            messages.success(request, _("Asked. Another guardian decides; until then everything stays."))
        else:
            erase(record=record, by=by, at=at)
            messages.success(request, _("Erased. Numbers, days and digests stay."))
    except VerbRefused as refusal:
        messages.error(request, str(refusal))


def _address_of(record: Record) -> str:
    return reverse(f"desk:cases_{record._meta.model_name}_change", args=[record.pk])


def _withdrawn_or_404(ref: str) -> Record:
    try:
        record = find_record(ref)
    except NoSuchRecord as error:
        raise Http404 from error
    if record.state != State.WITHDRAWN:
        raise Http404
    return record
