"""States: where a record stands on its way to publication."""

from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from cases.vocabulary.verb import Verb


class State(TextChoices):
    """The state of the desk's working record, not of what is published: the ledger knows that."""

    DRAFT = "draft", _("draft")
    IN_REVIEW = "in_review", _("in review")
    RETURNED = "returned", _("returned to the writer")
    APPROVED = "approved", _("approved")
    SUSPENDED = "suspended", _("suspended")
    WITHDRAWN = "withdrawn", _("withdrawn")

    def can(self, verb: Verb) -> bool:
        """Whether `verb` applies to a record in this state."""
        return self in TRANSITIONS[verb]


_NOT_FINAL: Final = frozenset(State) - {State.WITHDRAWN}

TRANSITIONS: Final[dict[Verb, frozenset[State]]] = {
    Verb.DRAFT: frozenset(),
    Verb.EDIT: _NOT_FINAL,
    # An approved record may be handed in again as it is: names of places or people it shows may have changed.
    Verb.SUBMIT: frozenset({State.DRAFT, State.RETURNED, State.SUSPENDED, State.APPROVED}),
    Verb.SEND_BACK: frozenset({State.IN_REVIEW}),
    Verb.APPROVE: frozenset({State.IN_REVIEW}),
    Verb.CORRECT: frozenset({State.IN_REVIEW}),
    Verb.REDACT: frozenset({State.IN_REVIEW, State.APPROVED}),
    # A published record may be back in draft for a correction: stopping harm does not wait for that to end.
    Verb.SUSPEND: _NOT_FINAL,
    Verb.WITHDRAW: _NOT_FINAL,
    # Words are struck in what was read, wherever the records that quote it stand.
    Verb.STRIKE: frozenset(State),
    Verb.ASK_LIFT: frozenset(State),
    Verb.LIFT: frozenset(State),
    # What was approved explains what readers have; only of what nobody can ever read again it may go.
    Verb.ASK_ERASE: frozenset({State.WITHDRAWN}),
    Verb.ERASE: frozenset({State.WITHDRAWN}),
}
"""From which states each verb may be used. A draft starts from nothing; a withdrawal is final."""
