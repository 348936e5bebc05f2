"""Told: words of the desk in the reader's language, whether checked or not, or else in English.

Both are told by what kind of text they are, so that a template says so wherever it sets them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from django.conf import settings
from django.utils.translation import gettext as _

from cases.documents.key import AnyKey
from cases.documents.translated import HasTranslations, in_language
from cases.pages.words.content import apart, content, own, text_of
from cases.pages.words.value import Value, value_of
from cases.vocabulary.absence import Unknown, Withheld
from cases.vocabulary.current_language import current_language
from cases.vocabulary.language import direction, language_tag


class Unchecked(str):
    """Words in the reader's language that nobody who reads it well has checked."""

    __slots__ = ()


class Untranslated(str):
    """Words of the desk in English, on a page in another language."""

    __slots__ = ()


def told(part: HasTranslations, key: AnyKey) -> str:
    """What the desk says under `key`, in the language of the page where it was translated, else in English.

    Empty where it says nothing, or what is there is absent.
    """
    return in_reader_language(part, key.name, text_of(getattr(part, key.name)))


def in_reader_language(part: HasTranslations, name: str, words: str) -> str:
    """The English `words` that `part` has under `name`, as a reader of the page meets them."""
    if not words or current_language() == settings.LANGUAGE_CODE:
        return own(words)
    found = in_language(part, name, language_tag(current_language()))
    if found is None:
        shown = own(words)
        # What is written in the script of the page was never English.
        return Untranslated(shown) if apart(shown) or direction(current_language()) == "ltr" else shown
    return found.text if found.checked else Unchecked(found.text)


def told_title(part: HasTranslations, key: AnyKey) -> str:
    """The same of a title, which may be its source's own: that is quoted, and nobody is to translate it."""
    name, words = key.name, content(getattr(part, key.name))
    return in_reader_language(part, name, words) if name in (part.translated or {}) else words


def told_value(part: HasTranslations, key: AnyKey, *, inferred: str = "") -> Value:
    """The same as a value: what is absent says why."""
    value: str | Unknown | Withheld | None = getattr(part, key.name)
    return Value(told(part, key), inferred=inferred) if isinstance(value, str) else value_of(value)


def titled(part: HasTranslations, key: AnyKey, *, inferred: str = "", url: str = "") -> Value:
    """A title as a value."""
    shown = value_of(getattr(part, key.name), inferred=inferred, url=url)
    return replace(shown, text=told_title(part, key)) if shown.known else shown


def put(sentence: str, *parts: str) -> str:
    """`sentence`, which is made of `parts`: as little translated and checked as the least of them."""
    for kind in (Untranslated, Unchecked):
        if any(isinstance(each, kind) for each in parts):
            return kind(sentence)
    return sentence


def translation_marks(all_words: Iterable[str]) -> list[str]:
    """What has to be said beside some words: that any is not translated yet, or not checked."""
    words = [*all_words]
    missing = any(isinstance(each, Untranslated) for each in words)
    unchecked = any(isinstance(each, Unchecked) for each in words)
    return [
        *([_("not yet translated")] if missing else []),
        *([_("translation not yet checked")] if unchecked else []),
    ]


def with_mark(words: str) -> str:
    """`words` where no markup can stand beside them, in a feed for one: unchecked ones say so themselves."""
    if not isinstance(words, Unchecked):
        return words
    return _("%(words)s [%(mark)s]") % {"words": words, "mark": _("translation not yet checked")}


def language_of(words: str) -> str:
    """The tag of the language that `words` are told in: English where they are not translated."""
    return settings.LANGUAGE_CODE if isinstance(words, Untranslated) else language_tag(current_language())
