"""Translated words: what the desk wrote, in other languages of the interface, and whether it still fits.

Beside the English that they are of they are kept by field and language, as

    {"summary": {"fa-AF": {"text": "…", "checked": False, "of": "…"}}}

where `of` is the fingerprint of the English words they were made of. What explains a field, an inference of
the desk, is a field of its own, `inferred.period`.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from typing import Final

from django.conf import settings

from cases.vocabulary.canonical import Document
from cases.vocabulary.language import language_tag

TRANSLATED: Final = "translated"
"""What the column is called, and the key of documents."""
INFERRED: Final = "inferred"
REASON: Final = f"{INFERRED}."
"""What the name of a reason begins with, before the field that it explains."""


@cache
def other_languages() -> tuple[str, ...]:
    """The tags of the interface's languages besides English, in which words of the desk can stand too."""
    return tuple(language_tag(code) for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE)


def fingerprint(text: str) -> str:
    """SHA-256 of some English words: what is translated from them fits them as long as they stand so."""
    return sha256(text.encode()).hexdigest()


def english(values: Mapping[str, object], name: str) -> str:
    """The English words of a field, or of the reason `inferred.…`; empty where there are none."""
    if name.startswith(REASON):
        reasons = values.get(INFERRED)
        words = reasons.get(name.removeprefix(REASON)) if isinstance(reasons, Mapping) else None
    else:
        words = values.get(name)
    return words if isinstance(words, str) else ""


def fitting(image: Mapping[str, object]) -> dict[str, Document]:
    """By field and language the translations in an image that fit its English, without their fingerprints.

    An image from before there were translations has none.
    """
    found: dict[str, Document] = {}
    for name, tag, one in every(image.get(TRANSLATED)):
        if fits(one, english(image, name)):
            found.setdefault(name, {})[tag] = {"text": one["text"], "checked": one.get("checked") is True}
    return found


def fits(one: Document, words: str) -> bool:
    """Whether a translation was made of the English `words`, and says something."""
    return bool(words and one.get("text")) and one.get("of") == fingerprint(words)


def every(translated: object) -> Iterator[tuple[str, str, Document]]:
    """Field, language and translation, one after the other."""
    for name, by_language in translated.items() if isinstance(translated, Mapping) else ():
        for tag, one in by_language.items() if isinstance(by_language, Mapping) else ():
            if isinstance(one, dict):
                yield name, tag, one
