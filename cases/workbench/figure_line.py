"""Figures in one line, as they would be recorded."""

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from cases.vocabulary.measure import Measure
from cases.vocabulary.quantity import Qualifier
from cases.workbench.planned import ReadFields
from cases.workbench.shown import FigureLine


def figure_line(said: ReadFields, words: str) -> FigureLine:
    """The figure that stands in the fields; the words themselves where it is an order of magnitude."""
    qualifier = _qualifier(said)
    if qualifier is None:
        return FigureLine(glyph="exact", before="", number=words)
    if qualifier is Qualifier.ORDER:
        return FigureLine(glyph=qualifier.glyph, before="", number=words)
    before = "" if qualifier in (Qualifier.EXACTLY, Qualifier.BETWEEN) else str(qualifier.label)
    return FigureLine(glyph=qualifier.glyph, before=before, number=_numbers(said))


def bounds(said: ReadFields) -> str:
    """What is claimed, in words, where it is more than one number; else empty."""
    low, high = _number(said, "low"), _number(said, "high")
    if low and high:
        return "" if low == high else _("%(low)s to %(high)s") % {"low": low, "high": high}
    if low and _qualifier(said) is Qualifier.MORE_THAN:
        return _("more than %(low)s, no upper bound") % {"low": low}
    if low:
        return _("%(low)s or more, no upper bound") % {"low": low}
    return _("%(high)s or fewer, no lower bound") % {"high": high} if high else ""


def _qualifier(said: ReadFields) -> Qualifier | None:
    told = said["qualifier"].value if "qualifier" in said else ""
    return Qualifier(told) if told else None


def _numbers(said: ReadFields) -> str:
    numbers = dict.fromkeys(filter(None, (_number(said, "low"), _number(said, "high"))))
    written = " – ".join(numbers)
    return f"{written} %" if said["measure"].value == Measure.SHARE else written


def _number(said: ReadFields, name: str) -> str:
    """The number with its groups, as the language of the interface writes it."""
    value = said[name].value if name in said else ""
    return number_format(value, use_l10n=True, force_grouping=True) if value else ""
