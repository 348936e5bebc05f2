"""`manage.py load_dossier`: a dossier from a folder of files, published through the verbs."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.refusal import VerbRefused
from cases.importers.dossier import Dossier, already_there, load_dossier, read_dossier
from cases.importers.fixture import BadFixture
from cases.management.accounts import account_for
from cases.vocabulary.role import Role


class Command(BaseCommand):
    """Loads a dossier once; a second time it says so and changes nothing."""

    help = "Load a dossier from a folder: drafted by a writer, approved by an editor, all or nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        """The folder, and the two people who answer for what is loaded."""
        first = settings.BASE_DIR / "fixtures" / "first-dossier"
        parser.add_argument("folder", nargs="?", type=Path, default=first, help="default: the first dossier")
        parser.add_argument("--writer", metavar="USERNAME", help="default: the first-run writer")
        parser.add_argument("--editor", metavar="USERNAME", help="default: the first-run editor")

    def handle(self, *args: Any, **options: Any) -> None:
        """Look first, then load; a refusal is one sentence that names the file and the row."""
        folder: Path = options["folder"]
        try:
            dossier = read_dossier(folder)
            if there := already_there(dossier):
                self.stdout.write(self._already(dossier, there))
                return
            load_dossier(
                dossier=dossier,
                folder=folder,
                writer=account_for(Role.WRITER, options["writer"]),
                editor=account_for(Role.EDITOR, options["editor"]),
                at=timezone.now(),
                tell=self.stdout.write,
            )
        except (BadFixture, VerbRefused) as refusal:
            nothing = _("The dossier was not loaded, nothing of it.")
            raise CommandError(f"{nothing} {refusal}") from refusal
        self.stdout.write(_("The dossier is published."))

    def _already(self, dossier: Dossier, there: set[str]) -> str:
        """That it is loaded; and what the files name beyond it, which is not taken over afterwards."""
        rows = [row for name in dossier for row in dossier[name] if "ref" in row.values]
        left = [row.key for row in rows if row.key not in there]
        if not left:
            return _("The dossier is already loaded.")
        return _("The dossier is already loaded, without: %(refs)s") % {"refs": ", ".join(left)}
