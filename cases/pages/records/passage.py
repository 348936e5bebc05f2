"""Passages: the words of a source that the record uses, in the order in which the source has them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from cases.pages.charts.figure import what_is_counted
from cases.pages.records.quotation import Quotation, language_behind, quotation
from cases.pages.words.address import address
from cases.pages.words.content import content
from cases.pages.words.document import number, part, text
from cases.pages.words.link import Link
from cases.pages.words.number import plain
from cases.pages.words.provenance import compared
from cases.pages.words.quantity import figure
from cases.pages.words.rendering import Rendering, words_of
from cases.pages.words.value import value_of
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


def passages(readings: Iterable[Document]) -> tuple[Passage, ...]:
    """The passages of the published documents `readings`, which were all read in one source.

    Several may rest on one passage. Where the offset in the source is published it gives the order; the
    others follow by reference, so that no order tells where a withheld one stands.
    """
    ordered = sorted(readings, key=_position)
    found: dict[str, Passage] = {}
    for reading in ordered:
        passage = part(reading, "passage")
        ref = text(passage, "ref")
        if not ref:
            continue
        if ref not in found:
            found[ref] = _passage(reading, plain(len(found) + 1))
        found[ref].uses.append(_use(reading))
    return tuple(found.values())


def _passage(reading: Document, place: str) -> Passage:
    passage = part(reading, "passage")
    said = quotation(reading) if text(reading, "noun") == "statement" else None
    return Passage(
        ref=text(passage, "ref"),
        number=place,
        words=words_of(passage, lang=language_behind(reading) if said else ""),
        # The page of a source shows the source's own words.
        quotation=said if said and said.wording is Wording.VERBATIM else None,
        locator=content(passage, "locator"),
        compared=compared(passage),
    )


def _position(reading: Document) -> tuple[int, str]:
    passage = part(reading, "passage")
    start = number(passage, "start")
    return (start if start is not None else 1 << 60, text(passage, "ref"))


def _speaker(statement: Document) -> str:
    name = value_of(part(statement, "person").get("shown_as"))
    return _("Name withheld") if name.withheld else name.text


def _use(reading: Document) -> Link:
    noun = text(reading, "noun")
    if noun == "statistic":
        return Link(figure(reading).words + _(", ") + what_is_counted(reading), address(reading))
    if noun == "statement":
        return Link(_speaker(reading), address(reading))
    return Link(content(reading, "title") or _("right of reply"), address(reading))
