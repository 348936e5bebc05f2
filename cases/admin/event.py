"""Events at the desk."""

from django.utils.translation import gettext_lazy as _

from cases.admin.fieldsets import DESK_ONLY, MEANT_FOR, RESPONSIBLE
from cases.admin.record import RecordAdmin
from cases.admin.term_column import ByTerm, kind


class EventAdmin(RecordAdmin):
    """One entry of the timeline."""

    list_display = ("ref", "title", "date", kind, "state", "last_edited_at")
    list_select_related = ("kind",)
    list_filter = ("state", ("kind", ByTerm), "widest_audience")
    sortable_by = ("ref", "title", "date", "state", "last_edited_at")
    search_fields = ("ref", "title")
    autocomplete_fields = (
        "case",
        "kind",
        "places",
        "actors",
        "attributed_to",
        "attributed_by",
        "attribution_passage",
        "source",
        "origin",
        "passage",
        "contradicts",
    )
    fieldsets = (
        (_("What it is"), {"fields": ("case", "title", "kind", "description")}),
        (_("Where and when"), {"fields": ("date", "places", "actors")}),
        RESPONSIBLE,
        (_("Where it was read"), {"fields": (("source", "passage"), "origin", "quoted", "contradicts")}),
        MEANT_FOR,
        DESK_ONLY,
    )
