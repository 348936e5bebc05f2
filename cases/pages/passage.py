"""Passages: the words of a source that the record uses, in the order in which the source has them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from cases.pages.address import address
from cases.pages.content import content
from cases.pages.document import number, part, text
from cases.pages.link import Link
from cases.pages.number import plain
from cases.pages.quantity import figure
from cases.pages.quotation import Quotation, quotation
from cases.pages.statistic import what_is_counted
from cases.pages.value import value_of
from cases.vocabulary.canonical import Document


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage: its place in the order, the words, who speaks in a quotation, and what rests on it."""

    ref: str
    number: str
    exact: str
    quotation: Quotation | None = None
    uses: list[Link] = field(default_factory=list)


def passages(readings: Iterable[Document]) -> tuple[Passage, ...]:
    """The passages of the published documents `readings`, which were all read in one source.

    Several may rest on one passage. Where the offset in the source is known it gives the order.
    """
    ordered = sorted(readings, key=_position)
    found: dict[str, Passage] = {}
    for reading in ordered:
        passage = part(reading, "passage")
        ref = text(passage, "ref")
        if not ref:
            continue
        if ref not in found:
            found[ref] = Passage(ref, plain(len(found) + 1), content(passage, "exact"), _spoken(reading))
        found[ref].uses.append(_use(reading))
    return tuple(found.values())


def _position(reading: Document) -> tuple[int, str]:
    passage = part(reading, "passage")
    start = number(passage, "start")
    return (start if start is not None else 1 << 60, text(passage, "ref"))


def _speaker(statement: Document) -> str:
    name = value_of(part(statement, "person").get("shown_as"))
    return _("Name withheld") if name.withheld else name.text


def _spoken(reading: Document) -> Quotation | None:
    return quotation(reading) if text(reading, "noun") == "statement" else None


def _use(reading: Document) -> Link:
    noun = text(reading, "noun")
    if noun == "statistic":
        return Link(figure(reading).words + _(", ") + what_is_counted(reading), address(reading))
    if noun == "statement":
        return Link(_speaker(reading), address(reading))
    return Link(content(reading, "title") or _("right of reply"), address(reading))
