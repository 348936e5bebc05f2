"""What several tests begin with, made once for them all."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from tests.factories import ENTROPY


@contextmanager
def taken_back() -> Iterator[None]:
    """Roll both databases back to where they were."""
    with ExitStack() as stack:
        for alias in ("default", "catalog"):
            stack.enter_context(transaction.atomic(using=alias))
            stack.callback(transaction.set_rollback, True, using=alias)
        yield


@contextmanager
def made_once(blocker: DjangoDbBlocker) -> Iterator[None]:
    """Let a fixture of a whole file write what its tests begin with, the same whatever ran before."""
    ENTROPY.restart()
    with blocker.unblock(), taken_back():
        yield
