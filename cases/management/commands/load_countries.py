"""`manage.py load_countries`: the countries of the world, named in the languages of the interface."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.refusal import VerbRefused
from cases.importers.countries import load_countries, missing_countries
from cases.importers.fixture import BadFixture
from cases.management.accounts import account_for
from cases.vocabulary.role import Role


class Command(BaseCommand):
    """Loads what is missing; where nothing is, it says nothing and changes nothing."""

    help = "Add the countries of ISO 3166-1 that the record does not have yet."

    def add_arguments(self, parser: CommandParser) -> None:
        """The folder, and who drafts what it holds."""
        world = settings.BASE_DIR / "fixtures" / "countries"
        parser.add_argument("folder", nargs="?", type=Path, default=world, help="default: the whole world")
        parser.add_argument("--writer", metavar="USERNAME", help="default: the first-run writer")

    def handle(self, *args: Any, **options: Any) -> None:
        """Look first, then load; a refusal is one sentence that names the file and the row."""
        try:
            missing = missing_countries(options["folder"])
            if not missing:
                return
            load_countries(missing, by=account_for(Role.WRITER, options["writer"]), at=timezone.now())
        except (BadFixture, VerbRefused) as refusal:
            raise CommandError(f"{_('No country was loaded.')} {refusal}") from refusal
        self.stdout.write(_("New countries: %(count)s.") % {"count": len(missing)})
