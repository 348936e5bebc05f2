"""Working off the queue: what the worker does of it in each of its rounds."""

from datetime import datetime
from typing import Final

from django.core.management import call_command
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from cases.actions.errand import KEPT, LIMIT, abandoned, fail_errand, forget_errands
from cases.captures.reading.fault import Fault
from cases.jobs.run_errand import again

_QUEUE: Final = "default"


class _Abandoned(Exception):
    """Whoever took it from the queue is gone."""


def work_off(at: datetime) -> None:
    """Do the next job of the queue, if one waits; look for none longer than a question takes."""
    if DBTaskResult.objects.ready().exists():
        Worker(
            queue_names=[_QUEUE],
            excluded_queue_names=[],
            interval=0,
            batch=True,
            backend_name=_QUEUE,
            startup_delay=False,
            max_tasks=1,
            worker_id=f"worker-{at.timestamp():.0f}",
        ).run()


def take_up_again(at: datetime) -> None:
    """Give back to the queue what a worker left that is gone, and forget what was over long ago."""
    for result in DBTaskResult.objects.running().filter(started_at__lt=at - LIMIT):
        result.set_failed(_Abandoned())
    for errand in abandoned(at=at):
        if not again(errand, at=at):
            fail_errand(errand, fault=Fault.BROKE)
    forget_errands(at=at)
    call_command("prune_db_task_results", min_age_days=KEPT.days, verbosity=0)
