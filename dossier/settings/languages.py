"""Which languages readers can choose, each under its own address: English, and every catalogue there is."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import GNUTranslations
from pathlib import Path

from django.conf.global_settings import LANGUAGES_BIDI as BIDI
from django.conf.locale import LANG_INFO
from django.utils.translation import to_language

from cases.vocabulary.language import direction


def languages(folder: Path) -> list[tuple[str, str]]:
    """Code and name of each language, English first.

    A language is there once its compiled catalogue in `folder` says what it calls itself, and no other place
    names it. Whoever looks for Dari reads Dari.
    """
    return [("en", "English"), *_translated(folder)]


def right_to_left(found: list[tuple[str, str]]) -> list[str]:
    """The codes that Django must take for right to left: its own, and those of `found` that are."""
    return sorted({*BIDI, *(code for code, _name in found if direction(code) == "rtl")})


def introduce(found: list[tuple[str, str]]) -> None:
    """Tell Django of the languages that it does not know: it asks for a name and a direction here."""
    for code, name in found:
        told = {"bidi": direction(code) == "rtl", "code": code, "name": name, "name_local": name}
        LANG_INFO.setdefault(code, told)


def _translated(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(folder.glob("*/LC_MESSAGES/django.mo")):
        with file.open("rb") as compiled:
            words = GNUTranslations(compiled)
        name = words.pgettext("the name of this language, in itself", "English")
        if name != "English":
            yield to_language(file.parts[-3]), name
