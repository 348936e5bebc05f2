"""Two sources say what cannot both be so, and both stand."""

from dataclasses import dataclass

from cases.models import Event, Statistic, Testimony
from tests.factories import (
    make_event,
    make_passage,
    make_person,
    make_source,
    make_statistic,
    make_testimony,
    publish_whole,
)
from tests.factories.statement import statement_values


@dataclass(frozen=True)
class Disagreement:
    """Figures and quotations, the later naming the earlier as contradicted; an amnesty beside a figure."""

    earlier: Statistic
    later: Statistic
    testimony: Testimony
    contradicting: Testimony
    amnesty: Event


def two_sources_disagree() -> Disagreement:
    """Everything published; the earlier records were published first and know nothing of the later ones."""
    one, other = make_source("One report"), make_source("Another report")
    earlier = make_statistic(passage=make_passage(one, exact="at least 218 killings"))
    testimony = make_testimony(person=make_person("Fahim"), passage=make_passage(one))
    publish_whole(earlier, testimony)
    later = make_statistic(
        passage=make_passage(other, exact="0 killings"),
        as_worded="0 killings",
        qualifier="exactly",
        low=0,
        high=0,
        contradicts=[earlier],
    )
    words = statement_values(
        make_passage(other, exact="Nobody came."), contradicts=list(testimony.statements.all())
    )
    contradicting = make_testimony(person=make_person("Rahmat"), statements=[words])
    amnesty = make_event(
        source=other, title="An amnesty was announced", kind="amnesty", contradicts=[earlier]
    )
    publish_whole(later, contradicting, amnesty)
    return Disagreement(earlier, later, testimony, contradicting, amnesty)
