"""What can be asked of the list of places."""

from cases.catalog.models import Place
from cases.filters.order import BY_CODE
from cases.filters.parameter import Sort
from cases.filters.record_filter import RecordFilter
from cases.vocabulary.noun import Noun


class PlaceFilter(RecordFilter):
    """Places that something published names."""

    noun = Noun.PLACE
    model = Place

    sort = Sort(code=BY_CODE)
