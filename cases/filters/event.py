"""What can be asked of the list of events."""

from django.utils.translation import gettext_lazy as _

from cases.catalog.models import Event
from cases.filters.option_labels import Names
from cases.filters.order import BEST, ENDED, NEWEST, RECENT
from cases.filters.parameter import Sort
from cases.filters.parameters import after, before, kinds, places, publishers, references, responsible, slugs
from cases.filters.record_filter import RecordFilter
from cases.filters.selection import column, facet_value
from cases.vocabulary.noun import Noun


class EventFilter(RecordFilter):
    """Events: a timeline is read from its beginning."""

    noun = Noun.EVENT
    model = Event

    case = slugs(column("case"), label=_("Case"), names=Names.CASES, example="former-afghan-soldiers")
    kind = kinds(Names.EVENT_KINDS, example="amnesty")
    place = places(facet_value("place"), label=_("Place"))
    attributed_to = responsible()
    actor = references(Noun.ACTOR, facet_value("actor"), label=_("Actor"), names=Names.ACTORS)
    source = references(Noun.SOURCE, column("source"), label=_("Source"), names=Names.SOURCES)
    publisher = publishers(facet_value("publisher"))
    after = after()
    before = before()
    sort = Sort(oldest=ENDED, newest=NEWEST, recent=RECENT, relevance=BEST)
