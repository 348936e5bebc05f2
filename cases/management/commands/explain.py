"""`manage.py explain REF --audience public`: what an audience sees of a record, and by which rule."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.records import find_record
from cases.actions.refusal import VerbRefused
from cases.actions.who_sees import Panel, who_sees
from cases.vocabulary.audience import STREAMS, Audience


class Command(BaseCommand):
    """Prints, field by field, what disclosure makes of a record; changes nothing."""

    help = "Say what an audience sees of a record, field by field, and which rule decides."

    def add_arguments(self, parser: CommandParser) -> None:
        """Which record, for whom."""
        parser.add_argument("ref", help="reference of the record, such as T-7K3M9Q2XAB")
        names = [audience.value for audience in STREAMS]
        parser.add_argument("--audience", choices=names, default=Audience.PUBLIC.value)

    def handle(self, *args: Any, ref: str, audience: str, **options: Any) -> None:
        """One block for what is approved, one for the working row where it differs."""
        today = timezone.now().date()
        try:
            panels = who_sees(find_record(ref), today=today, audiences=[Audience(audience)])
        except VerbRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        for panel in panels:
            self._print(panel)

    def _print(self, panel: Panel) -> None:
        self.stdout.write(panel.title)
        for audience, why in panel.refusals:
            self.stdout.write(
                _("Nothing at all for %(audience)s: %(why)s.") % {"audience": audience, "why": why}
            )
        for line in panel.lines:
            self.stdout.write(f"  {line.noun}, {line.field}: {line.shown[0]}  [{line.rule}]")
