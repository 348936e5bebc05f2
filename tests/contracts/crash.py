"""Run as a program: uses a verb and dies, or fails, at the moment that it is told to.

Arguments: the moment, the verb, the reference, the seconds that the clock is behind. The moment is one of
MOMENTS, or the number of the statement to the databases that is not reached any more. It prints what the desk
would be told; where the end never came, the number of statements on a line before it.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from itertools import count
from unittest.mock import patch

import django
from django.db import connections
from django.utils import timezone

KILLED = 9


def die(*args: object, **kwargs: object) -> None:
    """End at once: nothing is flushed, closed, rolled back or told."""
    os._exit(KILLED)


def fail(*args: object, **kwargs: object) -> None:
    """What stands for a catalog that cannot be written now."""
    raise OSError("no space left on device")


MOMENTS: dict[str, tuple[str, Callable[..., None]]] = {
    "before_commit": ("cases.actions.publication.partial", die),
    "between_commit_and_apply": ("cases.ledger.follow.head", die),
    "in_the_middle_of_apply": ("cases.catalog.apply.update_labels", die),
    "apply_fails": ("cases.catalog.apply.update_labels", fail),
}
"""What is replaced, and by what, for the end to come at each moment."""


@contextmanager
def at_statement(last: int) -> Iterator[None]:
    """Die instead of sending the statement of this number; say how many there were where that never was."""
    numbers = count()

    def send(execute: Callable[..., object], *asked: object) -> object:
        if next(numbers) == last:
            die()
        return execute(*asked)

    with ExitStack() as stack:
        for alias in connections:
            stack.enter_context(connections[alias].execute_wrapper(send))
        yield
    sys.stdout.write(f"{next(numbers)}\n")


def main(moment: str, verb: str, ref: str, ago: str) -> None:
    """Use the verb as the person whose role allows it."""
    from cases.actions.messages import outcome_message  # noqa: PLC0415 - after the applications are loaded
    from cases.actions.perform import perform  # noqa: PLC0415
    from cases.actions.records import find_record  # noqa: PLC0415
    from cases.models import Account  # noqa: PLC0415
    from cases.vocabulary.verb import Verb  # noqa: PLC0415

    by = Account.objects.get(username="second_editor")
    at = timezone.now() - timedelta(seconds=float(ago))
    with at_statement(int(moment)) if moment.isdigit() else patch(*MOMENTS[moment]):
        outcome = perform(Verb(verb), records=[find_record(ref)], by=by, at=at, why="asked")
    sys.stdout.write(f"{outcome_message(Verb(verb), outcome)}\n")


if __name__ == "__main__":
    django.setup()
    main(*sys.argv[1:])
