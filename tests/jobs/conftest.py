"""A worker of the tests: its clock goes on when a test says so, and what it would fetch is given to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from io import BytesIO
from typing import BinaryIO

import pytest
from django.utils import timezone
from django_tasks_db.management.commands import db_worker

from cases.captures.fetching.fault import FetchFault
from cases.jobs import run_errand
from cases.jobs.work_off import take_up_again, work_off
from tests.factories import NOW


@dataclass
class Worker:
    """Whoever works the queue off; `site` is what a fetched address answers, or why it does not."""

    at: datetime = NOW
    site: list[bytes | FetchFault] = field(default_factory=list)

    def works(self, *, after: timedelta = timedelta()) -> None:
        """One round, so long after the last one."""
        self.at += after
        take_up_again(self.at)
        work_off(self.at)

    @contextmanager
    def fetched(self, address: str, *, at: datetime) -> Iterator[BinaryIO]:
        """What the site answers, once."""
        answer = self.site.pop(0)
        if isinstance(answer, FetchFault):
            raise answer
        yield BytesIO(answer)


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch) -> Worker:
    """One that has nothing to do yet."""
    made = Worker()
    monkeypatch.setattr(timezone, "now", lambda: made.at)
    monkeypatch.setattr(run_errand, "fetched_apart", made.fetched)
    # The connection holds the transaction of the test.
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)
    return made
