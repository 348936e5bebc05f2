"""Writing: made-up records straight into the ledger, the catalog following, as a million of them need it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from django.db import connections, reset_queries

from cases.ledger.append import append
from cases.ledger.follow import follow
from cases.ledger.stream import Stream
from cases.synthetic.chance import chance
from cases.synthetic.plan import AT, Plan
from cases.synthetic.refusal import SyntheticRefused, refuse_another_plan, refuse_beside_real_records
from cases.synthetic.world import World
from cases.vocabulary.audience import STREAMS, Audience

AT_ONCE: Final = 2_000
"""Editions of one transaction."""
_ROOM: Final = 524_288
"""KiB of each file: with the usual few, a million records take four times as long."""


@dataclass(frozen=True, slots=True)
class Written:
    """How far one stream has come: so many `new` editions in this step, `done` there of `total`."""

    audience: Audience
    new: int
    done: int
    total: int


def write(plan: Plan, audiences: Sequence[Audience] = STREAMS) -> Iterator[Written]:
    """Write the records of `plan` to the streams of `audiences`, and say after each step how far it has come.

    What an interrupted run has begun is continued. Memory does not grow with the number of testimonies.
    Raises SyntheticRefused before anything is written where the ledger holds anything else, and where the
    catalog cannot follow.
    """
    refuse_beside_real_records()
    _make_room()
    for audience in audiences:
        yield from _write(plan, audience)


def _make_room() -> None:
    """Let SQLite hold more of its files in memory: what is inserted falls all over them."""
    for connection in connections.all():
        if connection.vendor == "sqlite":
            with connection.cursor() as cursor:
                cursor.execute(f"PRAGMA cache_size = -{_ROOM}")


def _write(plan: Plan, audience: Audience) -> Iterator[Written]:
    done = Stream.objects.filter(audience=audience).values_list("number", flat=True).first() or 0
    if done:
        last = World(plan, audience).editions(after=done - 1)
        refuse_another_plan(audience, done, next(last, None))
    editions = World(plan, audience).editions(after=done)
    while batch := list(islice(editions, AT_ONCE)):
        nonces = chance(plan.seed, "nonces", audience, done)
        append(audience=audience, new_editions=batch, at=AT, entropy=nonces.randbytes)
        done += len(batch)
        _follow(audience)
        yield Written(audience, len(batch), done, plan.editions)
    _follow(audience)


def _follow(audience: Audience) -> None:
    progress = follow(audience, at=AT)
    reset_queries()  # in development Django remembers every query, and with it every document
    if progress.fault:
        raise SyntheticRefused(f"The catalog cannot follow the {audience.value} stream: {progress.fault}.")
