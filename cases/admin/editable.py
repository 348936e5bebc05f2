"""The page of one row: shown by Django's admin, saved by the verbs alone."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.draft import draft
from cases.actions.edit import EditConflict, edit
from cases.actions.refusal import VerbRefused
from cases.actions.writing import InlineChange, Invalid
from cases.admin.changelist import SafeList
from cases.admin.conflict import conflicting_fields
from cases.admin.fields import HumaneFields
from cases.admin.form import EDIT_NUMBER, EditableForm
from cases.admin.history import trail_of
from cases.admin.inline import inline_changes, rebased
from cases.admin.permissions import RolePermissions, current_account
from cases.admin.request_state import note_refused_part, note_unchanged, refusal_of, refuse, was_unchanged
from cases.models.record import EditableModel


class EditableAdmin(RolePermissions, HumaneFields, SafeList):
    """Pages of one noun. ``draft`` and ``edit`` save what is typed; a verb's no is shown on the page."""

    form = EditableForm
    change_form_template = "desk/change_form.html"
    object_history_template = "desk/history.html"
    actions: Any = None
    save_on_top = False
    view_on_site = False

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        """The page, and what is posted from it; after a refusal it is shown again with all that was typed."""
        context = {"show_save_and_continue": False, "show_save_and_add_another": False} | (
            extra_context or {}
        )
        try:
            return super().changeform_view(request, object_id, form_url, context)
        except VerbRefused as refusal:
            refuse(request, refusal)
        return super().changeform_view(request, object_id, form_url, context)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:  # noqa: FBT001, FBT002 - Django calls it so
        """The form, told of a refusal where the page is shown again."""
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.refusal = refusal_of(request)
        return form

    def get_formset_kwargs(self, request: HttpRequest, obj: Any, inline: Any, prefix: str) -> dict[str, Any]:
        """What a formset is made of: parts that a colleague took out meanwhile come back as new ones."""
        kwargs: dict[str, Any] = super().get_formset_kwargs(request, obj, inline, prefix)
        if "data" in kwargs and obj.pk is not None:
            there = inline.get_queryset(request).filter(pk__in=getattr(obj, inline.relation).values("pk"))
            known = set(there.values_list("pk", flat=True))
            pk_name = inline.model._meta.pk.name
            kwargs["data"] = rebased(kwargs["data"], prefix=prefix, pk_name=pk_name, known=known)
        return kwargs

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:  # noqa: FBT001 - Django calls it so
        """Nothing yet: the verb saves the row and its parts together."""

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:  # noqa: FBT001 - Django calls it so
        """Draft or edit the row with its parts, in one transaction."""
        parts = dict(part for formset in formsets for part in inline_changes(formset))
        try:
            self._write(request, form, list(parts.values()))
        except Invalid as refusal:
            for prefix, part in parts.items():
                if part is refusal.part:
                    note_refused_part(request, prefix)
            raise

    def _write(self, request: HttpRequest, form: EditableForm, parts: list[InlineChange]) -> None:
        by, at, row = current_account(request), timezone.now(), form.instance
        if row.pk is None:
            row.pk = draft(model=self.model, values=form.written(), parts=parts, by=by, at=at).pk
        elif form.changed_data or parts:
            expected = form.cleaned_data[EDIT_NUMBER]
            edit(record=row, changes=form.written(), parts=parts, expected=expected, by=by, at=at)
        else:
            note_unchanged(request)
        row.refresh_from_db()

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        """The page; 409 with both versions where somebody saved meanwhile."""
        refusal = refusal_of(request)
        if not isinstance(refusal, EditConflict):
            return super().render_change_form(request, context, *args, **kwargs)
        formsets = [inline.formset for inline in context["inline_admin_formsets"]]
        context["conflict"] = conflicting_fields(context["adminform"].form, formsets, current=refusal.current)
        context["current"] = refusal.current
        response = super().render_change_form(request, context, *args, **kwargs)
        response.status_code = 409
        return response

    def response_change(self, request: HttpRequest, obj: Model) -> HttpResponse:
        """Back to the page, with what was done."""
        if was_unchanged(request):
            self.message_user(request, _("Nothing was changed."), messages.INFO)
            return self.response_post_save_change(request, obj)
        return super().response_change(request, obj)

    def response_post_save_add(self, request: HttpRequest, obj: Any) -> HttpResponseRedirect:
        """On to the page of the new row, where its verbs are."""
        return HttpResponseRedirect(self.address_of(obj))

    def response_post_save_change(self, request: HttpRequest, obj: Any) -> HttpResponseRedirect:
        """Back to the page of the row, where its verbs are."""
        return HttpResponseRedirect(self.address_of(obj))

    def row_or_404(self, request: HttpRequest, object_id: str) -> Any:
        """The row of ``object_id``, for those who may look; raises ``PermissionDenied`` or ``Http404``."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        row = self.get_object(request, object_id)
        if row is None:
            raise Http404
        return row

    def address_of(self, row: EditableModel) -> str:
        """The page of ``row`` at the desk."""
        name = f"{self.admin_site.name}:{self.opts.app_label}_{self.opts.model_name}_change"
        return reverse(name, args=[row.pk])

    def list_address(self) -> str:
        """The list of this noun at the desk."""
        return reverse(f"{self.admin_site.name}:{self.opts.app_label}_{self.opts.model_name}_changelist")

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The audit trail of one row: verbs, names of fields, who and when; no values."""
        row = self.row_or_404(request, object_id)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Trail of %(row)s") % {"row": row},
            "original": row,
            "opts": self.opts,
            "trail": trail_of(row),
        }
        return TemplateResponse(request, self.object_history_template, context)
