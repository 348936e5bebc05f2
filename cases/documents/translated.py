"""Translated words: what the desk wrote, in the languages of the interface besides English."""

from collections.abc import Mapping
from typing import Final, Protocol, TypeAlias

from cases.documents import kinds, lists
from cases.documents.key import AnyKey, Key
from cases.documents.part import Part
from cases.vocabulary.canonical import Document

SUMMARY: Final = "یک سرباز پیشین می‌گوید که در سرحد مدارک او را گرفتند."


class Translated(Part):
    """Words of the desk in another language than English, made of the English as it stands beside them."""

    text = kinds.text("The words.", example=SUMMARY)
    checked = kinds.flag("Whether somebody who reads the language well has checked them.", example=False)


Translations: TypeAlias = Mapping[str, Mapping[str, Translated]] | None
"""By key and language tag, the words of that key; None where nothing is translated."""


class HasTranslations(Protocol):
    """A part of a document whose words are the desk's own."""

    data: Document

    @property
    def translated(self) -> Translations:
        """Its words in other languages."""
        ...


def in_other_languages(of: str, *, example: str = SUMMARY) -> Key[Translations]:
    """The words of the key `of`, which is the example, and of others, by language."""
    words: Document = {"fa-AF": {"text": example, "checked": False}}
    by_language = lists.by_key(kinds.of(Translated, ""), "", example=words)
    return lists.by_key(
        by_language,
        "What the desk wrote here, in other languages: by key of this object (`inferred.` before it for the "
        "reason of an inference, `share.of` for what stands within another key) and by language tag. "
        "Quotations have `translations` of their own.",
        example={of: words},
    ).sometimes()


def in_language(part: HasTranslations, key: AnyKey | str, tag: str) -> Translated | None:
    """The words that `part` holds under `key`, in the language `tag`; None where nobody translated them."""
    name = key if isinstance(key, str) else key.name
    return ((part.translated or {}).get(name) or {}).get(tag)
