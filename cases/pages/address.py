"""Addresses in the reader's language: a document's `url` has no language, the page that shows it has one."""

from __future__ import annotations

from django.conf import settings
from django.utils.http import escape_leading_slashes
from django.utils.translation import get_language

from cases.pages.document import text
from cases.vocabulary.canonical import Document


def address(document: Document) -> str:
    """Where a record is shown, in the language of the page; empty where its document names no address."""
    return localised(text(document, "url"))


def localised(path: str) -> str:
    """`path`, an address without a language, in the active language: `/fa-af/sources/…`."""
    active = get_language() or settings.LANGUAGE_CODE
    return f"/{active}{path}" if path.startswith("/") and active != settings.LANGUAGE_CODE else path


def in_language(path: str, code: str) -> str:
    """The same page in the language `code`; `path` is as it was asked for, with language and query."""
    prefixes = (f"/{other}" for other, _name in settings.LANGUAGES if other != settings.LANGUAGE_CODE)
    prefix = next((each for each in prefixes if path.startswith(f"{each}/")), "")
    # Two slashes at the beginning would name another site.
    bare = escape_leading_slashes(path.removeprefix(prefix))
    return bare if code == settings.LANGUAGE_CODE else f"/{code}{bare}"
