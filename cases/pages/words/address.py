"""Addresses in the reader's language: a document's `url` has no language, the page that shows it has one.

A reader whose titles are neutral keeps them: the addresses of their pages begin with one letter more.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from django.conf import settings
from django.urls import get_script_prefix, reverse
from django.utils.http import escape_leading_slashes

from cases.vocabulary.current_language import current_language

NEUTRAL: Final = "n/"
"""What the addresses of pages with neutral titles begin with, behind the first slash."""


def localised(path: str) -> str:
    """`path`, an address without a language, in the active language: `/fa-af/sources/…`."""
    return f"{_before(get_script_prefix(), current_language())}{path}" if path.startswith("/") else path


@cache
def _before(root: str, language: str) -> str:
    """What stands before the first slash of an address without a language."""
    return root[:-1] if language == settings.LANGUAGE_CODE else f"{root}{language}"


def route(name: str, **kwargs: str) -> str:
    """The path of a named route, in the language of the page."""
    return _route(get_script_prefix(), current_language(), name, tuple(kwargs.items()))


@lru_cache(maxsize=1_000)
def _route(_root: str, _language: str, name: str, kwargs: tuple[tuple[str, str], ...]) -> str:
    """The same few are named again and again: each is put together once."""
    return reverse(name, kwargs=dict(kwargs) or None)


def in_language(path: str, code: str) -> str:
    """The same page in the language `code`; `path` is as it was asked for, with language and query."""
    root = get_script_prefix()[:-1]
    inner = path.removeprefix(root)
    prefixes = (f"/{other}" for other, _name in settings.LANGUAGES if other != settings.LANGUAGE_CODE)
    prefix = next((each for each in prefixes if inner.startswith(f"{each}/")), "")
    # Two slashes at the beginning would name another site.
    bare = escape_leading_slashes(inner.removeprefix(prefix))
    return f"{root}{bare}" if code == settings.LANGUAGE_CODE else f"{root}/{code}{bare}"


def neutral() -> bool:
    """Whether the page has a neutral title."""
    return get_script_prefix().endswith(f"/{NEUTRAL}")


def with_other_title(path: str) -> str:
    """The same page with a neutral title, or with its own where it has a neutral one; `path` as asked for."""
    root = get_script_prefix()
    rest = path.removeprefix(root)
    if neutral():
        return escape_leading_slashes(f"{root.removesuffix(NEUTRAL)}{rest}")
    return f"{root}{NEUTRAL}{rest}"
