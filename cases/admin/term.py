"""Terms at the desk: the vocabulary, which an editor adds to; retired ones are offered no more."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.forms import Form, ModelChoiceField
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.actions.merge import merge
from cases.actions.refusal import VerbRefused
from cases.admin.editable import EditableAdmin
from cases.admin.permissions import current_account, may
from cases.admin.row_label import RowChoice
from cases.models import Term
from cases.vocabulary.verb import Verb


class TermAdmin(EditableAdmin):
    """One word of the vocabulary."""

    change_form_template = "desk/term.html"
    list_display = ("code", "kind", "names_in_english", "standing")
    list_filter = ("kind", "retired")
    list_select_related = ("merged_into",)
    sortable_by = ("code", "kind")
    search_fields = ("code", "names")
    fields = ("kind", "code", "names", "origin", "retired", "notes")

    @staticmethod
    @admin.display(description=gettext_lazy("name"))
    def names_in_english(term: Term) -> str:
        """What it is called in English."""
        return str(term.names.get("en", ""))

    @staticmethod
    @admin.display(description=gettext_lazy("standing"))
    def standing(term: Term) -> str:
        """What became of it, where it is offered no more."""
        if term.merged_into is not None:
            return _("merged into %(term)s") % {"term": term.merged_into}
        return _("retired") if term.retired else ""

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """What stands in published documents is chosen once."""
        return ("kind", "code") if obj else ()

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Term], search_term: str
    ) -> tuple[QuerySet[Term], bool]:
        """What is found; where a term is being chosen for a record, only those that are offered."""
        found, many = super().get_search_results(request, queryset, search_term)
        choosing = "field_name" in request.GET
        return (found.filter(retired=False) if choosing else found), many

    def get_urls(self) -> list[URLPattern]:
        """One more page: to merge a term into another."""
        wrap = self.admin_site.admin_view
        return [path("<int:pk>/merge/", wrap(self.merge_view), name="cases_term_merge"), *super().get_urls()]

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        """The page, with the way to merge."""
        term = context.get("original")
        if isinstance(term, Term):
            context["may_merge"] = term.merged_into is None and may(request.user, Verb.EDIT)
        return super().render_change_form(request, context, *args, **kwargs)

    def merge_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """GET: what it would do. POST: everything that carries this term carries the chosen one."""
        if not may(request.user, Verb.EDIT):
            raise PermissionDenied
        term = self.row_or_404(request, str(pk))
        form = _form_for(term, request)
        if request.method == "POST" and form.is_valid():
            into = form.cleaned_data["into"]
            try:
                merge(term=term, into=into, by=current_account(request), at=timezone.now())
            except VerbRefused as refusal:
                messages.error(request, str(refusal))
                return HttpResponseRedirect(self.address_of(term))
            messages.success(request, _("Merged. Readers see it with the next approval of each record."))
            return HttpResponseRedirect(self.address_of(into))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Merge %(term)s into another term") % {"term": term},
            "form": form,
            "back": self.address_of(term),
        }
        return TemplateResponse(request, "desk/merge.html", context)


def _form_for(term: Term, request: HttpRequest) -> Form:
    """The choice among the other terms of the same kind."""
    others = Term.objects.filter(kind=term.kind, merged_into=None, retired=False).exclude(pk=term.pk)
    into: ModelChoiceField[Any] = RowChoice(
        queryset=others,
        label=_("Merge into"),
        help_text=gettext_lazy(
            "Whatever carries this term carries the other from now on. What is published keeps the old code "
            "until it is approved again; then the old code leads readers to the new one."
        ),
    )
    form = Form(request.POST or None)
    form.fields["into"] = into
    return form
