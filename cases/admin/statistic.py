"""Statistics at the desk."""

from typing import TYPE_CHECKING, Any, Final

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.admin.fieldsets import DESK_ONLY, MEANT_FOR, RESPONSIBLE
from cases.admin.record import RecordAdmin
from cases.vocabulary.measure import Measure

if TYPE_CHECKING:
    from django.contrib.admin.options import _FieldOpts
    from django_stubs_ext import StrOrPromise

_SHARE: "Final[tuple[StrOrPromise | None, _FieldOpts]]" = (
    _("If it is a share"),
    {"fields": (("share_low", "share_high", "share_one_in"), "share_of")},
)


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
        _SHARE,
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

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """The groups of fields; those of a share are folded away while the figure is a count."""
        measure = request.POST.get("measure") or (obj.measure if obj else Measure.COUNT)
        folded = (_SHARE[0], _SHARE[1] | {"classes": ("collapse",)})
        fieldsets = super().get_fieldsets(request, obj)
        return [folded if each is _SHARE and measure == Measure.COUNT else each for each in fieldsets]
