"""Running an errand: the page is fetched, kept and read, each by a process apart."""

import logging
from datetime import datetime, timedelta
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import Final

from django.db import transaction
from django_tasks import TaskContext, task

from cases.actions.errand import (
    end_errand,
    fail_errand,
    is_stopped,
    note_fetched,
    put_back,
    take_errand,
)
from cases.actions.keep_capture import keep_capture
from cases.actions.keep_reading import keep_reading
from cases.actions.sight import sight_passages
from cases.captures.fetching.fault import Fault as FetchingFault
from cases.captures.fetching.fault import FetchFault
from cases.captures.fetching.fetch_apart import fetched_apart
from cases.captures.reading.contents import Contents
from cases.captures.reading.fault import Fault, FileFault
from cases.captures.reading.read_apart import read_apart
from cases.models import Errand, Snapshot
from cases.vocabulary.custody_act import CustodyAct

logger = logging.getLogger(__name__)

_WAIT: Final = timedelta(seconds=10)
"""Before the second try; twice as long before the third."""
_PASSING: Final = frozenset({FetchingFault.NO_CONNECTION, FetchingFault.TOO_SLOW})
"""What may be over in a moment."""
_BUSY: Final = 429


@task(takes_context=True)
def run_errand(context: TaskContext, errand: int) -> None:
    """Do the errand of this number, unless somebody has it or stopped it."""
    at = context.task_result.started_at
    assert at is not None, "it was taken from the queue"
    taken = take_errand(errand, at=at)
    if taken is None:
        return
    try:
        _done(taken, at)
    except FetchFault as failed:
        if not (_may_pass(failed) and again(taken, at=at)):
            fail_errand(taken, fault=failed.fault, answered=failed.status)
    except FileFault as failed:
        fail_errand(taken, fault=failed.fault)
    except Exception as error:  # noqa: BLE001 - the queue goes on; its words could repeat what was read
        logger.error("An errand broke off: %s", type(error).__name__)
        if not again(taken, at=at):
            fail_errand(taken, fault=Fault.BROKE)


def again(errand: Errand, *, at: datetime) -> bool:
    """Try it once more a while after ``at``; False where it was tried often enough."""
    with transaction.atomic():
        waits = put_back(errand)
        if waits:
            run_errand.using(run_after=at + _WAIT * errand.tries).enqueue(errand=errand.pk)
        return waits


def _done(errand: Errand, at: datetime) -> None:
    snapshot = errand.snapshot or _fetched(errand, at)
    if snapshot is None:
        return
    contents = _read(snapshot)
    if is_stopped(errand):
        return
    packet = keep_reading(snapshot=snapshot, contents=contents, by=errand.by, at=at, address=errand.address)
    sight_passages(snapshot=snapshot, at=at)
    end_errand(errand, packet)


def _fetched(errand: Errand, at: datetime) -> Snapshot | None:
    """What was fetched, kept before it is read; None where somebody stopped it meanwhile."""
    with fetched_apart(errand.address, at=at) as archive, transaction.atomic():
        if is_stopped(errand):
            return None
        kept = keep_capture(
            content=archive, act=CustodyAct.FETCHED, address=errand.address, by=errand.by, at=at
        )
        note_fetched(errand, kept.snapshot)
        return kept.snapshot


def _read(snapshot: Snapshot) -> Contents:
    """What is in its bytes, wherever they are stored: the program apart is handed a file of the system."""
    with TemporaryFile() as file, snapshot.content.open("rb") as held:
        copyfileobj(held, file)
        file.flush()
        return read_apart(file)


def _may_pass(failed: FetchFault) -> bool:
    return failed.fault in _PASSING or (failed.status or 0) >= 500 or failed.status == _BUSY
