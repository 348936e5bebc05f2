"""The rules of figures, dates and places, and the sentence that tells an editor why."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

FIGURE_RULES: "Final[Mapping[str, StrOrPromise]]" = {
    "figure-counted": _("A number stands before the noun that it counts."),
    "figure-bare": _("A number stands alone: what it counts is said elsewhere."),
    "figure-of-them": _("A number of those that the figure before it counts."),
    "figure-order": _("The words name an order of magnitude; the bounds are its lowest and highest number."),
    "figure-range": _("Two numbers are the ends of a range."),
    "figure-share": _("The words name a part of a whole."),
    "figure-percent": _("A number of per cent says which part of a whole."),
    "figure-time": _("A number of days, months or years says how long."),
    "figure-measure": _("A number stands before a unit of measure."),
    "figure-money": _("An amount of money, in a text that counts nobody."),
    "number-age": _("This is somebody’s age."),
    "number-clock": _("This is a time of day."),
    "number-code": _("This is part of a code or an address."),
    "number-date": _("This is a date."),
    "number-in-name": _("The number is part of a name, such as that of a model, a road or a team."),
    "number-label": _("The number tells one of a row from the others: an article, a page, a group."),
    "number-listing": _("This is the number of an item in a list, or of a note."),
    "number-money": _("This is an amount of money, in a text about people."),
    "number-ordinal": _("The number says which in a row, not how many."),
    "number-phone": _("This is a telephone number or another row of digits."),
    "number-pronoun": _("The word stands for somebody or something and counts nobody."),
    "number-road": _("The number is that of a road, a flight, a room or the like."),
    "number-saying": _("The words are a way of saying “surely”."),
    "number-score": _("Two numbers are a score or a result."),
    "number-unclear": _("The digits can be read in more than one way, or as no number."),
    "number-year": _("This looks like a year."),
    "date-written": _("The date is written out with its year."),
    "date-nearest-year": _("The year is not written: it is the one nearest to the day of publication."),
    "date-from-publication": _("The words name a day, a month or a year from the day of publication."),
    "date-unclear": _(
        "These words tell a date, and not which: a year is missing, or it can be read in two ways."
    ),
    "date-duration": _("The words tell how long, or how often."),
    "place-known": _("The name is one of a place that is known here."),
    "place-in": _("The name stands behind “in”, “near” or the like, and nothing says that it is a person’s."),
    "place-of-a-kind": _("A word such as “province” stands beside the name."),
}
