"""Indicators: labels that travel inside the documents that use them."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.bookkeeping import EDITABLE
from cases.disclosure.policy import Policy, feeds
from cases.vocabulary.noun import Noun
from cases.vocabulary.translated import TRANSLATED

_LABEL = _("Published with whatever is counted by it.")

POLICY = Policy(
    noun=Noun.INDICATOR,
    fields=EDITABLE
    | {
        name: feeds("labels", why=_LABEL)
        for name in ("code", "names", "theme", "unit", "definition", TRANSLATED)
    },
)
