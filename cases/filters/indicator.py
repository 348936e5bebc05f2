"""What can be asked of the list of indicators."""

from cases.catalog.models import Indicator
from cases.filters.order import BY_CODE
from cases.filters.parameter import Sort
from cases.filters.record_filter import RecordFilter
from cases.vocabulary.noun import Noun


class IndicatorFilter(RecordFilter):
    """What published figures count."""

    noun = Noun.INDICATOR
    model = Indicator

    sort = Sort(code=BY_CODE)
