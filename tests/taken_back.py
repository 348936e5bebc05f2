"""What several tests begin with, made once for them all."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from django.db import transaction


@contextmanager
def taken_back() -> Iterator[None]:
    """Roll both databases back to where they were."""
    with ExitStack() as stack:
        for alias in ("default", "catalog"):
            stack.enter_context(transaction.atomic(using=alias))
            stack.callback(transaction.set_rollback, True, using=alias)
        yield
