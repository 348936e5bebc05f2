"""Cases at the desk."""

from django.utils.translation import gettext_lazy as _

from cases.admin.fieldsets import DESK_ONLY, MEANT_FOR
from cases.admin.record import RecordAdmin
from cases.admin.right_of_reply import RightOfReplyInline


class CaseAdmin(RecordAdmin):
    """One dossier with the requests for comment."""

    list_display = ("ref", "title", "period", "state", "last_edited_at")
    sortable_by = ("ref", "title", "state", "last_edited_at")
    search_fields = ("ref", "title", "slug")
    autocomplete_fields = ("places", "themes", "sources", "actors")
    inlines = (RightOfReplyInline,)
    fieldsets = (
        (_("What it is"), {"fields": ("title", "slug", "summary", "themes")}),
        (_("Where and when"), {"fields": ("period", "places")}),
        (_("What belongs to it"), {"fields": ("sources", "actors", "desk_asked_nobody")}),
        MEANT_FOR,
        DESK_ONLY,
    )
