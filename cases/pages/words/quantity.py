"""Figures in words: the qualifier stands with the number, and an order of magnitude is never a number."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from cases.documents.share import Share
from cases.documents.statistic import Statistic
from cases.pages.words.number import digits, grouped, plain
from cases.vocabulary.quantity import Qualifier
from cases.vocabulary.share import percent_text


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: words before the number, the number, words after it, and how it is drawn.

    `low` and `high` are whole units as worded, None for an open side; `glyph` is the qualifier's own mark.
    Of a share they are None and the glyph is empty: `share` says which part it is, and it has no axis.
    """

    before: str
    number: str
    after: str
    glyph: str
    low: int | None
    high: int | None
    share: Share | None = None

    @property
    def words(self) -> str:
        """The whole figure: "at least 218"."""
        return " ".join(each for each in (self.before, self.number, self.after) if each)

    @property
    def sentence(self) -> str:
        """The whole figure at the head of a line: "At least 218"."""
        return self.words[:1].upper() + self.words[1:]

    @property
    def opens(self) -> bool:
        """Whether the true number may be higher without limit."""
        return self.glyph in ("min", "over")


def figure(statistic: Statistic) -> Figure:
    """The figure of a statistic, from `qualifier`, `low` and `high`, or from its share."""
    if statistic.share is not None:
        return _share(statistic.share, statistic.qualifier)
    qualifier, low, high = statistic.qualifier, statistic.low, statistic.high
    if qualifier == "order":
        return Figure("", magnitude(low or 1), "", "band", low, high)
    if qualifier == "between":
        between = _("%(low)s and %(high)s") % {"low": grouped(low or 0), "high": grouped(high or 0)}
        return Figure(_("between"), between, "", "range", low, high)
    before, _mark, after = _phrase(qualifier).partition("#")
    shown = high if low is None else low
    return Figure(before.strip(), grouped(shown or 0), after.strip(), Qualifier(qualifier).glyph, low, high)


def _share(share: Share, qualifier: str) -> Figure:
    """A share as it was worded: "about one in five", "between 10 and 12.5 per cent"."""
    if qualifier == "between":
        ends = {"low": percent(share.low), "high": percent(share.high)}
        return Figure(_("between"), _("%(low)s and %(high)s per cent") % ends, "", "", None, None, share)
    before, _mark, after = _phrase(qualifier).partition("#")
    number = share.high if share.low is None else share.low
    told = _("one in %(n)s") % {"n": plain(share.one_in)} if share.one_in else per_cent(number)
    return Figure(before.strip(), told, after.strip(), "", None, None, share)


def per_cent(number: Decimal | None) -> str:
    """A part of a hundred in words: "12.5 per cent"."""
    return _("%(n)s per cent") % {"n": percent(number)}


def percent(number: Decimal | None) -> str:
    """A number of per cent in the reader's digits."""
    return digits(percent_text(number or Decimal(0)))


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a qualifier means, as a heading and a sentence."""

    title: str
    words: str


def meaning(statistic: Statistic) -> Meaning:
    """How the figure of a statistic is to be read."""
    if statistic.share is not None:
        return Meaning(
            _("What a share says"),
            _("Which part of its whole, and not how many that are. It is compared with no count."),
        )
    qualifier = Qualifier(statistic.qualifier)
    words = {
        Qualifier.EXACTLY: _(
            "No qualifier was stated: the number is the claimant’s, no more precise than that."
        ),
        Qualifier.AT_LEAST: _(
            "The line is open on the right because the count is. The stated number is included."
        ),
        Qualifier.MORE_THAN: _(
            "The line is open on the right because the count is. How much more is not known."
        ),
        Qualifier.ABOUT: _("The number is rounded, and the margin is not stated."),
        Qualifier.AT_MOST: _("The true number may be lower. The stated number is included."),
        Qualifier.FEWER_THAN: _("The true number is lower. How much lower is not known."),
        Qualifier.BETWEEN: _("Two numbers were stated, and the figure lies from one to the other."),
        Qualifier.ORDER: _(
            "Only the order of magnitude was stated, so it is drawn as a band, never as a number."
        ),
    }
    return Meaning(_("What “%(qualifier)s” means") % {"qualifier": qualifier.label}, words[qualifier])


def bounds(statistic: Statistic) -> str:
    """The numbers that the words of a figure allow: "218 or more", "10,000 to 99,999"."""
    qualifier = Qualifier(statistic.qualifier)
    if statistic.share is not None:
        return _bounds_of_share(statistic.share, qualifier)
    ends = {"low": grouped(statistic.low or 0), "high": grouped(statistic.high or 0)}
    phrase = {
        Qualifier.AT_LEAST: _("%(low)s or more; no upper bound"),
        Qualifier.MORE_THAN: _("above %(low)s; no upper bound"),
        Qualifier.AT_MOST: _("%(high)s or fewer; no lower bound but nought"),
        Qualifier.FEWER_THAN: _("below %(high)s; no lower bound but nought"),
        Qualifier.ABOUT: _("near %(low)s; the margin is not stated"),
        Qualifier.EXACTLY: _("%(low)s; nothing says how precise it is"),
    }
    return phrase.get(qualifier, _("%(low)s to %(high)s")) % ends


def _bounds_of_share(share: Share, qualifier: Qualifier) -> str:
    ends = {"low": per_cent(share.low), "high": per_cent(share.high)}
    phrase = {
        Qualifier.AT_LEAST: _("%(low)s or more"),
        Qualifier.MORE_THAN: _("above %(low)s"),
        Qualifier.AT_MOST: _("%(high)s or less"),
        Qualifier.FEWER_THAN: _("below %(high)s"),
        Qualifier.ABOUT: _("near %(low)s; the margin is not stated"),
        Qualifier.EXACTLY: _("%(low)s; nothing says how precise it is"),
    }
    return phrase.get(qualifier, _("%(low)s to %(high)s")) % ends


def magnitude(low: int) -> str:
    """The words of a decade that begins at `low`: 10,000 is "tens of thousands"."""
    decade = round(math.log10(max(low, 1)))
    named = (
        _("fewer than ten"),
        _("tens"),
        _("hundreds"),
        _("thousands"),
        _("tens of thousands"),
        _("hundreds of thousands"),
        _("millions"),
        _("tens of millions"),
        _("hundreds of millions"),
        _("billions"),
    )
    return named[min(decade, len(named) - 1)]


def _phrase(qualifier: str) -> str:
    """The phrase with # where the number stands: some languages put words on both sides of it."""
    return {
        Qualifier.AT_LEAST: _("at least #"),
        Qualifier.MORE_THAN: _("more than #"),
        Qualifier.ABOUT: _("about #"),
        Qualifier.AT_MOST: _("at most #"),
        Qualifier.FEWER_THAN: _("fewer than #"),
    }.get(Qualifier(qualifier), "#")
