"""Columns of the record that hold JSON of one form each."""

import re
from collections.abc import Callable
from typing import Any, ClassVar, Final

from django.db import models

from cases.models import json_validators, spans
from cases.models.fields import PlainInMigrations, stored_tag
from cases.vocabulary.canonical import Json
from cases.vocabulary.text import is_blank, normalised, one_line, trimmed
from cases.vocabulary.translated import REASON


class StoredJSONField(PlainInMigrations, models.JSONField):
    """JSON of one form. ``stored_form`` says how a value of it is kept, and leaves every other as it is."""

    plain_path = "django.db.models.JSONField"
    begins_as: ClassVar[type[object]] = list
    truths: ClassVar[bool] = False
    """Whether something in it is true or false."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", self.begins_as)
        super().__init__(*args, **kwargs)

    def stored_form(self, value: Json) -> Json:
        """Every text within as it is kept, names of members too."""
        return map_texts(value, normalised)


class NamesField(StoredJSONField):
    """Names by language tag, English always among them."""

    begins_as: ClassVar[type[object]] = dict
    default_validators = [json_validators.validate_names]

    def stored_form(self, value: Json) -> Json:
        """Each name on one line, each tag in its letter case; two spellings of one tag stay to be refused."""
        kept = map_texts(value, _line)
        if not isinstance(kept, dict):
            return kept
        named = {stored_tag(tag): name for tag, name in kept.items()}
        return named if len(named) == len(kept) else kept


class ReasonsField(StoredJSONField):
    """Inferences of the desk: name of the field, reason."""

    begins_as: ClassVar[type[object]] = dict
    default_validators = [json_validators.validate_reasons]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def stored_form(self, value: Json) -> Json:
        """Each reason on one line."""
        return map_texts(value, _line)

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        """Only what a source may leave open is concluded: a field of this record that documents show."""
        super().validate(value, model_instance)
        if model_instance is not None and isinstance(value, dict):
            json_validators.validate_concluded(value, concludable(type(model_instance)))


class FormerCodesField(StoredJSONField):
    """Codes that a term has taken over: the code, and the widest audience that could read it before."""

    begins_as: ClassVar[type[object]] = dict
    default_validators = [json_validators.validate_former_codes]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)


class TextsField(StoredJSONField):
    """A list of names or titles, one line each."""

    default_validators = [json_validators.validate_texts]

    def stored_form(self, value: Json) -> Json:
        """Each on one line."""
        return map_texts(value, _line)


class LanguagesField(StoredJSONField):
    """A list of language tags, each once."""

    default_validators = [json_validators.validate_languages]

    def stored_form(self, value: Json) -> Json:
        """Each tag in its letter case, and once."""
        kept = map_texts(value, lambda tag: stored_tag(_line(tag)))
        if isinstance(kept, list) and all(isinstance(tag, str) for tag in kept):
            return [*dict.fromkeys(str(tag) for tag in kept)]
        return kept


class TranslationsField(StoredJSONField):
    """Translations of a quotation, as a list of language, words, status and translator."""

    default_validators = [json_validators.validate_translations]

    def stored_form(self, value: Json) -> Json:
        """The words as a longer text is kept, all else on one line, the tag in its letter case."""
        if not isinstance(value, list):
            return map_texts(value, normalised)
        return [_translation(one) if isinstance(one, dict) else map_texts(one, _line) for one in value]


class TranslatedField(StoredJSONField):
    """Words of the desk in other languages of the interface: see ``vocabulary.translated``."""

    begins_as: ClassVar[type[object]] = dict
    default_validators = [json_validators.validate_translated]
    truths = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def stored_form(self, value: Json) -> Json:
        """The words as the English ones are kept, each tag in its letter case; unchecked if nobody says."""
        if not isinstance(value, dict):
            return map_texts(value, _line)
        return {_line(name): self._by_language(_line(name), told) for name, told in value.items()}

    def _by_language(self, name: str, told: Json) -> Json:
        if not isinstance(told, dict):
            return map_texts(told, _line)
        kept = _text if self._has_lines(name) else _line
        return {stored_tag(_line(tag)): _told(one, kept) for tag, one in told.items()}

    def _has_lines(self, name: str) -> bool:
        columns = self.model._meta.concrete_fields if hasattr(self, "model") else ()
        return any(each.name == name and isinstance(each, models.TextField) for each in columns)

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        """Only words that the desk itself writes and publishes are translated."""
        super().validate(value, model_instance)
        if model_instance is not None and isinstance(value, dict):
            json_validators.validate_own_words(value, own_words(type(model_instance)))


class InsertionsField(StoredJSONField):
    """Stretches of a quotation that the publisher added: see ``spans``."""

    default_validators = [spans.check_insertions]


class RedactionsField(StoredJSONField):
    """Stretches of a quotation that are kept back: see ``spans``."""

    default_validators = [spans.check_redactions]


_DECIDED: Final = re.compile(
    r"notes|inferred|translated|widest_audience|slug|basis|risk_.*|attribut.*|natural_person|"
    r".*_(absence|precision|public|partner)"
)
"""Fields of a record that the desk decides about: no source could have stated them. And who is said to be
responsible: only a source may say that, the desk never concludes it."""


def concludable(model: type[models.Model]) -> list[str]:
    """The fields of ``model`` that a source may leave open, so that the desk concludes them and says why."""
    columns = (*model._meta.concrete_fields, *model._meta.many_to_many)
    return [
        each.name
        for each in columns
        if each.editable and not each.primary_key and not _DECIDED.fullmatch(each.name)
    ]


def own_words(model: type[models.Model]) -> list[str]:
    """The fields of ``model`` that can be translated, the reasons of inferences behind them."""
    named = [*getattr(model, "own_words", ())]
    has_reasons = any(isinstance(each, ReasonsField) for each in model._meta.concrete_fields)
    return [*named, *(f"{REASON}{name}" for name in (concludable(model) if has_reasons else ()))]


def map_texts(value: Json, kept: Callable[[str], str]) -> Json:
    """``value`` with every text in it ``kept``, names of members too."""
    if isinstance(value, str):
        return kept(value)
    if isinstance(value, list):
        return [map_texts(member, kept) for member in value]
    if isinstance(value, dict):
        return {kept(name): map_texts(member, kept) for name, member in value.items()}
    return value


def _translation(one: dict[str, Json]) -> Json:
    kept = {_line(name): map_texts(told, _text if name == "text" else _line) for name, told in one.items()}
    lang = kept.get("lang")
    return kept | ({"lang": stored_tag(lang)} if isinstance(lang, str) else {})


def _told(one: Json, kept: Callable[[str], str]) -> Json:
    """One translation as it is kept."""
    if not isinstance(one, dict):
        return map_texts(one, _line)
    form: dict[str, Json] = {
        _line(name): map_texts(said, kept if name == "text" else _line) for name, said in one.items()
    }
    return {"checked": False} | form


def _line(text: str) -> str:
    """On one line; empty where nothing of it is seen."""
    line = one_line(text)
    return "" if is_blank(line) else line


def _text(text: str) -> str:
    """With its lines; empty where nothing of it is seen."""
    kept = trimmed(text)
    return "" if is_blank(kept) else kept
