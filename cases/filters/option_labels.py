"""Labels: what a reader is shown for a code, in the language that is active."""

from collections.abc import Callable, Collection, Iterable, Mapping
from enum import StrEnum
from typing import Any, Final, NamedTuple

import orjson
from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.catalog.index.moment import Moment, current_moment
from cases.catalog.label import Label
from cases.catalog.models import Actor, Case, Indicator, Place, Source, Term, Theme
from cases.catalog.row import OfAudience
from cases.documents.attribution import NOBODY
from cases.documents.values import part
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.current_language import current_language
from cases.vocabulary.term_kind import TermKind, code_in, in_words, term_key
from cases.vocabulary.translated import TRANSLATED


class Names(StrEnum):
    """Who knows the labels of a parameter's values."""

    CHOICES = "choices"
    CASES = "cases"
    PLACES = "places"
    THEMES = "themes"
    INDICATORS = "indicators"
    SOURCES = "sources"
    ACTORS = "actors"
    CLAIMANTS = "claimants"
    RESPONSIBLE = "responsible"
    LANGUAGES = "languages"
    ROLES = "roles"
    EVENT_KINDS = "event kinds"
    SOURCE_KINDS = "source kinds"
    ACTOR_KINDS = "actor kinds"


TERMS: Final = {
    Names.ROLES: TermKind.ROLE,
    Names.EVENT_KINDS: TermKind.EVENT_KIND,
    Names.SOURCE_KINDS: TermKind.SOURCE_KIND,
    Names.ACTOR_KINDS: TermKind.ACTOR_KIND,
}
"""Parameters that take codes of terms, and of which kind these are."""
LANGUAGES: Final = {
    "ar": _("Arabic"),
    "en": _("English"),
    "fa": _("Persian"),
    "fa-AF": _("Dari"),
    "fa-IR": _("Persian (Iran)"),
    "ps": _("Pashto"),
    "ur": _("Urdu"),
    "uz": _("Uzbek"),
}
"""Names of the languages that quotations and sources are in; any other shows its tag (BCP 47)."""


def in_active_language(names: Mapping[str, str], *, otherwise: str) -> str:
    """The name in the active language, in its parent ("fa" for "fa-AF"), in English, or `otherwise`."""
    folded = {tag.lower(): name for tag, name in names.items()}
    active = current_language().lower()
    for tag in (active, active.partition("-")[0], "en"):
        if tag in folded:
            return folded[tag]
    return otherwise


class OptionLabel(NamedTuple):
    """The label of a code, and the code of the wider one that it lies in, "" where there is none."""

    label: str
    parent: str = ""


def labels(
    audience: Audience, wanted: Mapping[Names, Collection[str]]
) -> Mapping[Names, Mapping[str, OptionLabel]]:
    """What `audience` may read as labels of some codes; some may have none.

    At most one query for each of the names, and none for what was read since the last edition.
    """
    known = _known(audience, current_moment(audience))
    return {names: _labels(audience, names, codes, known) for names, codes in wanted.items()}


def _known(audience: Audience, moment: Moment) -> "_Known":
    """What was read at this moment, as far as labels were asked for; what was read before it is forgotten."""
    held = _held.get(audience)
    if held is None or held[0] != moment:
        # What no edition stands behind can change without another moment.
        held = _held[audience] = (moment if moment.number else None, {})
    return held[1]


def _labels(
    audience: Audience, names: Names, codes: Collection[str], known: "_Known"
) -> Mapping[str, OptionLabel]:
    read = _READERS.get(names)
    if read is None:
        return {}
    said = known.setdefault((names, current_language()), {})
    if unread := [code for code in codes if code not in said]:
        found = {code: OptionLabel(*words) for code, *words in read(audience, unread)}
        said.update({code: found.get(code) for code in unread})
    return {code: named for code in codes if (named := said[code])}


def _cases(audience: Audience, codes: Collection[str]) -> Iterable[tuple[str, ...]]:
    return _titles(OfAudience(Case).of(audience).filter(slug__in=codes), "slug", "title")


def _sources(audience: Audience, codes: Collection[str]) -> Iterable[tuple[str, ...]]:
    return _titles(OfAudience(Source).of(audience).filter(ref__in=codes), "ref", "title")


def _actors(audience: Audience, codes: Collection[str]) -> Iterable[tuple[str, ...]]:
    return _titles(OfAudience(Actor).of(audience).filter(ref__in=codes), "ref", "name")


def _titles(rows: QuerySet[Any], code: str, title: str) -> Iterable[tuple[str, ...]]:
    """What some records are called: in English as their columns have it, else as their documents do."""
    if current_language() == settings.LANGUAGE_CODE:
        yield from rows.values_list(code, title)
        return
    for each, english, document in rows.values_list(code, title, "document"):
        yield each, in_active_language(_names_of(orjson.loads(document), title), otherwise=english)


def _names_of(document: Document, title: str) -> dict[str, str]:
    """The names of an organisation, or the title of a record in the languages that it was translated into."""
    if isinstance(names := document.get("names"), dict):
        return {tag: str(name) for tag, name in names.items()}
    by_language = part(part(document, TRANSLATED), title)
    return {tag: str(part(by_language, tag)["text"]) for tag in by_language}


def _claimants(audience: Audience, codes: Collection[str]) -> Iterable[tuple[str, ...]]:
    return [("person", gettext("a person who testifies")), *_actors(audience, codes)]


def _responsible(audience: Audience, codes: Collection[str]) -> Iterable[tuple[str, ...]]:
    return [(NOBODY, gettext("nobody, the source says")), *_actors(audience, codes)]


def _languages(audience: Audience, codes: Collection[str]) -> Iterable[tuple[str, ...]]:
    return ((code, str(LANGUAGES[code])) for code in codes if code in LANGUAGES)


def _terms(kind: TermKind) -> "_Reader":
    """Terms of one kind by their codes, which are unique within it; a nameless one is its code in words."""

    def read(audience: Audience, codes: Collection[str]) -> Iterable[tuple[str, ...]]:
        keys = [term_key(kind, code) for code in codes]
        rows = Term.objects.of(audience).filter(code__in=keys)
        for key, names in rows.values_list("code", "names"):
            yield code_in(key), in_active_language(names, otherwise=in_words(code_in(key)))

    return read


def _table(model: type[Label]) -> "_Reader":
    def read(audience: Audience, codes: Collection[str]) -> Iterable[tuple[str, ...]]:
        rows = model._default_manager.filter(audience=audience, code__in=codes)
        for code, names, parent in rows.values_list("code", "names", "parent"):
            yield code, in_active_language(names, otherwise=code), parent

    return read


_Known = dict[tuple[Names, str], dict[str, OptionLabel | None]]
_held: Final[dict[Audience, tuple[Moment | None, _Known]]] = {}
"""By audience, the moment at which labels were read last, and these by table, language and code."""

_Reader = Callable[[Audience, Collection[str]], Iterable[tuple[str, ...]]]
_READERS: Final[Mapping[Names, _Reader]] = {
    Names.CASES: _cases,
    Names.SOURCES: _sources,
    Names.ACTORS: _actors,
    Names.CLAIMANTS: _claimants,
    Names.RESPONSIBLE: _responsible,
    Names.LANGUAGES: _languages,
    Names.PLACES: _table(Place),
    Names.THEMES: _table(Theme),
    Names.INDICATORS: _table(Indicator),
    **{names: _terms(kind) for names, kind in TERMS.items()},
}
