"""What the desk says once a verb is done."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.actions.publication import Outcome
from cases.vocabulary.verb import Verb

STOPPING = frozenset({Verb.SUSPEND, Verb.WITHDRAW})
_QUIET = {
    Verb.SUBMIT: gettext_lazy("Handed in. Somebody else looks at it now."),
    Verb.SEND_BACK: gettext_lazy("Returned to the writer."),
}


def told(verb: Verb, outcome: Outcome) -> str:
    """One sentence: what readers see, and whether they see it already. Ask after the verb's transaction."""
    if verb in _QUIET:
        return str(_QUIET[verb])
    stopping = verb in STOPPING
    if not outcome.editions:
        nothing = _("Done. Nothing of it was published."), _("Approved. Nothing changes for readers.")
        return nothing[0] if stopping else nothing[1]
    if outcome.applied():
        return _("Gone from the site.") if stopping else _("Published.")
    if stopping:
        return _("Recorded, not yet gone: it is tried again every second.")
    return _("Recorded, not yet published: the site follows as soon as it can.")
