"""What one value of the record may be, wherever it comes from. Each refusal is a sentence for the editor.

A validator raises ``ValidationError`` and returns nothing, as Django asks of it.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cases.vocabulary.absence import ABSENCES
from cases.vocabulary.code import PLACE, SLUG, WORD, is_code
from cases.vocabulary.edtf import Edtf, EdtfError
from cases.vocabulary.language import known_language
from cases.vocabulary.quantity import GREATEST
from cases.vocabulary.share import WHOLE
from cases.vocabulary.text import has_visible_letter
from cases.vocabulary.web_address import web_address

LONGEST_TAG: Final = 35
FIRST_DAY: Final = date(1583, 1, 1)


def validate_edtf(text: str) -> None:
    """An EDTF date (ISO 8601-2) or the word for its absence."""
    if text not in ABSENCES:
        said_by(Edtf.parse, text, EdtfError)


def validate_language(text: str) -> None:
    """A BCP 47 tag of a language that there is, or the word for its absence."""
    if text not in ABSENCES:
        said_by(known_language, text, ValueError)


def validate_address(text: str) -> None:
    """An address on the web that readers may be sent to."""
    said_by(web_address, text, ValueError)


def validate_name(text: str) -> None:
    """At least one letter or number of it can be seen."""
    if not has_visible_letter(text):
        raise ValidationError(_("A name has at least one letter or number that can be seen."))


def validate_slug(text: str) -> None:
    """Words of a public address."""
    if not is_code(text, SLUG):
        raise ValidationError(
            _("Write words of small letters a to z and numbers, with a hyphen between: former-soldiers.")
        )


def validate_word(text: str) -> None:
    """A code of words."""
    if not is_code(text, WORD):
        raise ValidationError(
            _("Write words of small letters a to z and numbers, with a hyphen between: forced-return.")
        )


def validate_place_code(text: str) -> None:
    """ISO 3166-1, 3166-2, or one step below."""
    if not is_code(text, PLACE):
        raise ValidationError(_("A place has a code of ISO 3166, such as AF or AF-KAB."))


def validate_count(number: int) -> None:
    """What every reader of JSON reads as it was written (RFC 7493)."""
    if not 0 <= number <= GREATEST:
        raise ValidationError(_("A figure is a whole number from 0 to 9007199254740991."))


def validate_percent(number: Decimal) -> None:
    """A part of a whole."""
    if not 0 <= number <= WHOLE:
        raise ValidationError(_("A share is a number of per cent from 0 to 100."))


def validate_position(number: int) -> None:
    """A place in an order, as small as every database keeps it."""
    if not 0 <= number <= 32_767:
        raise ValidationError(_("A position is a whole number from 0 to 32767."))


def validate_day(day: date) -> None:
    """A day of the Gregorian calendar."""
    if day < FIRST_DAY:
        raise ValidationError(_("Years begin at 1583. Enter a Solar Hijri date in its own calendar."))


def said_by(read: Callable[[str], object], text: str, fault: type[ValueError]) -> None:
    """What reads the text says in its own words what is wrong with it."""
    try:
        read(text)
    except fault as error:
        raise ValidationError(str(error)) from error
