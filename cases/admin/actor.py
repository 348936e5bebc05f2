"""Organisations at the desk."""

from django.utils.translation import gettext_lazy as _

from cases.admin.fieldsets import DESK_ONLY, MEANT_FOR
from cases.admin.record import RecordAdmin
from cases.admin.term_column import ByTerm, kind


class ActorAdmin(RecordAdmin):
    """One organisation."""

    list_display = ("ref", "name", kind, "scope", "state", "last_edited_at")
    list_select_related = ("kind",)
    list_filter = ("state", ("kind", ByTerm), "scope", "widest_audience")
    sortable_by = ("ref", "name", "state", "last_edited_at")
    search_fields = ("ref", "name")
    autocomplete_fields = ("kind", "country", "parent")
    fieldsets = (
        (_("What it is"), {"fields": ("name", "names", "kind", "natural_person", "parent", "description")}),
        (_("Where"), {"fields": (("scope", "country"),)}),
        MEANT_FOR,
        DESK_ONLY,
    )
