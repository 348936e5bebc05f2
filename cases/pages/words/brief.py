"""Briefs: the few words that a document carries about its neighbours."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from cases.documents.actor import Actor
from cases.documents.brief import ActorBrief, RecordBrief, SourceBrief
from cases.documents.person import Claimant
from cases.documents.source import Source
from cases.pages.words.address import localised
from cases.pages.words.content import content
from cases.pages.words.fact import why_inferred
from cases.pages.words.label import Names, label, name_in_language
from cases.pages.words.link import Link
from cases.pages.words.told import titled, told_title
from cases.pages.words.value import Value, value_of
from cases.vocabulary.absence import Unknown, Withheld


def named(brief: ActorBrief | Claimant | Unknown | Withheld | None) -> Value:
    """An actor or a person by name, each leading to its page, or why nobody is named."""
    if isinstance(brief, ActorBrief):
        return Value(actor_name(brief), url=localised(f"/actors/{brief.ref}/"))
    if not isinstance(brief, Claimant):
        return value_of(brief)
    shown = value_of(brief.shown_as)
    return Value(shown.text, shown.unstated, shown.withheld, url=localised(brief.url))


def actor_name(actor: ActorBrief | Actor) -> str:
    """An organisation by its name in the reader's language, else in English."""
    return name_in_language(dict(actor.names or {})) or content(actor.name)


def source_title(source: Source | SourceBrief | None, *, url: str = "") -> Value:
    """The title of a source; one that the desk made is marked as what the desk concluded."""
    if isinstance(source, SourceBrief):
        made = _("The title was given by the editors of Dossier.") if source.title_made else ""
        return titled(source, SourceBrief.title, inferred=made, url=url)
    if source is None:
        return value_of(None)
    return titled(source, Source.title, inferred=why_inferred(source, Source.title), url=url)


def bracketed(title: Value) -> str:
    """A title between quotation marks; one that the desk made stands in square brackets instead."""
    return f"[{title}]" if title.inferred else _("“%(words)s”") % {"words": title}


def place(code: str | Unknown | Withheld | None, names: Names) -> Value | None:
    """A place by its name, one of the `names` of its document; None where the field does not apply."""
    return None if code is None else value_of(code, say=lambda word: label(names, word))


def links(briefs: Iterable[RecordBrief]) -> tuple[Link, ...]:
    """The published neighbours that a document names, each leading to its page."""
    return tuple(
        Link(told_title(each, RecordBrief.label) or content(each.ref), localised(each.url)) for each in briefs
    )
