"""Statistics at the desk."""

from django.utils.translation import gettext_lazy as _

from cases.admin.fieldsets import DESK_ONLY, MEANT_FOR, RESPONSIBLE
from cases.admin.record import RecordAdmin


class StatisticAdmin(RecordAdmin):
    """One figure, as somebody worded it."""

    list_display = ("ref", "as_worded", "qualifier", "low", "high", "verification", "state", "last_edited_at")
    list_filter = ("state", "measure", "qualifier", "verification", "widest_audience")
    sortable_by = ("ref", "as_worded", "state", "last_edited_at")
    search_fields = ("ref", "as_worded", "counted")
    autocomplete_fields = (
        "case",
        "indicator",
        "places",
        "claimed_by",
        "claimed_in",
        "attributed_to",
        "attributed_by",
        "attribution_passage",
        "source",
        "passage",
        "origins",
        "repeats",
        "supersedes",
        "overlaps",
        "contradicts",
    )
    fieldsets = (
        (
            _("What it says"),
            {
                "fields": (
                    "case",
                    "indicator",
                    "as_worded",
                    "measure",
                    ("qualifier", "low", "high"),
                    "counted",
                )
            },
        ),
        (
            _("If it is a share"),
            {"fields": (("share_low", "share_high", "share_one_in"), "share_of")},
        ),
        (_("Where and when"), {"fields": ("places", ("period", "as_of", "deadline"))}),
        (
            _("Who says so"),
            {"fields": (("claimed_by", "claimed_in", "claimed_by_absence"), "claim_note")},
        ),
        RESPONSIBLE,
        (_("Where it was read"), {"fields": (("source", "passage"), "origins", "repeats")}),
        (
            _("How far it can be trusted"),
            {"fields": (("credibility", "verification"), "method_note", "limitations")},
        ),
        (_("Other figures"), {"fields": ("supersedes", "overlaps", "contradicts")}),
        MEANT_FOR,
        DESK_ONLY,
    )
