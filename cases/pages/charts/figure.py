"""A figure in short: the number, what it counts, who claims it and when it holds, for a line or a chart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.documents.date import Date
from cases.documents.label import IndicatorLabel
from cases.documents.share import Share
from cases.documents.statistic import Statistic
from cases.pages.words.address import localised
from cases.pages.words.attribution import Attribution, attribution
from cases.pages.words.brief import named, source_title
from cases.pages.words.content import own
from cases.pages.words.date import When, when
from cases.pages.words.fact import labelled, why_inferred
from cases.pages.words.label import label
from cases.pages.words.number import plain
from cases.pages.words.provenance import Provenance, independence, provenance, source_url
from cases.pages.words.quantity import Figure, figure
from cases.pages.words.told import in_reader_language, put, told, told_value
from cases.pages.words.value import Value, value_of
from cases.vocabulary.absence import Unknown, Withheld, known
from cases.vocabulary.canonical import Document
from cases.vocabulary.cut import standing_apart
from cases.vocabulary.quantity import Qualifier

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
    attribution: Attribution | None
    places: tuple[Value, ...]
    timings: tuple[Timing, ...]
    provenance: Provenance
    title: Value
    inferred: str

    @property
    def heading(self) -> str:
        """What is counted, at the head of a line."""
        return put(self.what[:1].upper() + self.what[1:], self.what)


def statistic_item(statistic: Statistic) -> StatisticItem:
    """A figure as lists and charts show it."""
    source = known(statistic.source)
    return StatisticItem(
        ref=statistic.ref,
        url=localised(statistic.url),
        figure=figure(statistic),
        what=what_is_counted(statistic),
        as_worded=own(standing_apart(statistic.as_worded)),
        exactly=statistic.qualifier == Qualifier.EXACTLY,
        claimant=named(statistic.claimed_by),
        attribution=attribution(statistic),
        places=labelled(
            statistic.places, statistic.labels.places, inferred=why_inferred(statistic, Statistic.places)
        ),
        timings=timings(statistic),
        provenance=provenance(statistic, independence=independence(statistic)),
        title=source_title(source, url=source_url(source)),
        inferred=why_inferred(statistic, Statistic.qualifier),
    )


def statistic_title(document: Document) -> str:
    """What a figure is called where one line names it: "At least 218: former officials"."""
    statistic = Statistic(document)
    what = what_is_counted(statistic)
    return put(_("%(figure)s: %(what)s") % {"figure": figure(statistic).sentence, "what": what}, what)


def what_is_counted(statistic: Statistic) -> str:
    """The indicator and the population as one phrase; of people, the population says it all.

    A share is told with the whole that it is a part of.
    """
    counted = _counted(statistic)
    if statistic.share is None:
        return counted
    whole = share_of(statistic, statistic.share)
    return put(_("%(what)s (of %(whole)s)") % {"what": counted, "whole": whole}, counted, whole)


def share_of(statistic: Statistic, share: Share) -> str:
    """The whole that the share of a figure is a part of, in the words of the desk."""
    return in_reader_language(statistic, f"{Statistic.share.name}.{Share.of.name}", share.of)


def _counted(statistic: Statistic) -> str:
    indicator = label(statistic.labels.indicators, statistic.indicator)
    counted = told(statistic, Statistic.counted)
    if not counted:
        return indicator
    if statistic.unit == _PEOPLE:
        return counted
    return put(_("%(indicator)s: %(counted)s") % {"indicator": indicator, "counted": counted}, counted)


def counted_thing(statistic: Statistic) -> str:
    """The indicator inside a sentence: "extrajudicial killings"."""
    indicator = label(statistic.labels.indicators, statistic.indicator)
    return indicator[:1].lower() + indicator[1:]


def timings(statistic: Statistic) -> tuple[Timing, ...]:
    """The period, the deadline and the day a figure holds for, those that apply."""
    named_dates = (
        ("", statistic.period),
        (_("deadline"), statistic.deadline),
        (_("as of"), statistic.as_of),
    )
    found = ((prefix, when(date)) for prefix, date in named_dates)
    return tuple(Timing(prefix, date) for prefix, date in found if date is not None)


def dates(statistic: Statistic) -> tuple[Date | Unknown | Withheld | None, ...]:
    """The dates of a figure, first the one that says best when it holds."""
    return statistic.period, statistic.as_of, statistic.deadline


def held(statistic: Statistic) -> Date | None:
    """The first date of a figure that is known; None where none is."""
    return next((each for each in dates(statistic) if isinstance(each, Date)), None)


def largest_first(statistics: Iterable[Statistic]) -> list[Statistic]:
    """Figures by size, the largest first; of equal size in the order they came."""
    return sorted(statistics, key=lambda each: -(each.high or each.low or 0))


def compare_words(several: int) -> str:
    """What a link to a comparison of `several` figures says."""
    words = ngettext("compare %(n)s figure of the same", "compare %(n)s figures of the same", several)
    return words % {"n": plain(several)}


def definition(statistic: Statistic) -> str:
    """What is counted by the indicator of a figure and what is not; empty where that is not published."""
    named = (statistic.labels.indicators or {}).get(statistic.indicator)
    return told(named, IndicatorLabel.definition) if named else ""


def unit(statistic: Statistic) -> Value:
    """What the number is a number of, in the words of the indicator's own label."""
    named = (statistic.labels.indicators or {}).get(statistic.indicator)
    return told_value(named, IndicatorLabel.unit) if named and named.unit else value_of(statistic.unit)


def superseded(statistic: Statistic) -> bool:
    """Whether a later figure of the same series took this one's place."""
    return bool(statistic.superseded_by)
