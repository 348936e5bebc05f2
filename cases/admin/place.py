"""Places at the desk."""

from cases.admin.editable import EditableAdmin


class PlaceAdmin(EditableAdmin):
    """One country, province or district."""

    list_display = ("code", "kind", "parent")
    list_filter = ("kind",)
    list_select_related = ("parent",)
    sortable_by = ("code",)
    search_fields = ("code",)
    autocomplete_fields = ("parent",)
    fields = ("code", "kind", "parent", "names", "notes")
