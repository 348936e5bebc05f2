"""`manage.py load_vocabulary`: a starter set of the words that the field usually describes its world in."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.importers.fixture import BadFixture
from cases.importers.vocabulary import load_terms, missing_terms
from cases.management.accounts import account_for
from cases.models.account import Account
from cases.vocabulary.role import Role


class Command(BaseCommand):
    """Adds what the record lacks of a vocabulary; a second time it says so and changes nothing."""

    help = "Add the terms of a vocabulary that the record does not have yet: all or nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        """The folder, and who answers for the words."""
        starter = settings.BASE_DIR / "fixtures" / "vocabulary"
        parser.add_argument("folder", nargs="?", type=Path, default=starter, help="default: the starter set")
        parser.add_argument("--writer", metavar="USERNAME", help="default: the first-run writer")

    def handle(self, *args: Any, **options: Any) -> None:
        """Look first; a refusal is one sentence that names the file and the row.

        A desk whose accounts are its own names who answers for the words, and starts without them until then.
        """
        try:
            missing = missing_terms(options["folder"])
            if not missing:
                self.stdout.write(_("The vocabulary is already loaded."))
                return
            if not options["writer"] and not Account.objects.filter(first_run=True, is_active=True).exists():
                self.stdout.write(_("The vocabulary lacks terms: name who adds them with --writer."))
                return
            load_terms(missing, by=account_for(Role.WRITER, options["writer"]), at=timezone.now())
        except BadFixture as refusal:
            nothing = _("The vocabulary was not loaded, nothing of it.")
            raise CommandError(f"{nothing} {refusal}") from refusal
        self.stdout.write(_("New terms: %(new)s.") % {"new": len(missing)})
