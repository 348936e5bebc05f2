"""Column types of the record that a plain Django field does not have."""

import re
import secrets
from collections.abc import Callable, Iterable, Sequence
from typing import Any, ClassVar, Final, TypeVar

from django.core.files.storage import Storage, storages
from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from cases.models import spans, validators
from cases.vocabulary.absence import Absence
from cases.vocabulary.canonical import Json
from cases.vocabulary.language import BadLanguage, language_tag
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import PREFIXES
from cases.vocabulary.text import is_blank, normalised, one_line, trimmed

_SetType = TypeVar("_SetType")
_GetType = TypeVar("_GetType")

REF_LENGTH = 12


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

    default_validators = [validators.validate_edtf]
    plain_path = "django.db.models.CharField"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 64)
        super().__init__(*args, **kwargs)


class LanguageField(_PlainInMigrations, models.CharField[str, str]):
    """A BCP 47 language tag, or the word that says why there is none."""

    default_validators = [validators.validate_language]
    plain_path = "django.db.models.CharField"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", validators.LONGEST_TAG)
        super().__init__(*args, **kwargs)

    def as_kept(self, value: str) -> str:
        """The tag in its customary letter case, so that one language is one value of a list."""
        return _tag_as_kept(value)


class NameField(_PlainInMigrations, models.CharField[str, str]):
    """What something or somebody is called: a letter or number of it can be seen."""

    default_validators = [validators.validate_name]
    plain_path = "django.db.models.CharField"


class AddressField(_PlainInMigrations, models.URLField[str, str]):
    """An address on the web that readers are sent to."""

    default_validators = [validators.validate_address]
    plain_path = "django.db.models.URLField"


class PublicSlugField(_PlainInMigrations, models.SlugField[str, str]):
    """Words of a public address, as the addresses of the site are read."""

    default_validators = [validators.validate_slug]
    plain_path = "django.db.models.SlugField"


class WordField(_PlainInMigrations, models.SlugField[str, str]):
    """A code of words, as addresses and lists read it."""

    default_validators = [validators.validate_word]
    plain_path = "django.db.models.SlugField"


class PlaceCodeField(_PlainInMigrations, models.CharField[str, str]):
    """A code of ISO 3166, as addresses and lists read it."""

    default_validators = [validators.validate_place_code]
    plain_path = "django.db.models.CharField"


class CountField(_PlainInMigrations, models.BigIntegerField[int | None, int | None]):
    """A figure: a whole number that every reader of JSON reads as it was written."""

    default_validators = [validators.validate_count]
    plain_path = "django.db.models.BigIntegerField"


class PositionField(_PlainInMigrations, models.PositiveSmallIntegerField[int, int]):
    """A place in an order."""

    default_validators = [validators.validate_position]
    plain_path = "django.db.models.PositiveSmallIntegerField"


class DayField(_PlainInMigrations, models.DateField[_SetType, _GetType]):
    """A day of the Gregorian calendar."""

    default_validators = [validators.validate_day]
    plain_path = "django.db.models.DateField"


class Written(_PlainInMigrations, models.JSONField):
    """JSON of one form. ``as_kept`` says how a value of it is kept, and leaves every other as it is."""

    plain_path = "django.db.models.JSONField"
    begins_as: ClassVar[type[object]] = list

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", self.begins_as)
        super().__init__(*args, **kwargs)

    def as_kept(self, value: Json) -> Json:
        """Every text within as it is kept, names of members too."""
        return within(value, normalised)


class NamesField(Written):
    """Names by language tag, English always among them."""

    begins_as: ClassVar[type[object]] = dict
    default_validators = [validators.validate_names]

    def as_kept(self, value: Json) -> Json:
        """Each name on one line, each tag in its letter case; two spellings of one tag stay to be refused."""
        kept = within(value, _line)
        if not isinstance(kept, dict):
            return kept
        named = {_tag_as_kept(tag): name for tag, name in kept.items()}
        return named if len(named) == len(kept) else kept


class ReasonsField(Written):
    """Inferences of the desk: name of the field, reason."""

    begins_as: ClassVar[type[object]] = dict
    default_validators = [validators.validate_reasons]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def as_kept(self, value: Json) -> Json:
        """Each reason on one line."""
        return within(value, _line)

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        """Only what a source may leave open is concluded: a field of this record that documents show."""
        super().validate(value, model_instance)
        if model_instance is not None and isinstance(value, dict):
            validators.validate_concluded(value, concludable(type(model_instance)))


class TextsField(Written):
    """A list of names or titles, one line each."""

    default_validators = [validators.validate_texts]

    def as_kept(self, value: Json) -> Json:
        """Each on one line."""
        return within(value, _line)


class LanguagesField(Written):
    """A list of language tags, each once."""

    default_validators = [validators.validate_languages]

    def as_kept(self, value: Json) -> Json:
        """Each tag in its letter case, and once."""
        kept = within(value, lambda tag: _tag_as_kept(_line(tag)))
        if isinstance(kept, list) and all(isinstance(tag, str) for tag in kept):
            return [*dict.fromkeys(str(tag) for tag in kept)]
        return kept


class TranslationsField(Written):
    """Translations of a quotation, as a list of language, words, status and translator."""

    default_validators = [validators.validate_translations]

    def as_kept(self, value: Json) -> Json:
        """The words as a longer text is kept, all else on one line, the tag in its letter case."""
        if not isinstance(value, list):
            return within(value, normalised)
        return [_translation(one) if isinstance(one, dict) else within(one, _line) for one in value]


class InsertionsField(Written):
    """Stretches of a quotation that the publisher added: see ``spans``."""

    default_validators = [spans.check_insertions]


class RedactionsField(Written):
    """Stretches of a quotation that are kept back: see ``spans``."""

    default_validators = [spans.check_redactions]


_DECIDED: Final = re.compile(
    r"notes|inferred|widest_audience|slug|basis|risk_.*|.*_(absence|precision|public|partner)"
)
"""Fields of a record that the desk decides about: no source could have stated them."""


def concludable(model: type[models.Model]) -> list[str]:
    """The fields of ``model`` that a source may leave open, so that the desk concludes them and says why."""
    columns = (*model._meta.concrete_fields, *model._meta.many_to_many)
    return [
        each.name
        for each in columns
        if each.editable and not each.primary_key and not _DECIDED.fullmatch(each.name)
    ]


def within(value: Json, kept: Callable[[str], str]) -> Json:
    """``value`` with every text in it ``kept``, names of members too."""
    if isinstance(value, str):
        return kept(value)
    if isinstance(value, list):
        return [within(member, kept) for member in value]
    if isinstance(value, dict):
        return {kept(name): within(member, kept) for name, member in value.items()}
    return value


def _translation(one: dict[str, Json]) -> Json:
    kept = {_line(name): within(told, _text if name == "text" else _line) for name, told in one.items()}
    lang = kept.get("lang")
    return kept | ({"lang": _tag_as_kept(lang)} if isinstance(lang, str) else {})


def _line(text: str) -> str:
    """On one line; empty where nothing of it is seen."""
    line = one_line(text)
    return "" if is_blank(line) else line


def _text(text: str) -> str:
    """With its lines; empty where nothing of it is seen."""
    kept = trimmed(text)
    return "" if is_blank(kept) else kept


def _tag_as_kept(text: str) -> str:
    """The tag in its customary letter case; what is none stays, to be refused."""
    try:
        return language_tag(text)
    except BadLanguage:
        return text


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
