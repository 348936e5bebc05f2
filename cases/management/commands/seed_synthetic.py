"""`manage.py seed_synthetic`: made-up records in any number, for measuring."""

from time import perf_counter
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from cases.models import Actor, Case, Event, Person, Source, Statistic, Testimony
from cases.synthetic.plan import Plan
from cases.synthetic.refusal import SyntheticRefused
from cases.synthetic.writing import AT_ONCE, Written, write
from cases.vocabulary.audience import STREAMS, Audience

_TOLD_EVERY: Final = 5 * AT_ONCE
"""Editions between two lines of progress."""


class Command(BaseCommand):
    """Writes into an empty ledger, or goes on with what the same command has begun; into no other."""

    help = (
        "Write synthetic records through the ledger, deterministic from the seed; refuses beside real ones."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """How many testimonies, and the seed."""
        parser.add_argument(
            "--testimonies", type=int, required=True, metavar="N", help="how many, at least 1"
        )
        parser.add_argument("--seed", type=int, default=1, metavar="S", help="default: 1")
        names = [stream.value for stream in STREAMS]
        parser.add_argument(
            "--audience", choices=names, action="append", help="default: all; repeat for several"
        )

    def handle(
        self, *args: Any, testimonies: int, seed: int, audience: list[str] | None = None, **options: Any
    ) -> None:
        """Print a line of progress now and then; a refusal is one sentence, and nothing is written."""
        self._refuse_beside_the_desks_work()
        try:
            plan = Plan(testimonies, seed)
        except ValueError as error:
            raise CommandError(_("There is at least one testimony to be made.")) from error
        began, written = perf_counter(), 0
        try:
            for step in write(plan, [Audience(name) for name in audience or STREAMS]):
                written += step.new
                if step.done % _TOLD_EVERY == 0 or step.done == step.total:
                    self._tell(step, rate=written / (perf_counter() - began))
        except SyntheticRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        if not written:
            self.stdout.write(_("These records are there already."))

    def _tell(self, step: Written, *, rate: float) -> None:
        line = _("%(stream)s: %(done)s of %(total)s editions, %(rate)s a second")
        told = {"stream": step.audience.value, "done": step.done, "total": step.total, "rate": round(rate)}
        self.stdout.write(line % told)
        self.stdout.flush()

    def _refuse_beside_the_desks_work(self) -> None:
        """What the desk works on today may be published tomorrow, beside what is made up."""
        kept = (Actor, Case, Event, Person, Source, Statistic, Testimony)
        if any(model._default_manager.exists() for model in kept):
            raise CommandError(
                _(
                    "The desk of these databases keeps records, and made-up records never stand beside real "
                    "ones: set DOSSIER_VAR to a new folder, or name other databases."
                )
            )
