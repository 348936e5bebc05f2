"""What a person is told once a verb is done: at the desk and at a command line in the same words."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cases.actions.publication import Outcome
from cases.vocabulary.verb import Verb

STOPPING = frozenset({Verb.SUSPEND, Verb.WITHDRAW, Verb.STRIKE})
"""The verbs that take something away from readers at once."""
_QUIET = {
    Verb.SUBMIT: gettext_lazy("Handed in. Somebody else looks at it now."),
    Verb.SEND_BACK: gettext_lazy("Returned to the writer."),
}
"""What is said after verbs that change nothing for readers."""


def outcome_message(verb: Verb, outcome: Outcome) -> str:
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


def taken_along_message(outcome: Outcome) -> str:
    """Which records were approved along; empty where none were."""
    if not outcome.taken_along:
        return ""
    return _("Approved with it: %(records)s.") % {"records": ", ".join(outcome.taken_along)}


def count_message(done: Iterable[str], left: Iterable[str]) -> str:
    """Of how many records the verb did how many."""
    count, rest = len([*done]), len([*left])
    return ngettext(
        "Done for %(count)d of %(all)d record.", "Done for %(count)d of %(all)d records.", count + rest
    ) % {"count": count, "all": count + rest}
