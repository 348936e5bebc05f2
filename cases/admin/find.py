"""Finding in the record from any page: one field, a few rows of each noun; a reference leads to its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from django import forms
from django.contrib.admin import AdminSite, ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.actions.records import NoSuchRecord, find_record
from cases.admin.permissions import reads_record
from cases.admin.row_label import row_label

_EACH: Final = 8
"""Rows of a noun that are shown; its list shows the rest."""


class FindForm(forms.Form):
    """What is looked for."""

    q = forms.CharField(max_length=200)


@dataclass(frozen=True, slots=True)
class Found:
    """The rows of one noun: their labels and addresses. `more`: its list, where there are more of them."""

    noun: str
    rows: list[tuple[str, str]]
    more: str


def find_urls(site: AdminSite) -> list[URLPattern]:
    """The page of this file."""
    return [path("find/", site.admin_view(lambda request: _find(request, site)), name="find")]


def _find(request: HttpRequest, site: AdminSite) -> HttpResponse:
    """GET: what holds the words of ``q``. Costs one query a noun, and one for a reference."""
    if not reads_record(request.user):
        raise PermissionDenied
    form = FindForm(request.GET or None)
    asked = form.cleaned_data["q"] if form.is_valid() else ""
    if address := _record_address(asked, site):
        return HttpResponseRedirect(address)
    context = {
        **site.each_context(request),
        "title": _("Find in the record"),
        "asked": asked,
        "found": [*_found(request, asked, site)] if asked else [],
    }
    return TemplateResponse(request, "desk/bench/find.html", context)


def _record_address(ref: str, site: AdminSite) -> str:
    try:
        record = find_record(ref.upper())
    except NoSuchRecord:
        return ""
    return _address(record, site)


def _found(request: HttpRequest, asked: str, site: AdminSite) -> Iterator[Found]:
    for model, page in site._registry.items():
        rows = _rows(request, page, asked)
        if rows:
            address = reverse(f"{site.name}:cases_{model._meta.model_name}_changelist")
            yield Found(
                noun=capfirst(str(model._meta.verbose_name_plural)),
                rows=[(row_label(row), _address(row, site)) for row in rows[:_EACH]],
                more=f"{address}?{urlencode({'q': asked})}" if len(rows) > _EACH else "",
            )


def _rows(request: HttpRequest, page: ModelAdmin[Any], asked: str) -> list[Any]:
    found, twice = page.get_search_results(request, page.get_queryset(request), asked)
    return [*(found.distinct() if twice else found)[: _EACH + 1]]


def _address(row: Any, site: AdminSite) -> str:
    return reverse(f"{site.name}:cases_{row._meta.model_name}_change", args=[row.pk])
