"""What can be asked of the list of actors."""

from django.utils.translation import gettext_lazy as _

from cases.catalog.models import Actor
from cases.filters.option_labels import Names
from cases.filters.order import BEST, RECENT, by
from cases.filters.parameter import Sort
from cases.filters.parameters import kinds, references, slugs
from cases.filters.record_filter import RecordFilter
from cases.filters.selection import facet_value
from cases.vocabulary.noun import Noun


class ActorFilter(RecordFilter):
    """Actors; `actor` finds those that belong to the given one."""

    noun = Noun.ACTOR
    model = Actor

    case = slugs(facet_value("case"), label=_("Case"), names=Names.CASES, example="former-afghan-soldiers")
    kind = kinds(Names.ACTOR_KINDS, example="media")
    actor = references(Noun.ACTOR, facet_value("actor"), label=_("Part of"), names=Names.ACTORS)
    sort = Sort(name=by("name", _("name")), recent=RECENT, relevance=BEST)
