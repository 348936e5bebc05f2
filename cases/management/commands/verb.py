"""`manage.py verb suspend T-… --by guardian --reason "…"`: the verbs for whoever has no browser at hand."""

from functools import partial
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.correct import REASONS
from cases.actions.messages import STOPPING, count_message, outcome_message, taken_along_message
from cases.actions.perform import PERFORMED, perform
from cases.actions.records import NoSuchRecord, find_record
from cases.actions.refusal import VerbRefused
from cases.actions.reserve import with_room
from cases.actions.withdraw import covered_by
from cases.models import Account, Person
from cases.models.record import Record
from cases.vocabulary.edition import PublicReason
from cases.vocabulary.verb import Verb


class Command(BaseCommand):
    """Does one verb to one or more records, with the same checks as at the desk."""

    help = "Submit, return, approve, correct, redact, suspend or withdraw records."

    def add_arguments(self, parser: CommandParser) -> None:
        """The verb, the records, and who answers for it."""
        parser.add_argument("verb", choices=[verb.value for verb in PERFORMED])
        parser.add_argument(
            "refs", nargs="+", metavar="REF", help="a person stands for all that rests on them"
        )
        parser.add_argument("--by", required=True, metavar="USERNAME", help="whose role decides")
        parser.add_argument("--reason", default="", help="kept at the desk")
        parser.add_argument(
            "--public-reason",
            choices=[reason.value for reason in REASONS],
            default=PublicReason.NEW.value,
            help="what readers are told of a correction",
        )

    def handle(self, *args: Any, verb: str, refs: list[str], **options: Any) -> None:
        """What can be done; what cannot is told, one sentence a record, with a non-zero exit."""
        do = partial(self._do, verb, refs, options)
        if Verb(verb) in STOPPING:
            with_room(do)
        else:
            do()

    def _do(self, verb: str, refs: list[str], options: dict[str, Any]) -> None:
        records, left = _found(refs)
        by = account_named(options["by"])
        try:
            outcome = perform(
                Verb(verb),
                records=records,
                by=by,
                at=timezone.now(),
                why=options["reason"],
                public_reason=PublicReason(options["public_reason"]),
            )
        except VerbRefused as refusal:
            raise CommandError("\n".join([str(refusal), *left.values()])) from refusal
        self.stdout.write(
            " ".join([outcome_message(Verb(verb), outcome), taken_along_message(outcome)]).strip()
        )
        for ref in outcome.affected():
            self.stdout.write(f"  {ref}")
        for ref, warning in outcome.warnings.items():
            self.stdout.write(f"  {ref}: {warning}")
        left |= {ref: f"{ref}: {why}" for ref, why in outcome.left.items()}
        if left:
            raise CommandError("\n".join([count_message(outcome.done, left), *left.values()]))


def _found(refs: list[str]) -> tuple[list[Record], dict[str, str]]:
    """The records of ``refs``, and a sentence for each that names none; raises where none does."""
    records: list[Record] = []
    left: dict[str, str] = {}
    for ref in refs:
        try:
            records += records_of(ref)
        except NoSuchRecord as unknown:
            left[ref] = str(unknown)
    if left and not records:
        raise CommandError("\n".join(left.values()))
    return records, left


def records_of(ref: str) -> list[Record]:
    """The record of ``ref``; for a person, whatever rests on them. Raises ``NoSuchRecord``."""
    person = Person.objects.filter(ref=ref).first()
    return [find_record(ref)] if person is None else covered_by(person)


def account_named(username: str) -> Account:
    """The active account of this name; raises ``CommandError``."""
    account = Account.objects.filter(username=username, is_active=True).first()
    if account is None:
        raise CommandError(_("Nobody signs in as %(name)s.") % {"name": username})
    return account
