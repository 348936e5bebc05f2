"""The rules of figures, dates and places, and the sentence that tells an editor why."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

FIGURE_RULES: "Final[Mapping[str, StrOrPromise]]" = {}
