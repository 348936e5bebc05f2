"""Briefs: the few words that a document carries about its neighbours."""

from __future__ import annotations

from collections.abc import Iterable

from cases.documents.brief import ActorBrief, RecordBrief
from cases.documents.person import Claimant
from cases.pages.words.address import localised
from cases.pages.words.content import content
from cases.pages.words.label import Names, label
from cases.pages.words.link import Link
from cases.pages.words.value import Value, value_of
from cases.vocabulary.absence import Unknown, Withheld


def named(brief: ActorBrief | Claimant | Unknown | Withheld | None) -> Value:
    """An actor or a person by name, each leading to its page, or why nobody is named."""
    if isinstance(brief, ActorBrief):
        return Value(content(brief.name), url=localised(f"/actors/{brief.ref}/"))
    if not isinstance(brief, Claimant):
        return value_of(brief)
    shown = value_of(brief.shown_as)
    return Value(shown.text, shown.unstated, shown.withheld, url=localised(brief.url))


def place(code: str | Unknown | Withheld | None, names: Names) -> Value | None:
    """A place by its name, one of the `names` of its document; None where the field does not apply."""
    return None if code is None else value_of(code, say=lambda word: label(names, word))


def links(briefs: Iterable[RecordBrief]) -> tuple[Link, ...]:
    """The published neighbours that a document names, each leading to its page."""
    return tuple(Link(content(each.label) or content(each.ref), localised(each.url)) for each in briefs)
