"""`manage.py seed_synthetic`: made-up records in any number, for measuring."""

from pathlib import Path
from time import perf_counter
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import reset_queries
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.refusal import VerbRefused
from cases.importers.dossier import Dossier, already_there, load_dossier
from cases.importers.files import FILES
from cases.importers.fixture import BadFixture, FixtureRow
from cases.management.accounts import account_for
from cases.models import Actor, Case, Event, Person, Source, Statistic, Testimony
from cases.synthetic.desk import Desk, Rows
from cases.synthetic.plan import Plan
from cases.synthetic.refusal import (
    SyntheticRefused,
    refuse_a_ledger_without_its_desk,
    refuse_beside_real_records,
)
from cases.synthetic.writing import AT_ONCE, Written, write
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.role import Role

_TOLD_EVERY: Final = 5 * AT_ONCE
"""Editions between two lines of progress."""
_NOUNS: Final = (Actor, Case, Event, Person, Source, Statistic, Testimony)


class Command(BaseCommand):
    """Writes into an empty ledger, or goes on with what the same command has begun; into no other.

    Straight into the ledger, which a million records need; or at the desk, by the verbs, as people work.
    """

    help = "Make synthetic records, deterministic from the seed; refuses beside real ones."

    def add_arguments(self, parser: CommandParser) -> None:
        """How many testimonies, the seed, and which way they go."""
        parser.add_argument(
            "--testimonies", type=int, required=True, metavar="N", help="how many, at least 1"
        )
        parser.add_argument("--seed", type=int, default=1, metavar="S", help="default: 1")
        names = [stream.value for stream in STREAMS]
        parser.add_argument(
            "--audience",
            choices=names,
            action="append",
            help="default: all; repeat for several; not at the desk",
        )
        parser.add_argument(
            "--desk",
            action="store_true",
            help="draft, submit and approve each record, as people do",
        )
        parser.add_argument("--writer", metavar="USERNAME", help="at the desk; default: the first-run writer")
        parser.add_argument("--editor", metavar="USERNAME", help="at the desk; default: the first-run editor")

    def handle(self, *args: Any, testimonies: int, seed: int, **options: Any) -> None:
        """Print a line of progress now and then; a refusal is one sentence, and nothing is written."""
        try:
            plan = Plan(testimonies, seed)
        except ValueError as error:
            raise CommandError(_("There is at least one testimony to be made.")) from error
        try:
            refuse_beside_real_records()
            if options["desk"]:
                self._at_the_desk(plan, options)
            else:
                self._into_the_ledger(plan, options["audience"])
        except (SyntheticRefused, BadFixture, VerbRefused) as refusal:
            raise CommandError(str(refusal)) from refusal

    def _into_the_ledger(self, plan: Plan, audience: list[str] | None) -> None:
        _refuse_beside_the_desks_work()
        began, written = perf_counter(), 0
        for step in write(plan, [Audience(name) for name in audience or STREAMS]):
            written += step.new
            if step.done % _TOLD_EVERY == 0 or step.done == step.total:
                self._tell(step, rate=written / (perf_counter() - began))
        if not written:
            self.stdout.write(_("These records are there already."))

    def _at_the_desk(self, plan: Plan, options: dict[str, Any]) -> None:
        """One dossier after the other; those that are there are passed over."""
        writer = account_for(Role.WRITER, options["writer"])
        editor = account_for(Role.EDITOR, options["editor"])
        dossiers = map(_dossier, Desk(plan.seed).dossiers(plan.testimonies))
        began, written = perf_counter(), 0
        for place, dossier in enumerate(dossiers):
            if already_there(dossier):
                continue
            if place == 0:
                _refuse_beside_the_desks_work()
                refuse_a_ledger_without_its_desk()
            load_dossier(
                dossier=dossier,
                folder=Path(),
                writer=writer,
                editor=editor,
                at=timezone.now(),
                tell=lambda line: None,
            )
            reset_queries()  # in development Django remembers every query
            written += sum(len(dossier[each.name]) for each in FILES if each.is_published)
            line = _("%(done)s testimonies, %(rate)s records a second")
            told = {
                "done": Testimony.objects.count(),
                "rate": round(written / (perf_counter() - began), 1),
            }
            self.stdout.write(line % told)
            self.stdout.flush()
        if not written:
            self.stdout.write(_("These records are there already."))

    def _tell(self, step: Written, *, rate: float) -> None:
        line = _("%(stream)s: %(done)s of %(total)s editions, %(rate)s a second")
        told = {"stream": step.audience.value, "done": step.done, "total": step.total, "rate": round(rate)}
        self.stdout.write(line % told)
        self.stdout.flush()


def _dossier(rows: Rows) -> Dossier:
    """Made-up rows as an importer reads them from files."""
    return {
        file.name: [
            FixtureRow.written(file.name, number, row)
            for number, row in enumerate(rows.get(file.name, []), 1)
        ]
        for file in FILES
    }


def _refuse_beside_the_desks_work() -> None:
    """What the desk works on today may be published tomorrow, beside what is made up."""
    if any(model._default_manager.exists() for model in _NOUNS):
        raise CommandError(
            _(
                "The desk of these databases keeps records, and made-up records never stand beside real "
                "ones: set DOSSIER_VAR to a new folder, or name other databases."
            )
        )
