"""Figures."""

from cases.models import Case, Passage, Statistic
from tests.factories.case import make_case
from tests.factories.drafting import drafted
from tests.factories.indicator import make_indicator
from tests.factories.passage import make_passage


def make_statistic(
    *, case: Case | None = None, passage: Passage | None = None, **overrides: object
) -> Statistic:
    """At least 218 killings, claimed by nobody in particular."""
    read_in = passage or make_passage(exact="at least 218 killings")
    nobody = not (overrides.get("claimed_by") or overrides.get("claimed_in"))
    values = {
        "case": case or Case.objects.first() or make_case(),
        "indicator": make_indicator(),
        "as_worded": "at least 218 killings",
        "qualifier": "at_least",
        "low": 218,
        "counted": "former members of the armed forces",
        "period": "2021-08-15/2023-06-30",
        "claimed_by_absence": "not_stated" if nobody else "",
        "source": read_in.source,
        "passage": read_in,
        "credibility": "3",
        "verification": "documented",
        "limitations": "Only what was reported.",
    }
    return drafted(Statistic, values | overrides)
