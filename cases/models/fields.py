"""Column types of the record that a plain Django field does not have."""

import secrets
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.files.storage import Storage, storages
from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from cases.vocabulary.absence import Absence
from cases.vocabulary.edtf import Edtf, EdtfError
from cases.vocabulary.language import language_tag
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import PREFIXES

REF_LENGTH = 12


def validate_edtf(text: str) -> None:
    """Accept an EDTF date (ISO 8601-2) or the word for its absence; raise ``ValidationError`` otherwise."""
    if text in Absence.values:
        return
    try:
        Edtf.parse(text)
    except EdtfError as error:
        raise ValidationError(str(error)) from error


def validate_language(text: str) -> None:
    """Accept a BCP 47 tag or the word for its absence."""
    if text not in Absence.values:
        try:
            language_tag(text)
        except ValueError as error:
            raise ValidationError(str(error)) from error


def validate_names(names: Any) -> None:
    """Names by language:

    ``{"en": "Iran", "fa-AF": "ایران"}``. English is required, the site falls back to it.
    """
    if not isinstance(names, dict) or not names.get("en"):
        raise ValidationError(_("Give at least the English name, as en."))
    for tag, name in names.items():
        validate_language(tag)
        if not isinstance(name, str) or not name.strip():
            raise ValidationError(_("A name is missing for %(tag)s."), params={"tag": tag})


def validate_reasons(reasons: Any) -> None:
    """Inferences by field name: ``{"period": "the text leaves the year open"}``."""
    if not isinstance(reasons, dict):
        raise ValidationError(_("Write one inference a line: field, colon, reason."))
    for field, reason in reasons.items():
        if not isinstance(reason, str) or not reason.strip():
            raise ValidationError(_("The inference on %(field)s has no reason."), params={"field": field})


class _PlainInMigrations:
    """Stands in migrations as the Django field it is built on, so that migrations import nothing of ours."""

    plain_path: ClassVar[str]

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        """Name, path, arguments and keywords, as Django's migration writer asks for them."""
        name, _path, args, kwargs = super().deconstruct()  # type: ignore[misc]  # the field beside it has it
        kwargs.pop("validators", None)
        kwargs.pop("storage", None)
        return name, self.plain_path, args, kwargs


class EdtfField(_PlainInMigrations, models.CharField[str, str]):
    """A date as known, in EDTF, or the word that says why there is none (``not_stated``, ``unknown``).

    Blank only where the model says that the field may not apply.
    """

    default_validators = [validate_edtf]
    plain_path = "django.db.models.CharField"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 64)
        super().__init__(*args, **kwargs)


class LanguageField(_PlainInMigrations, models.CharField[str, str]):
    """A BCP 47 language tag, or the word that says why there is none."""

    default_validators = [validate_language]
    plain_path = "django.db.models.CharField"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 35)
        super().__init__(*args, **kwargs)


class NamesField(_PlainInMigrations, models.JSONField):
    """Names by language tag, English always among them."""

    default_validators = [validate_names]
    plain_path = "django.db.models.JSONField"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", dict)
        super().__init__(*args, **kwargs)


class ReasonsField(_PlainInMigrations, models.JSONField):
    """Inferences of the desk: name of the field, reason."""

    default_validators = [validate_reasons]
    plain_path = "django.db.models.JSONField"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", dict)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)


def _private_storage() -> Storage:
    return storages["private"]


class PrivateFileField(_PlainInMigrations, models.FileField):
    """A stored file that has no address: it is read at the desk, never under the static or media folder."""

    plain_path = "django.db.models.FileField"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("storage", _private_storage)
        super().__init__(*args, **kwargs)

    def generate_filename(self, instance: models.Model | None, filename: Any) -> str:
        """A name that tells nothing: what a file was called may say where it came from."""
        return secrets.token_hex(16)


def value_or_absence(noun: Noun, field: str) -> models.CheckConstraint:
    """Either the relation is set, or its absence says why it is not: never both, never neither."""
    return models.CheckConstraint(
        name=f"{noun.value}_{field}_or_why_not",
        condition=Q(**{f"{field}__isnull": False, f"{field}_absence": ""})
        | Q(**{f"{field}__isnull": True, f"{field}_absence__in": Absence.values}),
        violation_error_message=_("Choose a value, or say why there is none; not both."),
    )


def one_of(noun: Noun, field: str, values: Iterable[str], *, blank: bool = False) -> models.CheckConstraint:
    """The column holds one of the words the vocabulary knows."""
    known = [*values, ""] if blank else [*values]
    return models.CheckConstraint(
        name=f"{noun.value}_{field}_known",
        condition=Q(**{f"{field}__in": known}),
        violation_error_message=_("This is not one of the words the vocabulary knows."),
    )


def not_empty(noun: Noun, field: str) -> models.CheckConstraint:
    """The column is never an empty string: absence has words of its own."""
    return models.CheckConstraint(
        name=f"{noun.value}_{field}_not_empty",
        condition=~Q(**{field: ""}),
        violation_error_message=_("This may not be empty; say not stated where it is not."),
    )


def well_formed_ref(noun: Noun) -> models.CheckConstraint:
    """Prefix of the noun and ten more characters."""
    return models.CheckConstraint(
        name=f"{noun.value}_ref_well_formed",
        condition=Q(ref__startswith=f"{PREFIXES[noun]}-") & Q(Exact(Length("ref"), REF_LENGTH)),
        violation_error_message=_("This is not a reference of this kind of record."),
    )
