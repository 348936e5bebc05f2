"""What can be asked of the list of sources."""

from django.utils.translation import gettext_lazy as _

from cases.catalog.models import Source
from cases.filters.group import OfGrade
from cases.filters.option_labels import Names
from cases.filters.order import BEST, NEWEST, OLDEST, RECENT, by
from cases.filters.parameter import Sort
from cases.filters.parameters import after, before, kinds, languages, publishers, references, slugs
from cases.filters.record_filter import RecordFilter
from cases.filters.selection import column, facet_value
from cases.vocabulary.grade import Reliability
from cases.vocabulary.noun import Noun


class SourceFilter(RecordFilter):
    """Sources. `source` finds those that cite the given one; a source has the first half of a grade only."""

    noun = Noun.SOURCE
    model = Source

    case = slugs(facet_value("case"), label=_("Case"), names=Names.CASES, example="former-afghan-soldiers")
    kind = kinds(Names.SOURCE_KINDS, example="news_report")
    publisher = publishers(column("publisher"))
    actor = references(Noun.ACTOR, facet_value("actor"), label=_("Actor"), names=Names.ACTORS)
    source = references(Noun.SOURCE, facet_value("cites"), label=_("Cites"), names=Names.SOURCES)
    language = languages(column("language"), label=_("Language"))
    grade = OfGrade(Reliability)
    after = after()
    before = before()
    sort = Sort(newest=NEWEST, oldest=OLDEST, recent=RECENT, name=by("title", _("title")), relevance=BEST)
