"""Themes at the desk."""

from cases.admin.editable import EditableAdmin


class ThemeAdmin(EditableAdmin):
    """One subject in the tree."""

    list_display = ("code", "parent")
    list_select_related = ("parent",)
    sortable_by = ("code",)
    search_fields = ("code",)
    autocomplete_fields = ("parent",)
    fields = ("code", "parent", "names", "notes")
