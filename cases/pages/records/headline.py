"""What each noun is called on the site, and each of its records: in one line, and on a page by itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.documents.actor import Actor
from cases.documents.case import Case
from cases.documents.declaration import Declaration
from cases.documents.event import Event
from cases.documents.nouns import noun_of
from cases.documents.source import Source
from cases.documents.statement import Statement
from cases.documents.statistic import Statistic
from cases.documents.testimony import Testimony
from cases.pages.charts.figure import statistic_title
from cases.pages.records.actor import actor_item
from cases.pages.records.alone import (
    Shown,
    actor_alone,
    case_alone,
    declaration_alone,
    event_alone,
    source_alone,
    statistic_alone,
    testimony_alone,
)
from cases.pages.records.declaration import declaration_title
from cases.pages.records.quotation import in_list, quotation, spoken_text
from cases.pages.records.source import source_item
from cases.pages.records.testimony import testimony_title
from cases.pages.words.brief import bracketed, named
from cases.pages.words.content import own
from cases.pages.words.told import put, told
from cases.pages.words.value import value_of
from cases.vocabulary.canonical import Document
from cases.vocabulary.cut import standing_apart
from cases.vocabulary.noun import Noun


@dataclass(frozen=True, slots=True)
class Headline:
    """A line that names a record, and a sentence or two about it; the second may be empty."""

    title: str
    summary: str


@dataclass(frozen=True, slots=True)
class NounWords:
    """What readers call the records of one noun.

    `one` and `several` begin a line, `list_title` stands alone, in a feed or a catalogue of data. `withdrawn`
    and `suspended` are said in the place of a record that is gone. `title` and `summary` make the headline of
    a document, `alone` what the template of its page shows with none of its neighbours. A list that is
    `in_navigation` has a link in the frame of every page.
    """

    one: str | Promise
    several: str | Promise
    list_title: str | Promise
    withdrawn: str | Promise
    suspended: str | Promise
    title: Callable[[Document], str]
    summary: Callable[[Document], str]
    alone: Callable[[Document], Shown]
    in_navigation: bool = True


def headline(document: Document) -> Headline:
    """The headline of a published document, made of nothing but that document."""
    noun = noun_of(document)
    if noun is Noun.STATEMENT:
        return Headline(_statement_title(document), "")
    words = NOUNS[noun]
    return Headline(words.title(document), words.summary(document))


def alone(document: Document) -> Shown:
    """What the template of the page of ``document`` shows of it by itself, with none of its neighbours."""
    return NOUNS[noun_of(document)].alone(document)


def navigated() -> tuple[Noun, ...]:
    """The nouns whose lists have a link in the frame of every page, in their order there."""
    return tuple(noun for noun in NOUNS if NOUNS[noun].in_navigation)


def _source_title(document: Document) -> str:
    item = source_item(document)
    named = {"title": bracketed(item.title), "publisher": item.publisher}
    if not item.title.known:
        return _("Source without a title, %(publisher)s") % named
    return put(_("%(title)s, %(publisher)s") % named, item.title.text)


def _statement_title(document: Document) -> str:
    statement = Statement(document)
    other = statement.speaker or statement.said_by
    speaker = value_of(statement.person.shown_as) if other is None else named(other)
    shown = in_list(quotation(statement))
    said = spoken_text(shown)
    if said and not shown.quoted:
        return _("Told in other words than those of %(speaker)s") % {"speaker": speaker}
    if not said:
        return _("Words that are not shown, %(speaker)s") % {"speaker": speaker}
    return _("“%(words)s”, %(speaker)s") % {"words": said, "speaker": speaker}


def _as_worded(document: Document) -> str:
    worded = own(standing_apart(Statistic(document).as_worded))
    return _("As worded: “%(words)s”.") % {"words": worded} if worded else ""


def _named(document: Document) -> str:
    return actor_item(document).name


NOUNS: Final[Mapping[Noun, NounWords]] = {
    Noun.CASE: NounWords(
        one=gettext_lazy("Case"),
        several=gettext_lazy("Cases"),
        list_title=gettext_lazy("Dossier: cases"),
        withdrawn=gettext_lazy("This case has been withdrawn"),
        suspended=gettext_lazy("This case is not published at present"),
        title=lambda document: told(Case(document), Case.title),
        summary=lambda document: told(Case(document), Case.summary),
        alone=case_alone,
    ),
    Noun.TESTIMONY: NounWords(
        one=gettext_lazy("Testimony"),
        several=gettext_lazy("Testimonies"),
        list_title=gettext_lazy("Dossier: testimonies"),
        withdrawn=gettext_lazy("This testimony has been withdrawn"),
        suspended=gettext_lazy("This testimony is not published at present"),
        title=testimony_title,
        summary=lambda document: told(Testimony(document), Testimony.summary),
        alone=testimony_alone,
    ),
    Noun.DECLARATION: NounWords(
        one=gettext_lazy("Declaration"),
        several=gettext_lazy("Declarations"),
        list_title=gettext_lazy("Dossier: declarations"),
        withdrawn=gettext_lazy("This declaration has been withdrawn"),
        suspended=gettext_lazy("This declaration is not published at present"),
        title=declaration_title,
        summary=lambda document: told(Declaration(document), Declaration.summary),
        alone=declaration_alone,
    ),
    Noun.STATISTIC: NounWords(
        one=gettext_lazy("Figure"),
        several=gettext_lazy("Figures"),
        list_title=gettext_lazy("Dossier: figures"),
        withdrawn=gettext_lazy("This figure has been withdrawn"),
        suspended=gettext_lazy("This figure is not published at present"),
        title=statistic_title,
        summary=_as_worded,
        alone=statistic_alone,
    ),
    Noun.SOURCE: NounWords(
        one=gettext_lazy("Source"),
        several=gettext_lazy("Sources"),
        list_title=gettext_lazy("Dossier: sources"),
        withdrawn=gettext_lazy("This source has been withdrawn"),
        suspended=gettext_lazy("This source is not published at present"),
        title=_source_title,
        summary=lambda document: told(Source(document), Source.note),
        alone=source_alone,
    ),
    Noun.EVENT: NounWords(
        one=gettext_lazy("Event"),
        several=gettext_lazy("Timeline"),
        list_title=gettext_lazy("Dossier: timeline"),
        withdrawn=gettext_lazy("This event has been withdrawn"),
        suspended=gettext_lazy("This event is not published at present"),
        title=lambda document: told(Event(document), Event.title),
        summary=lambda document: told(Event(document), Event.description),
        alone=event_alone,
    ),
    Noun.ACTOR: NounWords(
        one=gettext_lazy("Actor"),
        several=gettext_lazy("Actors"),
        list_title=gettext_lazy("Dossier: actors"),
        withdrawn=gettext_lazy("This actor has been withdrawn"),
        suspended=gettext_lazy("This actor is not published at present"),
        title=_named,
        summary=lambda document: told(Actor(document), Actor.description),
        alone=actor_alone,
        in_navigation=False,
    ),
}
"""What the site says of each noun that is published, in the order of its lists in navigation."""
