"""Terms: labels that travel inside the documents that use them."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.bookkeeping import EDITABLE
from cases.disclosure.policy import Policy, desk, feeds
from cases.vocabulary.noun import Noun

_LABEL = _("Published with whatever carries this term.")

POLICY = Policy(
    noun=Noun.TERM,
    fields=EDITABLE
    | {name: feeds("labels", why=_LABEL) for name in ("kind", "code", "names")}
    | {
        "was": feeds("labels", why=_("To those who could read the earlier code: it leads here for them.")),
        "origin": desk(_("Where the desk has a word from is bookkeeping of its vocabulary.")),
        "retired": desk(_("What the desk offers itself is not public.")),
        "merged_into": desk(_("Told by the term it was merged into, to those who could read this one.")),
    },
)
