"""Corrections: what was changed or taken away after it was published, each with its public reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from cases.documents.nouns import record_of
from cases.pages.records.citation import version_path
from cases.pages.records.headline import NOUNS, headline
from cases.pages.words.address import localised
from cases.pages.words.date import day_in_words
from cases.pages.words.link import Link
from cases.pages.words.number import plain
from cases.vocabulary.canonical import Document
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.noun import Noun


@dataclass(frozen=True, slots=True)
class Correction:
    """One change: to what, on which day, what was done, and why, in the words of the closed list.

    `title` names no more than the kind of record, and `url` is empty, unless it is published now; `earlier`
    leads to what it said before, None where those words are erased or hidden.
    """

    ref: str
    title: str
    url: str
    machine: str
    day: str
    action: str
    version: str
    reason: str
    earlier: Link | None


@dataclass(frozen=True, slots=True)
class Told:
    """An edition that is a correction, as the catalog tells it: what was done to which record, when and why.

    `document` is what the record says now, None where it is not published; `kept` says whether the words
    from before can still be read.
    """

    ref: str
    noun: Noun
    action: Action
    version: int
    day: date
    reason: PublicReason
    document: Document | None
    kept: bool


def correction(told: Told) -> Correction:
    """A correction as a page shows it."""
    document = told.document
    return Correction(
        ref=told.ref,
        title=headline(document).title if document else str(NOUNS[told.noun].one),
        url=localised(record_of(document).url) if document else "",
        machine=told.day.isoformat(),
        day=day_in_words(told.day.isoformat()),
        action=str(told.action.label),
        version=plain(told.version) if told.action.carries_document else "",
        reason=str(told.reason.label),
        earlier=_earlier(told),
    )


def _earlier(told: Told) -> Link | None:
    """Where the words can be read that a correction replaced; an event has no versions of its own to read."""
    before = told.version - 1
    if told.document is None or told.action != Action.CORRECT or told.noun == Noun.EVENT or not told.kept:
        return None
    words = _("Version %(version)s, as it was before") % {"version": plain(before)}
    return Link(words, localised(version_path(record_of(told.document), before)))
