"""A figure in short: the number, what it counts, who claims it and when it holds, for a line or a chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.pages.words.address import address
from cases.pages.words.brief import named
from cases.pages.words.content import content, own
from cases.pages.words.date import When, when
from cases.pages.words.document import part, parts, text
from cases.pages.words.fact import labelled
from cases.pages.words.label import label
from cases.pages.words.number import plain
from cases.pages.words.provenance import Provenance, independence, provenance, source_url
from cases.pages.words.quantity import Figure, figure
from cases.pages.words.value import Value, value_of
from cases.vocabulary.canonical import Document
from cases.vocabulary.cut import standing_apart

_PEOPLE: Final = "people"


@dataclass(frozen=True, slots=True)
class Timing:
    """When a figure holds: "deadline", "as of" or nothing before the date."""

    prefix: str
    when: When

    @property
    def words(self) -> str:
        """Prefix and date together."""
        return f"{self.prefix} {self.when.value.text}".strip()


@dataclass(frozen=True, slots=True)
class StatisticItem:
    """A figure in a list, a chart or a table; `title` is that of the source it was read in."""

    ref: str
    url: str
    figure: Figure
    what: str
    as_worded: str
    exactly: bool
    claimant: Value
    places: tuple[Value, ...]
    timings: tuple[Timing, ...]
    provenance: Provenance
    title: Value
    inferred: str

    @property
    def heading(self) -> str:
        """What is counted, at the head of a line."""
        return self.what[:1].upper() + self.what[1:]


def statistic_item(document: Document) -> StatisticItem:
    """A figure as lists and charts show it."""
    return StatisticItem(
        ref=text(document, "ref"),
        url=address(document),
        figure=figure(document),
        what=what_is_counted(document),
        as_worded=own(standing_apart(text(document, "as_worded"))),
        exactly=text(document, "qualifier") == "exactly",
        claimant=named(document.get("claimed_by")),
        places=labelled(document, "places", "places"),
        timings=timings(document),
        provenance=provenance(document, independence=independence(document)),
        title=value_of(part(document, "source").get("title"), url=source_url(part(document, "source"))),
        inferred=content(part(document, "inferred"), "qualifier"),
    )


def statistic_title(document: Document) -> str:
    """What a figure is called where one line names it: "At least 218: former officials"."""
    named = {"figure": figure(document).sentence, "what": what_is_counted(document)}
    return _("%(figure)s: %(what)s") % named


def what_is_counted(document: Document) -> str:
    """The indicator and the population as one phrase; of people, the population says it all."""
    indicator = label(document, "indicators", text(document, "indicator"))
    counted = content(document, "counted")
    if not counted:
        return indicator
    if text(document, "unit") == _PEOPLE:
        return counted
    return _("%(indicator)s: %(counted)s") % {"indicator": indicator, "counted": counted}


def counted_thing(document: Document) -> str:
    """The indicator inside a sentence: "extrajudicial killings"."""
    indicator = label(document, "indicators", text(document, "indicator"))
    return indicator[:1].lower() + indicator[1:]


def timings(document: Document) -> tuple[Timing, ...]:
    """The period, the deadline and the day a figure holds for, those that apply."""
    named_dates = (("", "period"), (_("deadline"), "deadline"), (_("as of"), "as_of"))
    found = ((prefix, when(document, key)) for prefix, key in named_dates)
    return tuple(Timing(prefix, date) for prefix, date in found if date is not None)


def largest_first(documents: Sequence[Document]) -> list[Document]:
    """Figures by size, the largest first; of equal size in the order they came."""
    return sorted(documents, key=lambda each: -((figure(each).high or 0) or (figure(each).low or 0)))


def compare_words(several: int) -> str:
    """What a link to a comparison of `several` figures says."""
    words = ngettext("compare %(n)s figure of the same", "compare %(n)s figures of the same", several)
    return words % {"n": plain(several)}


def definition(document: Document) -> str:
    """What is counted by the indicator of a figure and what is not; empty where that is not published."""
    kind = part(part(document, "labels"), "indicators")
    return content(part(kind, text(document, "indicator")), "definition")


def superseded(document: Document) -> bool:
    """Whether a later figure of the same series took this one's place."""
    return bool(parts(document, "superseded_by"))
