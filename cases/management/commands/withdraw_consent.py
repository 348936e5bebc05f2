"""`manage.py withdraw_consent P-… [PURPOSE] --by guardian`: a person takes back what they agreed to."""

from functools import partial
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.messages import outcome_message
from cases.actions.publication import Outcome
from cases.actions.refusal import VerbRefused
from cases.actions.reserve import with_room
from cases.actions.withdraw_consent import withdraw_consent
from cases.models import Account, Consent
from cases.vocabulary.consent import Purpose
from cases.vocabulary.verb import Verb


class Command(BaseCommand):
    """Ends the open consents of one person, or the one for a purpose; asks for no reason."""

    help = "Withdraw a person's consents: what rests on them is gone at once."

    def add_arguments(self, parser: CommandParser) -> None:
        """The person, the purpose if it is only one, and who answers for it."""
        parser.add_argument("ref", metavar="PERSON", help="reference of the person, such as P-7K3M9Q2XAB")
        parser.add_argument("purpose", nargs="?", choices=Purpose.values, help="default: all of them")
        parser.add_argument("--by", required=True, metavar="USERNAME")
        parser.add_argument("--reason", default="", help="kept at the desk")

    def handle(self, *args: Any, ref: str, purpose: str | None, **options: Any) -> None:
        """One consent after the other; a refusal is one sentence and a non-zero exit."""
        with_room(partial(self._do, ref, purpose, options))

    def _do(self, ref: str, purpose: str | None, options: dict[str, Any]) -> None:
        by = Account.objects.filter(username=options["by"], is_active=True).first()
        if by is None:
            raise CommandError(_("Nobody signs in as %(name)s.") % {"name": options["by"]})
        consents = Consent.objects.filter(person__ref=ref, withdrawn_on__isnull=True)
        if purpose:
            consents = consents.filter(purpose=purpose)
        if not consents:
            raise CommandError(_("There is no such consent to withdraw."))
        outcome = Outcome()
        for consent in consents:
            try:
                outcome.add(
                    withdraw_consent(consent=consent, by=by, at=timezone.now(), why=options["reason"])
                )
            except VerbRefused as refusal:
                raise CommandError(str(refusal)) from refusal
        self.stdout.write(outcome_message(Verb.WITHDRAW, outcome))
