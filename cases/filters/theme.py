"""What can be asked of the list of themes."""

from cases.catalog.models import Theme
from cases.filters.order import BY_CODE
from cases.filters.parameter import Sort
from cases.filters.record_filter import RecordFilter
from cases.vocabulary.noun import Noun


class ThemeFilter(RecordFilter):
    """Themes that something published treats."""

    noun = Noun.THEME
    model = Theme

    sort = Sort(code=BY_CODE)
