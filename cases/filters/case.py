"""What can be asked of the list of cases."""

from django.utils.translation import gettext_lazy as _

from cases.catalog.models import Case
from cases.filters.option_labels import Names
from cases.filters.order import BEST, NEWEST, OLDEST, RECENT
from cases.filters.parameter import Sort
from cases.filters.parameters import after, before, places, references, slugs
from cases.filters.record_filter import RecordFilter
from cases.filters.selection import facet_value
from cases.vocabulary.noun import Noun


class CaseFilter(RecordFilter):
    """Cases."""

    noun = Noun.CASE
    model = Case

    theme = slugs(facet_value("theme"), label=_("Theme"), names=Names.THEMES, example="forced-return")
    place = places(facet_value("place"), label=_("Place"))
    source = references(Noun.SOURCE, facet_value("source"), label=_("Source"), names=Names.SOURCES)
    after = after()
    before = before()
    sort = Sort(newest=NEWEST, oldest=OLDEST, recent=RECENT, relevance=BEST)
