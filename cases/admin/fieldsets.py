"""The groups of fields that every published noun's page ends with."""

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.contrib.admin.options import _FieldOpts
    from django_stubs_ext import StrOrPromise

MEANT_FOR: "Final[tuple[StrOrPromise | None, _FieldOpts]]" = (
    _("Who may see it"),
    {"fields": ("widest_audience", "inferred", "translated")},
)
RESPONSIBLE: "Final[tuple[StrOrPromise | None, _FieldOpts]]" = (
    _("Who is said to be responsible"),
    {
        "fields": (
            "attribution",
            "attributed_to",
            "attributed_by",
            ("attribution_quoted", "attribution_passage"),
        )
    },
)
DESK_ONLY: "Final[tuple[StrOrPromise | None, _FieldOpts]]" = (_("For the desk only"), {"fields": ("notes",)})
