"""What can be asked of the list of testimonies."""

from django.utils.translation import gettext_lazy as _

from cases.catalog.models import Testimony
from cases.filters.group import Closed, OfGrade
from cases.filters.option_labels import Names
from cases.filters.order import BEST, NEWEST, OLDEST, RECENT, by
from cases.filters.parameter import Sort
from cases.filters.parameters import after, before, languages, places, publishers, references, slugs
from cases.filters.record_filter import RecordFilter
from cases.filters.selection import column, facet_value
from cases.vocabulary.basis import Basis
from cases.vocabulary.grade import Credibility, Reliability
from cases.vocabulary.naming import Naming
from cases.vocabulary.noun import Noun


class TestimonyFilter(RecordFilter):
    """Testimonies, dated by themselves, or by their source where their own date is not known."""

    noun = Noun.TESTIMONY
    model = Testimony

    case = slugs(column("case"), label=_("Case"), names=Names.CASES, example="former-afghan-soldiers")
    residence = places(facet_value("residence"), label=_("Where now"))
    origin = places(facet_value("origin"), label=_("From"))
    role = slugs(column("role"), label=_("Role"), names=Names.ROLES, example="former-soldier")
    theme = slugs(facet_value("theme"), label=_("Theme"), names=Names.THEMES, example="forced-return")
    naming = Closed(column("naming"), Naming, label=_("Name shown as"))
    actor = references(Noun.ACTOR, facet_value("actor"), label=_("Collected by"), names=Names.ACTORS)
    source = references(Noun.SOURCE, facet_value("source"), label=_("Source"), names=Names.SOURCES)
    publisher = publishers(facet_value("publisher"))
    language = languages(facet_value("language"), label=_("Language"))
    basis = Closed(column("basis"), Basis, label=_("Basis"))
    grade = OfGrade(Reliability, Credibility)
    after = after()
    before = before()
    sort = Sort(
        newest=NEWEST,
        oldest=OLDEST,
        recent=RECENT,
        name=by("shown_as", _("name")),
        place=by("residence", _("place")),
        relevance=BEST,
    )
