"""Labels that travel inside documents: names of places, themes, indicators and terms, for the reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeAlias

from django.db.models import TextChoices

from cases.documents.label import IndicatorLabel, Labels, PlaceLabel, ThemeLabel
from cases.filters.option_labels import LANGUAGES, in_active_language
from cases.pages.words.content import own
from cases.vocabulary.cached_by_language import cached_by_language
from cases.vocabulary.canonical import Document
from cases.vocabulary.term_kind import TermKind, in_words, term_key

Names: TypeAlias = Mapping[str, PlaceLabel] | Mapping[str, ThemeLabel] | Mapping[str, IndicatorLabel] | None
"""The names of places, of themes or of indicators that a document carries, by their codes."""


def label(names: Names, code: str) -> str:
    """The name of `code` among the `names` that its document carries.

    The active language first, then English, then the code itself: a label is never blank.
    """
    known = names.get(code) if names else None
    return (name_in_language(known.data) if known else "") or code


def term(labels: Labels, kind: TermKind, code: str) -> str:
    """The name of a term among the labels of its document.

    A document of before terms had names there has none: then the code in words, which are English.
    """
    known = (labels.terms or {}).get(term_key(kind, code))
    return (name_in_language(known.data) if known else "") or own(in_words(code))


def name_in_language(names: Document) -> str:
    """The best of `names` (language tag to name) for the reader; empty where there is none."""
    known = {tag: name for tag, name in names.items() if isinstance(name, str)}
    return own(in_active_language(known, otherwise=""))


def listed(kind: type[TextChoices]) -> Callable[[str], str]:
    """How a word of a closed list of the vocabulary is said; a word that is not on it is left as it is."""
    return partial(_listed, kind)


@cached_by_language
def _listed(kind: type[TextChoices], word: str) -> str:
    return str(kind(word).label) if word in kind.values else word


@cached_by_language
def language_name(tag: str) -> str:
    """A language (BCP 47 tag) in words, as far as this record meets it; the tag itself otherwise."""
    return str(LANGUAGES.get(tag) or LANGUAGES.get(tag.partition("-")[0]) or tag)
