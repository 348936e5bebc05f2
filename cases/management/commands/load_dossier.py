"""`manage.py load_dossier`: a dossier from a folder of files, published and corrected through the verbs."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.refusal import VerbRefused
from cases.importers.correcting import Correcting, correct_dossier
from cases.importers.corrections import read_corrections
from cases.importers.dossier import Dossier, already_there, load_dossier, read_dossier
from cases.importers.due import due
from cases.importers.fixture import BadFixture
from cases.management.accounts import account_for
from cases.vocabulary.role import Role


class Command(BaseCommand):
    """Loads a dossier once; a second time it makes the corrections that the folder has since."""

    help = (
        "Load a dossier from a folder, drafted by a writer and approved by an editor, all or nothing; or"
        " correct what was loaded from an older state of it."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """The folder, and the two people who answer for what is loaded."""
        first = settings.BASE_DIR / "fixtures" / "first-dossier"
        parser.add_argument("folder", nargs="?", type=Path, default=first, help="default: the first dossier")
        parser.add_argument("--writer", metavar="USERNAME", help="default: the first-run writer")
        parser.add_argument("--editor", metavar="USERNAME", help="default: the first-run editor")
        parser.add_argument("--dry-run", action="store_true", help="say what would be done, and do nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Look first, then load or correct; a refusal is one sentence that names the file and the row."""
        folder: Path = options["folder"]
        try:
            dossier = read_dossier(folder)
            if there := already_there(dossier):
                self._correct(dossier, there, options)
                return
            load_dossier(
                dossier=dossier,
                folder=folder,
                writer=account_for(Role.WRITER, options["writer"]),
                editor=account_for(Role.EDITOR, options["editor"]),
                at=timezone.now(),
                tell=self.stdout.write,
                dry_run=options["dry_run"],
            )
        except (BadFixture, VerbRefused) as refusal:
            nothing = _("The dossier was not loaded, nothing of it.")
            raise CommandError(f"{nothing} {refusal}") from refusal
        self._end(_("The dossier is published."), options)

    def _correct(self, dossier: Dossier, there: set[str], options: dict[str, Any]) -> None:
        """What the folder corrects; a start of the machine is never held up by it."""
        found = due(dossier, read_corrections(options["folder"]))
        for row, why in found.left.items() if not found.changes else ():
            self.stdout.write(_("%(row)s is left: %(why)s") % {"row": row, "why": why})
        if not found.changes:
            self.stdout.write(_already(dossier, there))
            return
        try:
            writer = account_for(Role.WRITER, options["writer"])
            editor = account_for(Role.EDITOR, options["editor"])
        except CommandError as nobody:
            if options["writer"] or options["editor"]:
                raise
            self.stderr.write(
                _("The dossier has corrections, and nobody to make them. %(why)s") % {"why": nobody}
            )
            return
        correcting = Correcting(
            dossier, options["folder"], writer, editor, timezone.now(), dry_run=options["dry_run"]
        )
        correct_dossier(correcting, found, tell=self.stdout.write)
        self._end(_("The dossier is corrected."), options)

    def _end(self, done: str, options: dict[str, Any]) -> None:
        self.stdout.write(_("That was tried; nothing was done.") if options["dry_run"] else done)


def _already(dossier: Dossier, there: set[str]) -> str:
    """That it is loaded; and what the files name beyond it, which no correction adds."""
    rows = [row for name in dossier for row in dossier[name] if "ref" in row.values]
    left = [row.key for row in rows if row.key not in there]
    if not left:
        return _("The dossier is already loaded.")
    return _("The dossier is already loaded, without: %(refs)s") % {"refs": ", ".join(left)}
