"""The thread of a record: every step, by whom and when, in words, with the reason given."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy

from cases.actions.review import suspensions, thread_of
from cases.models import Review
from cases.models.record import Record
from cases.vocabulary.verb import Verb

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_DONE: Final[dict[str, "StrOrPromise"]] = {
    Verb.SUBMIT: gettext_lazy("Handed in"),
    Verb.SEND_BACK: gettext_lazy("Returned to the writer"),
    Verb.APPROVE: gettext_lazy("Approved and published"),
    Verb.CORRECT: gettext_lazy("Approved as a correction"),
    Verb.REDACT: gettext_lazy("Redacted"),
    Verb.SUSPEND: gettext_lazy("Suspended"),
    Verb.WITHDRAW: gettext_lazy("Withdrawn for good"),
    Verb.STRIKE: gettext_lazy("Words struck"),
    Verb.ASK_LIFT: gettext_lazy("Asked to lift a strike"),
    Verb.LIFT: gettext_lazy("A strike lifted"),
    Verb.ASK_ERASE: gettext_lazy("Asked to erase what was approved"),
    Verb.ERASE: gettext_lazy("What was approved, and every reason given here, erased"),
}
_STOPS: Final = frozenset({Verb.SUSPEND, Verb.WITHDRAW, Verb.STRIKE, Verb.SEND_BACK})
"""The steps of which colleagues look for the reason."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step in words. ``who`` is empty where the clock took it."""

    verb: str
    what: str
    who: str
    at: datetime
    edit: int
    note: str

    @property
    def lacks_reason(self) -> bool:
        """Whether a reason was to be expected, and none was given."""
        return not self.note and self.verb in _STOPS


def step_of(review: Review) -> Step:
    """One kept step as the desk shows it."""
    return Step(
        verb=review.step,
        what=str(_DONE.get(review.step, review.get_step_display())),
        who="" if review.by is None else str(review.by),
        at=review.at,
        edit=review.edit_number,
        note=review.note,
    )


def thread(record: Record) -> list[Step]:
    """Every step of ``record``, the newest first."""
    return [step_of(review) for review in thread_of(record.ref)]


def open_reasons(record: Record, steps: Sequence[Step]) -> list[Step]:
    """What is still to be answered: a return until it is handed in again, a suspension until it is approved.

    steps: the thread of ``record``.
    """
    returned = [step for step in steps[:1] if step.verb == Verb.SEND_BACK]
    return [*returned, *(step_of(review) for review in suspensions([record.ref]).values())]


def reasons_of_suspension(refs: Collection[str]) -> dict[str, Step]:
    """By reference, how those of ``refs`` were suspended that have not come back."""
    return {ref: step_of(review) for ref, review in suspensions(refs).items()}
