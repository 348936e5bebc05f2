"""`manage.py strike S-… "words" --by guardian`: words are kept back, for whoever has no browser at hand."""

from functools import partial
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.messages import outcome_message
from cases.actions.refusal import VerbRefused
from cases.actions.reserve import with_room
from cases.actions.strike import strike
from cases.management.commands.verb import account_named
from cases.models import Source
from cases.models.strike import STRIKE_REASONS
from cases.vocabulary.absence import WithheldReason
from cases.vocabulary.verb import Verb


class Command(BaseCommand):
    """Strikes words of one source, with the same check as at the desk: the role of whoever answers for it."""

    help = "Strike words that were read in a source: no audience reads them any more."

    def add_arguments(self, parser: CommandParser) -> None:
        """The source, the words, and who answers for it."""
        parser.add_argument("ref", metavar="SOURCE", help="reference of the source, such as S-7K3M9Q2XAB")
        parser.add_argument("words", help="as they stand in the source")
        parser.add_argument("--by", required=True, metavar="USERNAME", help="whose role decides")
        parser.add_argument("--occurrence", type=int, help="which of several places; default: all of them")
        parser.add_argument(
            "--reason",
            default="safety",
            choices=[reason.value for reason in STRIKE_REASONS],
            help="told in public",
        )
        parser.add_argument("--why", default="", help="kept at the desk")

    def handle(self, *args: Any, ref: str, words: str, **options: Any) -> None:
        """At once; a refusal is one sentence and a non-zero exit."""
        with_room(partial(self._do, ref, words, options))

    def _do(self, ref: str, words: str, options: dict[str, Any]) -> None:
        source = Source.objects.filter(ref=ref).first()
        if source is None:
            raise CommandError(_("No record goes by the reference %(ref)s.") % {"ref": ref})
        try:
            outcome = strike(
                source=source,
                words=words,
                occurrence=options["occurrence"],
                reason=WithheldReason(options["reason"]),
                why=options["why"],
                by=account_named(options["by"]),
                at=timezone.now(),
            )
        except VerbRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(outcome_message(Verb.STRIKE, outcome))
        for changed in outcome.affected():
            self.stdout.write(f"  {changed}")
