"""The frame of every page: language, navigation, and the address that citations begin with."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cases.pages.records.headline import NOUNS, navigated
from cases.pages.words.address import in_language, neutral, route, with_other_title
from cases.pages.words.link import Link
from cases.vocabulary.current_language import current_language
from cases.vocabulary.language import UNCHECKED_COUNT, direction, language_tag


@dataclass(frozen=True, slots=True)
class Language:
    """One language the page can be read in, under its own name and in its own script; `url` asks the same."""

    tag: str
    name: str
    dir: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the content. `origin` is the site's scheme and host, without a slash at the end.

    `neutral` says that the title must not say what is read, `titles` leads to the page with the other kind.
    `translated` says that the page's own words are a translation, `unchecked` that a native speaker has not
    checked all of it yet.
    """

    lang: str
    dir: str
    languages: tuple[Language, ...]
    sections: tuple[Link, ...]
    downloads: tuple[Link, ...]
    origin: str
    neutral: bool
    titles: Link
    translated: bool
    unchecked: bool


def frame(*, path: str, here: str, origin: str) -> Frame:
    """The frame of the page at `path`, whose other languages are those of `here`, path and query."""
    lang = language_tag(current_language())
    translated = lang != language_tag(settings.LANGUAGE_CODE)
    return Frame(
        lang=lang,
        dir=direction(lang),
        languages=_languages(here, lang),
        sections=_sections(path),
        downloads=(
            Link(_("All testimonies (CSV)"), route("site:export", plural="testimonies", extension="csv")),
            Link(_("All figures (CSV)"), route("site:export", plural="statistics", extension="csv")),
        ),
        origin=origin,
        neutral=neutral(),
        titles=Link(
            _("Page titles that say what is read") if neutral() else _("Neutral page titles"),
            with_other_title(here),
        ),
        translated=translated,
        unchecked=translated and pgettext(*UNCHECKED_COUNT) != "0",
    )


def _languages(path: str, lang: str) -> tuple[Language, ...]:
    """The languages that are routed; none where there is nothing to choose."""
    if len(settings.LANGUAGES) < 2:
        return ()
    return tuple(
        Language(
            tag=language_tag(code),
            name=str(name),
            dir=direction(code),
            url=in_language(path, code),
            current=language_tag(code) == lang,
        )
        for code, name in settings.LANGUAGES
    )


def _sections(path: str) -> tuple[Link, ...]:
    named = (
        *((f"site:{noun.list_name}", str(NOUNS[noun].several)) for noun in navigated()),
        ("site:map", _("Map")),
        ("site:search", _("Search")),
    )
    urls = ((route(name), words) for name, words in named)
    return tuple(Link(words, url, current=path.startswith(url)) for url, words in urls)
