"""Passages: the words of a source that the record uses, in the order in which the source has them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from cases.documents.event import Event
from cases.documents.nouns import record_of
from cases.documents.passage import Passage as PassagePart
from cases.documents.right_of_reply import RightOfReply
from cases.documents.statement import Statement
from cases.documents.statistic import Statistic
from cases.pages.charts.figure import what_is_counted
from cases.pages.records.quotation import Quotation, language_behind, quotation
from cases.pages.words.address import localised
from cases.pages.words.brief import named
from cases.pages.words.content import content
from cases.pages.words.link import Link
from cases.pages.words.number import plain
from cases.pages.words.provenance import Reading, compared
from cases.pages.words.quantity import figure
from cases.pages.words.rendering import Rendering, words_of
from cases.pages.words.told import told
from cases.pages.words.value import value_of
from cases.vocabulary.absence import known
from cases.vocabulary.canonical import Document
from cases.vocabulary.wording import Wording


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage: its place in the order, the words, who speaks in a quotation, and what rests on it.

    `locator` is its page or time in the source; `compared` says so where its words were not compared.
    """

    ref: str
    number: str
    words: Rendering | None
    quotation: Quotation | None = None
    locator: str = ""
    compared: str = ""
    uses: list[Link] = field(default_factory=list)


def passages(
    readings: Iterable[Document], replies: Iterable[tuple[RightOfReply, str]] = ()
) -> tuple[Passage, ...]:
    """The passages of what was read in one source: published documents, and replies with their addresses.

    Several may rest on one passage. Where the offset in the source is published it gives the order; the
    others follow by reference, so that no order tells where a withheld one stands.
    """
    read = [*map(_read, readings), *replies]
    placed = [(passage, *each) for each in read if (passage := known(each[0].passage)) and passage.ref]
    found: dict[str, Passage] = {}
    for passage, reading, url in sorted(placed, key=lambda each: _position(each[0])):
        if passage.ref not in found:
            found[passage.ref] = _passage(passage, reading, plain(len(found) + 1))
        found[passage.ref].uses.append(_use(reading, localised(url)))
    return tuple(found.values())


def _read(document: Document) -> tuple[Reading, str]:
    """A document that was read in a passage, and its address."""
    record = record_of(document)
    if isinstance(record, Reading):
        return record, record.url
    raise ValueError(f"a {record.noun} is read in no passage")


def _passage(passage: PassagePart, reading: Reading, place: str) -> Passage:
    said = quotation(reading) if isinstance(reading, Statement) else None
    return Passage(
        ref=passage.ref,
        number=place,
        words=words_of(passage, lang=language_behind(reading) if isinstance(reading, Statement) else ""),
        # The page of a source shows the source's own words.
        quotation=said if said and said.wording is Wording.VERBATIM else None,
        locator=content(passage.locator),
        compared=compared(passage),
    )


def _position(passage: PassagePart) -> tuple[int, str]:
    start = passage.start
    return (start if isinstance(start, int) else 1 << 60, passage.ref)


def _speaker(statement: Statement) -> str:
    if statement.said_by is not None:
        return named(statement.said_by).text
    name = value_of(statement.person.shown_as)
    return _("Name withheld") if name.withheld else name.text


def _use(reading: Reading, url: str) -> Link:
    if isinstance(reading, Statistic):
        return Link(figure(reading).words + _(", ") + what_is_counted(reading), url)
    if isinstance(reading, Statement):
        return Link(_speaker(reading), url)
    if isinstance(reading, RightOfReply):
        return Link(_("right of reply"), url)
    return Link(told(reading, Event.title) if isinstance(reading, Event) else "", url)
