"""The template engine of the site's pages."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final, cast

from django.templatetags.static import static
from django.utils import translation
from jinja2 import Environment, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from cases.pages.words.address import route
from cases.pages.words.content import BEGIN, END, LANGUAGE, apart, bare, untranslated
from cases.pages.words.number import grouped
from cases.pages.words.told import translation_marks
from cases.vocabulary.current_language import language_override
from dossier.translated_templates import TranslatedEnvironment

_APART: Final = re.compile(f"{BEGIN}([^{BEGIN}{END}]*){END}")


def environment(**options: Any) -> Environment:
    """Jinja2 with `_()`, `{% trans %}`, `static(path)`, `url(name, **kwargs)`; a misspelt name fails.

    Numbers of `ngettext` and of the filter `number` have the reader's digits. The filters `content` and
    `quoted`, and the globals `own(words)`, `translation_marks(words)` and `in_english(macro)`, mark what is
    not in the page's language, or nobody has checked.
    """
    options = options | {
        "undefined": StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "extensions": ["jinja2.ext.i18n"],
    }
    env = TranslatedEnvironment(**options)
    env.install_gettext_translations(translation, newstyle=True)  # type: ignore[attr-defined]
    env.policies["ext.i18n.trimmed"] = True
    env.globals.update(
        static=static,
        url=route,
        own=_own,
        translation_marks=translation_marks,
        in_english=_in_english,
    )
    env.globals["ngettext"] = _in_digits(cast("Callable[..., str]", env.globals["ngettext"]))
    env.filters.update(number=grouped, content=_content, quoted=_quoted)
    return env


def _in_digits(ngettext: Callable[..., str]) -> Callable[..., str]:
    """The extension's `ngettext`, with `%(num)s` in the digits of the language that is active."""

    @pass_context
    def counted(context: Context, one: str, many: str, number: int, **variables: object) -> str:
        return ngettext(context, one, many, number, **{"num": grouped(number), **variables})

    return counted


def _content(words: object) -> Markup:
    """`words` for a place where markup may stand: what is set apart becomes an element with its language."""
    if BEGIN not in str(words):
        return escape(words)
    marked = _APART.sub(_isolated, str(escape(words)))
    return Markup(bare(marked))  # noqa: S704 - escaped above


def _isolated(found: re.Match[str]) -> str:
    """An element around words that run their own way, with their language where it is known."""
    inside = found[1]
    lang = f' lang="{LANGUAGE}"' if untranslated(found[0]) else ""
    return f"<bdi{lang}>{inside}</bdi>"


def _quoted(words: object) -> Markup:
    """`words` as `_content` gives them, between the quotation marks of the page's language."""
    return Markup(translation.gettext("“%(words)s”")) % {"words": _content(words)}  # noqa: S704 - our own words


def _own(words: object) -> Markup:
    """The attributes of an element that holds nothing but `words`; none where they are the page's own."""
    if not apart(str(words)):
        return Markup()
    return Markup(f' lang="{LANGUAGE}" dir="ltr"' if untranslated(str(words)) else ' dir="auto"')  # noqa: S704 - made of constants


def _in_english(macro: Callable[[], Markup]) -> Markup:
    """What `macro` says in English, whatever the language of the page."""
    with language_override(LANGUAGE):
        return macro()
