"""Testimonies at the desk."""

from django.contrib import admin
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from cases.admin.fieldsets import DESK_ONLY, MEANT_FOR
from cases.admin.line_fields import ListLines
from cases.admin.record import RecordAdmin
from cases.admin.statement import StatementInline
from cases.models import Testimony


class TestimonyAdmin(RecordAdmin):
    """One testimony with its quotations."""

    list_display = ("ref", "summary_start", "person", "basis", "state", "last_edited_at")
    list_filter = ("state", "basis", "widest_audience")
    list_select_related = ("person",)
    search_fields = ("ref", "person__ref", "summary")
    autocomplete_fields = ("case", "person", "collected_by", "residence", "origin", "interview", "themes")
    lines = {"languages": ListLines}
    inlines = (StatementInline,)
    fieldsets = (
        (_("What it is"), {"fields": ("case", "person", "summary", "themes", "languages")}),
        (
            _("Where and when"),
            {
                "fields": (
                    ("date", "reported"),
                    ("residence", "residence_absence"),
                    ("origin", "origin_absence"),
                    ("interview", "interview_absence"),
                    ("collected_by", "collected_by_absence"),
                )
            },
        ),
        (
            _("How it may be shown"),
            {
                "fields": (
                    "basis",
                    "date_precision",
                    ("residence_public", "residence_partner"),
                    ("origin_public", "origin_partner"),
                    ("interview_public", "interview_partner"),
                )
            },
        ),
        MEANT_FOR,
        (
            _("Risk"),
            {"fields": ("risk_assessment", ("risk_assessed_on", "risk_review_on"))},
        ),
        DESK_ONLY,
    )

    @admin.display(description=_("summary"))
    def summary_start(self, testimony: Testimony) -> str:
        """The beginning of the summary."""
        return Truncator(testimony.summary).chars(90)
