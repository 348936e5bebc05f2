"""Declarations at the desk."""

from django.utils.translation import gettext_lazy as _

from cases.admin.fieldsets import DESK_ONLY, MEANT_FOR
from cases.admin.record import RecordAdmin
from cases.admin.statement import StatementInline


class DeclarationAdmin(RecordAdmin):
    """The words of one organisation, with its quotations."""

    list_display = ("ref", "title", "actor", "date", "state", "last_edited_at")
    list_filter = ("state", "widest_audience")
    list_select_related = ("actor",)
    sortable_by = ("ref", "title", "date", "state", "last_edited_at")
    search_fields = ("ref", "title", "actor__name", "official")
    autocomplete_fields = ("case", "actor", "origin", "places", "themes", "events", "statistics")
    inlines = (StatementInline,)
    fieldsets = (
        (
            _("What it is"),
            {"fields": ("case", "actor", ("official", "office"), "title", "summary", "date", "origin")},
        ),
        (_("What it is about"), {"fields": ("events", "statistics", "places", "themes")}),
        MEANT_FOR,
        DESK_ONLY,
    )
