"""Indicators at the desk."""

from cases.admin.editable import EditableAdmin


class IndicatorAdmin(EditableAdmin):
    """One thing that is counted."""

    list_display = ("code", "unit", "theme")
    sortable_by = ("code",)
    search_fields = ("code", "unit")
    list_select_related = ("theme",)
    autocomplete_fields = ("theme",)
    fields = ("code", "names", "theme", "unit", "definition", "translated", "notes")
