"""The rules of quotations, and the sentence that tells an editor why."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

QUOTATION_RULES: "Final[Mapping[str, StrOrPromise]]" = {
    "speaker-before": _("The words that name the speaker and a verb of saying stand before the quotation."),
}
