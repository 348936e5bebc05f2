"""The thread of a packet: each step once, with of how many records it was taken."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from cases.admin.review import Step, step_of
from cases.models import Review
from cases.vocabulary.verb import Verb


@dataclass(frozen=True, slots=True)
class SharedStep:
    """What somebody did to ``count`` records at once, with one note."""

    step: Step
    count: int


def shared_steps(steps: Sequence[Review]) -> list[SharedStep]:
    """``steps`` of several records in their order; what was done together, and stands so, is told once."""
    found = [[*same] for _key, same in groupby(steps, key=_together)]
    return [SharedStep(step_of(same[0]), len(same)) for same in found]


def reasons_of_return(steps: Sequence[Review]) -> dict[str, str]:
    """By reference, why a record was returned, where that is the last of its ``steps``, newest first."""
    last: dict[str, Review] = {}
    for review in steps:
        last.setdefault(review.ref, review)
    return {ref: review.note for ref, review in last.items() if review.step == Verb.SEND_BACK}


def _together(review: Review) -> object:
    return review.step, review.by_id, review.at, review.note
