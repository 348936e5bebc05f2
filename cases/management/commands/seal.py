"""`manage.py seal`: begins to seal the record; `--accept T-… --why "…"` seals what somebody looked into."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.actions.accept import AlreadySealed, accept, seal_all
from cases.actions.refusal import VerbRefused


class Command(BaseCommand):
    """Seals everything once, where nothing ever was; a second time it says so and changes nothing."""

    help = "Seal the record once as it is, so that verify finds what is changed behind the desk."

    def add_arguments(self, parser: CommandParser) -> None:
        """The rows to accept as they are, and what was found out about them."""
        parser.add_argument(
            "--accept",
            nargs="+",
            metavar="NAME",
            default=[],
            help="a reference such as T-7K3M9Q2XAB, or a row such as review:17, as verify names it",
        )
        parser.add_argument("--why", default="", help="what you found out; kept on the audit trail")

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how many rows were sealed, or which."""
        if options["accept"]:
            try:
                names = accept(names=options["accept"], at=timezone.now(), why=options["why"])
            except VerbRefused as refusal:
                raise CommandError(str(refusal)) from refusal
            for name in names:
                self.stdout.write(_("Accepted as it is: %(row)s") % {"row": name})
            return
        try:
            count = seal_all(at=timezone.now())
        except AlreadySealed:
            return
        self.stdout.write(
            ngettext("The record is sealed: %(n)d row.", "The record is sealed: %(n)d rows.", count)
            % {"n": count}
        )
