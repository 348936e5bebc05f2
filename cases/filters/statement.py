"""What can be asked of the list of statements."""

from django.utils.translation import gettext_lazy as _

from cases.catalog.models import Statement
from cases.filters.group import OfGrade
from cases.filters.option_labels import Names
from cases.filters.order import BEST, NEWEST, OLDEST, RECENT
from cases.filters.parameter import Sort
from cases.filters.parameters import after, before, languages, places, publishers, references, slugs
from cases.filters.record_filter import RecordFilter
from cases.filters.selection import column, facet_value
from cases.vocabulary.grade import Credibility, Reliability
from cases.vocabulary.noun import Noun


class StatementFilter(RecordFilter):
    """Quotations, each found by what is said of its testimony or declaration too."""

    noun = Noun.STATEMENT
    model = Statement

    case = slugs(column("case"), label=_("Case"), names=Names.CASES, example="former-afghan-soldiers")
    residence = places(facet_value("residence"), label=_("Where now"))
    origin = places(facet_value("origin"), label=_("From"))
    theme = slugs(facet_value("theme"), label=_("Theme"), names=Names.THEMES, example="forced-return")
    actor = references(Noun.ACTOR, facet_value("actor"), label=_("Actor"), names=Names.ACTORS)
    source = references(Noun.SOURCE, column("source"), label=_("Source"), names=Names.SOURCES)
    publisher = publishers(column("publisher"))
    language = languages(facet_value("language"), label=_("Language"))
    grade = OfGrade(Reliability, Credibility)
    after = after()
    before = before()
    sort = Sort(newest=NEWEST, oldest=OLDEST, recent=RECENT, relevance=BEST)
