"""Headlines: what a record is called, and what it says, where one line must do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from cases.pages.charts.figure import statistic_title
from cases.pages.records.actor import actor_item
from cases.pages.records.quotation import in_list, quotation, spoken_text
from cases.pages.records.source import source_item
from cases.pages.records.testimony import testimony_title
from cases.pages.words.brief import named
from cases.pages.words.content import content, own
from cases.pages.words.document import part, text
from cases.pages.words.value import value_of
from cases.vocabulary.canonical import Document
from cases.vocabulary.cut import standing_apart
from cases.vocabulary.noun import Noun


@dataclass(frozen=True, slots=True)
class Headline:
    """A line that names a record, and a sentence or two about it; the second may be empty."""

    title: str
    summary: str


def headline(document: Document) -> Headline:
    """The headline of a published document, made of nothing but that document."""
    title, summary = _MADE[Noun(text(document, "noun"))]
    return Headline(title(document), summary(document))


def kind_of(noun: Noun) -> str:
    """What readers call a record of which nothing more is to be said, at the head of a line."""
    return {
        Noun.ACTOR: _("Actor"),
        Noun.CASE: _("Case"),
        Noun.EVENT: _("Event"),
        Noun.SOURCE: _("Source"),
        Noun.STATISTIC: _("Figure"),
        Noun.TESTIMONY: _("Testimony"),
    }[noun]


def list_title(noun: Noun) -> str:
    """What the list of a noun is called where it stands alone, in a feed or a catalogue of data."""
    return {
        Noun.CASE: _("Dossier: cases"),
        Noun.TESTIMONY: _("Dossier: testimonies"),
        Noun.STATISTIC: _("Dossier: figures"),
        Noun.SOURCE: _("Dossier: sources"),
        Noun.EVENT: _("Dossier: timeline"),
        Noun.ACTOR: _("Dossier: actors"),
    }[noun]


def _source_title(document: Document) -> str:
    item = source_item(document)
    told = {"title": item.title, "publisher": item.publisher}
    if not item.title.known:
        return _("Source without a title, %(publisher)s") % told
    return _("“%(title)s”, %(publisher)s") % told


def _statement_title(document: Document) -> str:
    own = document.get("speaker")
    speaker = value_of(part(document, "person").get("shown_as")) if own is None else named(own)
    shown = in_list(quotation(document))
    said = spoken_text(shown)
    if said and not shown.quoted:
        return _("Told in other words than those of %(speaker)s") % {"speaker": speaker}
    if not said:
        return _("Words that are not shown, %(speaker)s") % {"speaker": speaker}
    return _("“%(words)s”, %(speaker)s") % {"words": said, "speaker": speaker}


def _as_worded(document: Document) -> str:
    worded = own(standing_apart(text(document, "as_worded")))
    return _("As worded: “%(words)s”.") % {"words": worded} if worded else ""


def _no_more(document: Document) -> str:
    return ""


def _named(document: Document) -> str:
    return actor_item(document).name


def _text(key: str) -> Callable[[Document], str]:
    return lambda document: content(document, key)


_MADE: Final[Mapping[Noun, tuple[Callable[[Document], str], Callable[[Document], str]]]] = {
    Noun.ACTOR: (_named, _text("description")),
    Noun.CASE: (_text("title"), _text("summary")),
    Noun.EVENT: (_text("title"), _text("description")),
    Noun.SOURCE: (_source_title, _text("note")),
    Noun.STATEMENT: (_statement_title, _no_more),
    Noun.STATISTIC: (statistic_title, _as_worded),
    Noun.TESTIMONY: (testimony_title, _text("summary")),
}
