"""Sources at the desk."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.admin.fieldsets import DESK_ONLY, MEANT_FOR
from cases.admin.later_copy import later_copies
from cases.admin.line_fields import ListLines
from cases.admin.passage import PassageInline
from cases.admin.record import RecordAdmin
from cases.admin.term_column import ByTerm, kind
from cases.models import Source


class SourceAdmin(RecordAdmin):
    """One source with the passages that were read in it, and what became of them in later copies."""

    change_form_template = "desk/source.html"

    list_display = ("ref", "title", kind, "reliability", "capture", "state", "last_edited_at")
    list_select_related = ("kind",)
    list_filter = ("state", ("kind", ByTerm), "reliability", "capture", "widest_audience")
    sortable_by = ("ref", "title", "state", "last_edited_at")
    search_fields = ("ref", "title", "address")
    autocomplete_fields = ("kind", "publisher", "cites")
    lines = {"authors": ListLines, "related_reading": ListLines}
    inlines = (PassageInline,)
    fieldsets = (
        (_("What it is"), {"fields": ("title", "kind", "authors", "description")}),
        (
            _("Where and when"),
            {"fields": (("publisher", "publisher_absence"), ("date", "language"), "address")},
        ),
        (
            _("How far it can be trusted"),
            {"fields": ("reliability", "reliability_rationale", "own_monitoring", "cites")},
        ),
        (_("What the desk holds of it"), {"fields": ("capture", "rights", "related_reading")}),
        MEANT_FOR,
        DESK_ONLY,
    )

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        """The page, with every later copy in which its passages were looked for."""
        source = context.get("original")
        if isinstance(source, Source):
            context["later_copies"] = later_copies(source=source)
        return super().render_change_form(request, context, *args, **kwargs)
