"""What can be asked of the list of declarations."""

from django.utils.translation import gettext_lazy as _

from cases.catalog.models import Declaration
from cases.filters.group import OfGrade
from cases.filters.option_labels import Names
from cases.filters.order import BEST, NEWEST, OLDEST, RECENT
from cases.filters.parameter import Sort
from cases.filters.parameters import after, before, languages, places, publishers, references, slugs
from cases.filters.record_filter import RecordFilter
from cases.filters.selection import column, facet_value
from cases.vocabulary.grade import Credibility, Reliability
from cases.vocabulary.noun import Noun


class DeclarationFilter(RecordFilter):
    """Declarations, the last first."""

    noun = Noun.DECLARATION
    model = Declaration

    case = slugs(column("case"), label=_("Case"), names=Names.CASES, example="former-afghan-soldiers")
    actor = references(Noun.ACTOR, facet_value("actor"), label=_("Actor"), names=Names.ACTORS)
    place = places(facet_value("place"), label=_("Place"))
    theme = slugs(facet_value("theme"), label=_("Theme"), names=Names.THEMES, example="forced-return")
    source = references(Noun.SOURCE, facet_value("source"), label=_("Source"), names=Names.SOURCES)
    publisher = publishers(facet_value("publisher"))
    language = languages(facet_value("language"), label=_("Language"))
    grade = OfGrade(Reliability, Credibility)
    after = after()
    before = before()
    sort = Sort(newest=NEWEST, oldest=OLDEST, recent=RECENT, relevance=BEST)
