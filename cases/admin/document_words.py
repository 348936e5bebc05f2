"""Fields and values of a document in words: as the form of the field calls and offers them."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Final

from django.core.exceptions import FieldDoesNotExist
from django.db.models import ForeignKey
from django.utils.formats import number_format
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy

from cases.actions.who_sees import value_in_words
from cases.disclosure.explain import label_keys
from cases.disclosure.registry import POLICIES
from cases.models import Term
from cases.models.nouns import MODELS
from cases.vocabulary.absence import WithheldReason
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.current_language import current_language
from cases.vocabulary.noun import Noun
from cases.vocabulary.term_kind import term_key

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_OF_ANOTHER: Final = {"publisher_country": "places"}
"""Codes that a document takes from another's, by key: no field of its own embeds what they stand for."""
_WORKED_OUT: "Final[Mapping[str, StrOrPromise]]" = {
    "cases": gettext_lazy("cases"),
    "cited_by": gettext_lazy("cited by"),
    "lineage": gettext_lazy("goes back to"),
    "publisher_country": gettext_lazy("country of the publisher"),
    "independent_origins": gettext_lazy("independent origins"),
    "superseded_by": gettext_lazy("superseded by"),
    "unit": gettext_lazy("unit"),
    "themes": gettext_lazy("themes"),
}
"""What disclosure works out: no form has a field for it."""


def words_of(noun: Noun, key: str, value: Json, labels: Document, beside: Document) -> str:
    """What ``value`` under ``key`` of a document says. beside: the document that it stands in."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(number_format(value, force_grouping=True))
    kind = _OF_ANOTHER.get(key) or label_keys(noun).get(key)
    if kind is not None:
        named = labels.get(kind)
        codes = value if isinstance(value, list) else [value]
        names, of = named if isinstance(named, dict) else {}, _kind_of_term(noun, key)
        return ", ".join(
            _label(names, term_key(of, str(code)) if of else code, otherwise=code) for code in codes
        )
    if key == "insertions" and isinstance(value, list):
        text = str(beside.get("text"))
        spans = [[int(str(place)) for place in one] for one in value if isinstance(one, list)]
        return ", ".join(text[span[0] : span[1]] for span in spans)
    if key == "redactions" and isinstance(value, list):
        return ", ".join(_reason(one) for one in value)
    if isinstance(value, dict) and "edtf" in value and value.get("inferred"):
        return f"{value_in_words(value)} ({value_in_words(value['inferred'])})"
    return choice_label(noun, key, value)


def _reason(mark: Json) -> str:
    return str(WithheldReason(str(mark["reason"])).label) if isinstance(mark, dict) else ""


def _label(named: Document, key: Json, *, otherwise: Json) -> str:
    """A place, theme, indicator or term by its name, in the language of the page where it has one."""
    entry = named.get(key) if isinstance(key, str) else None
    if not isinstance(entry, dict):
        return value_in_words(otherwise)
    names = {tag.lower(): name for tag, name in entry.items()}
    return value_in_words(names.get(current_language()) or names.get("en") or otherwise)


def _kind_of_term(noun: Noun, key: str) -> str:
    """Of which kind the terms are that stand under ``key``; empty where none do."""
    column = _column(noun, _field_of(noun, key) or "")
    if not isinstance(column, ForeignKey) or column.related_model is not Term:
        return ""
    limit = column.get_limit_choices_to()
    return str(limit["kind"]) if isinstance(limit, dict) else ""


def choice_label(noun: Noun, key: str, value: Json) -> str:
    """A word of the vocabulary as the form offers it; anything else in words."""
    name = _field_of(noun, key)
    column = _column(noun, name) if name else None
    choices = dict(getattr(column, "flatchoices", ()) or ())
    return str(choices[value]) if isinstance(value, str) and value in choices else value_in_words(value)


def field_label(noun: Noun, key: str) -> str:
    """What the form calls the field behind ``key`` of a document of ``noun``."""
    name = _field_of(noun, key)
    if name is None:
        return capfirst(str(_WORKED_OUT.get(key, key.replace("_", " "))))
    return capfirst(str(getattr(_column(noun, name), "verbose_name", name.replace("_", " "))))


@cache
def _field_of(noun: Noun, key: str) -> str | None:
    """The field that ``key`` shows, None where it is worked out from others."""
    rules = POLICIES[noun].fields
    if key in rules:
        return key
    return next((name for name, rule in rules.items() if rule.keys and rule.keys[0] == key), None)


def _column(noun: Noun, name: str) -> object:
    try:
        return MODELS[noun]._meta.get_field(name)
    except FieldDoesNotExist:
        return None
