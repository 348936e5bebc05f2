"""Column types of the record that a plain Django field does not have."""

import secrets
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, ClassVar, TypeVar

from django.core.files.storage import Storage, storages
from django.db import models

from cases.models import validators
from cases.vocabulary.language import BadLanguage, language_tag

_SetType = TypeVar("_SetType")
_GetType = TypeVar("_GetType")


class PlainInMigrations:
    """Stands in migrations as the Django field it is built on, so that migrations import nothing of ours."""

    plain_path: ClassVar[str]

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        """Name, path, arguments and keywords, as Django's migration writer asks for them."""
        name, _path, args, kwargs = super().deconstruct()  # type: ignore[misc]  # the field beside it has it
        kwargs.pop("validators", None)
        kwargs.pop("storage", None)
        return name, self.plain_path, args, kwargs


class EdtfField(PlainInMigrations, models.CharField[str, str]):
    """A date as known, in EDTF, or the word that says why there is none (``not_stated``, ``unknown``).

    Blank only where the model says that the field may not apply.
    """

    default_validators = [validators.validate_edtf]
    plain_path = "django.db.models.CharField"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 64)
        super().__init__(*args, **kwargs)


def stored_tag(text: str) -> str:
    """The tag in its customary letter case; what is none stays, to be refused."""
    try:
        return language_tag(text)
    except BadLanguage:
        return text


class LanguageField(PlainInMigrations, models.CharField[str, str]):
    """A BCP 47 language tag, or the word that says why there is none."""

    default_validators = [validators.validate_language]
    plain_path = "django.db.models.CharField"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", validators.LONGEST_TAG)
        super().__init__(*args, **kwargs)

    def stored_form(self, value: str) -> str:
        """The tag in its customary letter case, so that one language is one value of a list."""
        return stored_tag(value)


class NameField(PlainInMigrations, models.CharField[str, str]):
    """What something or somebody is called: a letter or number of it can be seen."""

    default_validators = [validators.validate_name]
    plain_path = "django.db.models.CharField"


class AddressField(PlainInMigrations, models.URLField[str, str]):
    """An address on the web that readers are sent to."""

    default_validators = [validators.validate_address]
    plain_path = "django.db.models.URLField"


class PublicSlugField(PlainInMigrations, models.SlugField[str, str]):
    """Words of a public address, as the addresses of the site are read."""

    default_validators = [validators.validate_slug]
    plain_path = "django.db.models.SlugField"


class WordField(PlainInMigrations, models.SlugField[str, str]):
    """A code of words, as addresses and lists read it."""

    default_validators = [validators.validate_word]
    plain_path = "django.db.models.SlugField"


class PlaceCodeField(PlainInMigrations, models.CharField[str, str]):
    """A code of ISO 3166, as addresses and lists read it."""

    default_validators = [validators.validate_place_code]
    plain_path = "django.db.models.CharField"


class CountField(PlainInMigrations, models.BigIntegerField[int | None, int | None]):
    """A figure: a whole number that every reader of JSON reads as it was written."""

    default_validators = [validators.validate_count]
    plain_path = "django.db.models.BigIntegerField"


class PercentField(PlainInMigrations, models.DecimalField[Decimal | None, Decimal | None]):
    """A number of per cent from 0 to 100, to a ten-thousandth of one."""

    default_validators = [validators.validate_percent]
    plain_path = "django.db.models.DecimalField"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_digits": 7, "decimal_places": 4, **kwargs})


class PositionField(PlainInMigrations, models.PositiveSmallIntegerField[int, int]):
    """A place in an order."""

    default_validators = [validators.validate_position]
    plain_path = "django.db.models.PositiveSmallIntegerField"


class DayField(PlainInMigrations, models.DateField[_SetType, _GetType]):
    """A day of the Gregorian calendar."""

    default_validators = [validators.validate_day]
    plain_path = "django.db.models.DateField"


def _private_storage() -> Storage:
    return storages["private"]


class PrivateFileField(PlainInMigrations, models.FileField):
    """A stored file that has no address: it is read at the desk, never under the static or media folder."""

    plain_path = "django.db.models.FileField"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("storage", _private_storage)
        super().__init__(*args, **kwargs)

    def generate_filename(self, instance: models.Model | None, filename: Any) -> str:
        """A name that tells nothing: what a file was called may say where it came from."""
        return secrets.token_hex(16)
