"""Shares as they are published."""

from typing import Final

from cases.documents import kinds
from cases.documents.part import Part

PER_CENT: Final = "per cent of what `of` names"


class Share(Part):
    """A part of a whole, which is no count: it is compared with none, and neither summed."""

    low = kinds.decimal(
        "The lower number of per cent as worded; null where that side is open.", unit=PER_CENT, example="20"
    ).or_null()
    high = kinds.decimal(
        "The higher number of per cent as worded; null where that side is open.", unit=PER_CENT, example="20"
    ).or_null()
    of = kinds.text("The whole that it is a part of.", example="returnees")
    one_in = kinds.whole(
        "The 5 of “one in five”, where it was worded so.", unit="equal parts of the whole", example=5, least=2
    ).or_null()
