"""What can be asked of the list of statistics."""

from django.utils.translation import gettext_lazy as _

from cases.catalog.models import Statistic
from cases.filters.group import Closed, OfGrade
from cases.filters.option_labels import Names
from cases.filters.order import BEST, NEWEST, OLDEST, RECENT, Order
from cases.filters.parameter import Sort
from cases.filters.parameters import (
    after,
    before,
    claimants,
    places,
    publishers,
    references,
    responsible,
    slugs,
)
from cases.filters.record_filter import RecordFilter
from cases.filters.selection import column, facet_value
from cases.vocabulary.grade import Credibility, Reliability
from cases.vocabulary.measure import Measure
from cases.vocabulary.noun import Noun
from cases.vocabulary.quantity import Qualifier
from cases.vocabulary.verification import Verification


class StatisticFilter(RecordFilter):
    """Figures. Dates are those of the period, else of the day described, else of the deadline."""

    noun = Noun.STATISTIC
    model = Statistic

    case = slugs(column("case"), label=_("Case"), names=Names.CASES, example="former-afghan-soldiers")
    indicator = slugs(
        column("indicator"),
        label=_("Counted"),
        names=Names.INDICATORS,
        example="extrajudicial-killings",
    )
    place = places(facet_value("place"), label=_("Place"))
    claimed_by = claimants(column("claimed_by"))
    measure = Closed(column("measure"), Measure, label=_("Measure"))
    qualifier = Closed(column("qualifier"), Qualifier, label=_("Stated as"))
    verification = Closed(column("verification"), Verification, label=_("Verification"))
    theme = slugs(facet_value("theme"), label=_("Theme"), names=Names.THEMES, example="forced-return")
    attributed_to = responsible()
    actor = references(Noun.ACTOR, facet_value("actor"), label=_("Actor"), names=Names.ACTORS)
    source = references(Noun.SOURCE, column("source"), label=_("Source"), names=Names.SOURCES)
    publisher = publishers(column("publisher"))
    grade = OfGrade(Reliability, Credibility)
    after = after()
    before = before()
    sort = Sort(
        newest=NEWEST,
        oldest=OLDEST,
        recent=RECENT,
        largest=Order(_("largest first"), ("-sort_size", "ref")),
        relevance=BEST,
    )
