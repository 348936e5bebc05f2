"""Ahead: the next records are made in a process of their own while those before them are written."""

from collections.abc import Iterator
from itertools import islice
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from multiprocessing.queues import Queue
from queue import Empty
from typing import Final, TypeAlias

import django

from cases.ledger.new_edition import NewEdition
from cases.synthetic.plan import Plan
from cases.synthetic.world import World
from cases.vocabulary.audience import Audience

WORTH_A_PROCESS: Final = 20_000
"""Testimonies from which on the time won is more than the start of a process takes."""
_WAITING: Final = 2
"""Batches that may wait to be written: memory does not grow with the number of records."""
_PATIENCE: Final = 5.0
"""Seconds without a batch after which it is seen whether anybody still makes one."""

Batch: TypeAlias = list[NewEdition]


def batches(plan: Plan, audience: Audience, *, after: int, size: int) -> Iterator[Batch]:
    """All records of `plan` but the first `after`, so many at a time; the same wherever they are made."""
    if plan.testimonies < WORTH_A_PROCESS:
        yield from _made(plan, audience, after, size)
        return
    context = get_context("spawn")  # a copy of this process would share its connections to the databases
    queue: Queue[Batch] = context.Queue(_WAITING)
    maker = context.Process(target=_make, args=(queue, plan, audience, after, size), daemon=True)
    maker.start()
    try:
        while batch := _next(queue, maker):
            yield batch
    finally:
        maker.terminate()
        maker.join()


def _next(queue: "Queue[Batch]", maker: BaseProcess) -> Batch:
    """The next batch; an empty one at the end, also where the process was ended from outside."""
    while True:
        try:
            return queue.get(timeout=_PATIENCE)
        except Empty:
            if not maker.is_alive():
                return []


def _made(plan: Plan, audience: Audience, after: int, size: int) -> Iterator[Batch]:
    editions = World(plan, audience).editions(after=after)
    while batch := list(islice(editions, size)):
        yield batch


def _make(queue: "Queue[Batch]", plan: Plan, audience: Audience, after: int, size: int) -> None:
    """The other process: every batch, and an empty one at the end, or where it could not go on."""
    try:
        django.setup()
        for batch in _made(plan, audience, after, size):
            queue.put(batch)
    finally:
        queue.put([])
        queue.close()
        queue.join_thread()
