"""Figures."""

from typing import Any

from cases.models import Case, Passage, Source, Statistic
from cases.vocabulary.quantity import Qualifier
from tests.factories.case import make_case
from tests.factories.drafting import drafted
from tests.factories.indicator import make_indicator
from tests.factories.passage import make_passage

_AS_SAID = {
    Qualifier.EXACTLY: "{low}",
    Qualifier.AT_LEAST: "at least {low}",
    Qualifier.MORE_THAN: "more than {low}",
    Qualifier.ABOUT: "about {low}",
    Qualifier.AT_MOST: "at most {high}",
    Qualifier.FEWER_THAN: "fewer than {high}",
    Qualifier.BETWEEN: "between {low} and {high}",
    Qualifier.ORDER: "{order} of",
}
_USUAL: dict[str, object] = {"qualifier": "at_least", "low": 218, "high": None}
_ORDERS = {10: "dozens", 100: "hundreds", 1_000: "thousands", 10_000: "tens of thousands"}


def worded(
    qualifier: object = "at_least", low: object = 218, high: object = None, what: str = "killings"
) -> str:
    """A figure as a newspaper words it, such as "at least 218 killings"."""
    order = _ORDERS.get(low, "millions") if isinstance(low, int) else ""
    said = _AS_SAID[Qualifier(str(qualifier))].format(low=low, high=high, order=order)
    return f"{said} {what}"


def make_statistic(
    *,
    case: Case | None = None,
    passage: Passage | None = None,
    source: Source | None = None,
    **overrides: object,
) -> Statistic:
    """At least 218 killings, claimed by nobody in particular, read in a passage that says so."""
    figure: dict[str, Any] = {name: overrides.get(name, usual) for name, usual in _USUAL.items()}
    words = overrides.get("as_worded") or worded(**figure)
    read_in = passage or make_passage(source, exact=words)
    nobody = not (overrides.get("claimed_by") or overrides.get("claimed_in"))
    values = figure | {
        "case": case or Case.objects.first() or make_case(),
        "indicator": make_indicator(),
        "as_worded": words,
        "counted": "former members of the armed forces",
        "period": "2021-08-15/2023-06-30",
        "claimed_by_absence": "not_stated" if nobody else "",
        "source": source or read_in.source,
        "passage": read_in,
        "credibility": "3",
        "verification": "documented",
        "limitations": "Only what was reported.",
    }
    return drafted(Statistic, values | overrides)
