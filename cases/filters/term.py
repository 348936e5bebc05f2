"""What can be asked of the list of terms."""

from django.utils.translation import gettext_lazy as _

from cases.catalog.models import Term
from cases.filters.group import Closed
from cases.filters.order import BY_CODE
from cases.filters.parameter import Sort
from cases.filters.record_filter import RecordFilter
from cases.filters.selection import column
from cases.vocabulary.noun import Noun
from cases.vocabulary.term_kind import TermKind


class TermFilter(RecordFilter):
    """Terms that something published carries."""

    noun = Noun.TERM
    model = Term

    kind = Closed(column("kind"), TermKind, label=_("Used for"))
    sort = Sort(code=BY_CODE)
