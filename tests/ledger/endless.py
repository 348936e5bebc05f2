"""Publishing until killed: what `test_crash` runs in a process of its own."""

from collections.abc import Sequence
from itertools import count

from django.db import connections

from cases.ledger.follow import follow
from cases.vocabulary.audience import Audience
from tests.ledger.saying import NOON, publish


def main(names: Sequence[str]) -> None:
    """Publish, say the number once it is committed, let the catalog follow; again and again.

    `names` are those of the two databases, the desk's first.
    """
    for alias, name in zip(("default", "catalog"), names, strict=True):
        connections.databases[alias]["NAME"] = name
    for number in count(1):
        publish(number)
        print(number, flush=True)  # noqa: T201 - the other process waits for it
        follow(Audience.PUBLIC, at=NOON)
