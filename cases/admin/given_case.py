"""A case for many records at once: the page between the choice in a list and the edit."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy, ngettext

from cases.actions.give_case import give_case
from cases.actions.publication import reasons_left
from cases.actions.refusal import VerbRefused
from cases.admin.editable import EditableAdmin
from cases.admin.permissions import current_account, may
from cases.admin.result import record_messages
from cases.admin.row_label import RowChoice
from cases.admin.verb_page import pks_with_edit, rows_looked_at
from cases.admin.waiting import items
from cases.models import Case
from cases.models.record import Record
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb

ACTION: Final = "give_case"
LABEL: Final = gettext_lazy("Give them a case")


class CaseForm(forms.Form):
    """Which case."""

    case = RowChoice(
        label=gettext_lazy("Case"),
        queryset=Case.objects.exclude(state=State.WITHDRAWN).order_by("title"),
        empty_label=gettext_lazy("choose a case"),
        error_messages={"required": gettext_lazy("Choose the case that they become part of.")},
        help_text=gettext_lazy("All of them become part of it. Published with each, once it is approved."),
    )


def given_case_urls(page: EditableAdmin) -> list[URLPattern]:
    """The address of this page among those of the noun that ``page`` is about; none where it has no case."""
    if not belongs_to_case(page.model):
        return []
    view = page.admin_site.admin_view(lambda request: _view(request, page))
    return [path("case/", view, name=f"{page.opts.app_label}_{page.opts.model_name}_case")]


def belongs_to_case(model: type[Any]) -> bool:
    """Whether records of ``model`` are part of a case."""
    return any(field.name == "case" for field in model._meta.concrete_fields)


def ask_for_case(page: EditableAdmin, request: HttpRequest, queryset: "QuerySet[Any]") -> HttpResponse:
    """Bulk action: the page that asks which case."""
    return _page(request, page, [*queryset], CaseForm())


def _view(request: HttpRequest, page: EditableAdmin) -> HttpResponse:
    """GET: which case. POST: give it to the records named, all of them or none."""
    if not may(request.user, Verb.EDIT):
        raise PermissionDenied
    asked = request.POST if request.method == "POST" else request.GET
    records = rows_looked_at(request, page, asked.get("records", ""))
    form = CaseForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return _page(request, page, records, form)
    try:
        changed = give_case(
            records=records, case=form.cleaned_data["case"], by=current_account(request), at=timezone.now()
        )
    except VerbRefused as refusal:
        left = reasons_left(refusal)
        return _page(request, page, records, form, refusal="" if left else str(refusal), left=left)
    sentence = ngettext(
        "%(count)d record is part of the case now. Somebody hands it in, somebody else approves it.",
        "%(count)d records are part of the case now. Somebody hands them in, somebody else approves them.",
        len(changed),
    )
    page.message_user(request, sentence % {"count": len(changed)}, messages.SUCCESS)
    return HttpResponseRedirect(page.list_address())


def _page(
    request: HttpRequest,
    page: EditableAdmin,
    records: Sequence[Record],
    form: CaseForm,
    *,
    refusal: str = "",
    left: Mapping[str, str] | None = None,
) -> TemplateResponse:
    context = {
        **page.admin_site.each_context(request),
        "title": ngettext("A case for one record", "A case for %(count)d records", len(records))
        % {"count": len(records)},
        "form": form,
        "records": pks_with_edit(records),
        "items": [*items(records, site=page.admin_site.name)],
        "published": sum(record.state == State.APPROVED for record in records),
        "refusal": refusal,
        "left": record_messages(left or {}, site=page.admin_site.name),
        "nouns": page.opts.verbose_name_plural,
        "address": reverse(f"{page.admin_site.name}:{page.opts.app_label}_{page.opts.model_name}_case"),
        "back": page.list_address(),
    }
    return TemplateResponse(request, "desk/given_case.html", context)
