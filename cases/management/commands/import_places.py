"""`manage.py import_places FILE.geojson --by USERNAME`: places and their shapes."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.refusal import VerbRefused
from cases.geography.geojson import BadGeography
from cases.importers.places import ImportedPlaces, import_places
from cases.models.account import Account


class Command(BaseCommand):
    """Brings in places once; a second time it says so and changes nothing of the record."""

    help = "Add places and their shapes from a GeoJSON file (see fixtures/places/README.md): all or nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, and who answers for what it says."""
        parser.add_argument("file", type=Path, help="a FeatureCollection of countries, provinces, districts")
        parser.add_argument("--by", required=True, metavar="USERNAME", help="who drafts the places")
        parser.add_argument("--dry-run", action="store_true", help="try everything, keep nothing")

    def handle(self, *args: Any, file: Path, dry_run: bool, **options: Any) -> None:
        """One line for what was done; a refusal is one sentence that names the file and the place."""
        by = Account.objects.filter(username=options["by"], is_active=True).first()
        if by is None:
            raise CommandError(_("Nobody signs in as %(name)s.") % {"name": options["by"]})
        try:
            brought = import_places(
                file,
                into=Path(settings.PLACES_DIR),
                by=by,
                at=timezone.now(),
                tell=self.stdout.write,
                dry_run=dry_run,
            )
        except (BadGeography, VerbRefused) as refusal:
            nothing = _("Nothing was imported.")
            raise CommandError(f"{nothing} {refusal}") from refusal
        self._tell(brought, dry_run=dry_run)

    def _tell(self, brought: ImportedPlaces, *, dry_run: bool) -> None:
        done = {
            "new": len(brought.new),
            "kept": len(brought.kept),
            "files": ", ".join(brought.files),
        }
        line = _("New places: %(new)s. In the record already, left as they are: %(kept)s. Shapes: %(files)s.")
        self.stdout.write(line % done)
        if dry_run:
            self.stdout.write(_("This was a dry run: nothing was kept."))
        else:
            self.stdout.write(_("Servers show them when they start again."))
