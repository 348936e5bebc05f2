"""Names of months as people write them, folded as the tokens of a text are."""

from enum import Enum
from typing import Final, NamedTuple

from cases.vocabulary import solar_hijri
from cases.vocabulary.written_token import folded_word, spelled


class Calendar(Enum):
    """The calendar that a date was written in."""

    GREGORIAN = "gregorian"
    SOLAR_HIJRI = "solar_hijri"
    LUNAR_HIJRI = "lunar_hijri"
    """Its months begin when the moon is seen, so that no day of it is surely a day of another calendar."""


class Month(NamedTuple):
    """A month of a calendar, 1 to 12."""

    calendar: Calendar
    number: int


_GREGORIAN: Final = (
    "January Jan janvier جنوری ژانویه",
    "February Feb février فبروری فروری فوریه فبریه",
    "March Mar mars مارچ مارس",
    "April Apr avril اپریل آپریل آوریل",
    "May mai می مې مه",
    "June Jun juin جون ژوئن ژون",
    "July Jul juillet جولای جولایی ژوئیه",
    "August Aug août اگست آگست اگوست آگوست اګست اوت",
    "September Sept Sep septembre سپتمبر سپتامبر",
    "October Oct octobre اکتوبر اکتبر",
    "November Nov novembre نومبر نوامبر",
    "December Dec décembre دسمبر دسامبر ډسمبر",
)
_LUNAR: Final = (
    *("Muharram محرم", "Safar صفر", "", "", "", "", "Rajab رجب", "Shaban شعبان"),
    *("Ramadan Ramazan رمضان روژه", "Shawwal شوال", "", ""),
)

MONTHS: Final = {
    **{
        written: Month(Calendar.SOLAR_HIJRI, number)
        for name, number in solar_hijri.MONTHS.items()
        for written in (
            name,
            *(() if name.isascii() else (f"{name}ماه",)),
            *((f"{name}ی",) if name.endswith("ا") else ()),
        )
    },
    **{
        folded_word(name): Month(calendar, number)
        for calendar, names in ((Calendar.LUNAR_HIJRI, _LUNAR), (Calendar.GREGORIAN, _GREGORIAN))
        for number, spellings in enumerate(names, start=1)
        for name in spellings.split()
    },
}
"""Every spelling of each month; in Dari also with the ی that ties a year to it: جوزای ۱۴۰۲."""

ABBREVIATED: Final = spelled("jan feb mar apr jun jul aug sept sep oct nov dec")
"""Months that a point may follow without ending the sentence."""

FRENCH: Final = spelled(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
)
"""Months that begin with a small letter."""

_OTHERWISE: Final = "می مه مارس دی تیر تله کب وری صفر قوس دلو حوت جدی زمری اسد سرطان مهر"
OTHERWISE: Final = frozenset(
    {
        *map(folded_word, _OTHERWISE.split()),
        *(name for name in solar_hijri.MONTHS if name.isascii() and name != "hamal"),
        *("may", "march", "mar", "ramazan", "rajab", "shaban", "safar"),
    }
)
"""Months whose names are other words, or names of people, as often."""
