"""`manage.py import_places FILE.geojson --by USERNAME`: places and their shapes."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.refusal import VerbRefused
from cases.geography.geojson import BadGeography
from cases.geography.properties import PropertyNames
from cases.importers.places import Choosing, ImportedPlaces, import_places
from cases.models.account import Account
from cases.vocabulary.place_kind import PlaceKind


class Command(BaseCommand):
    """Brings in places once; a second time it says so and changes nothing of the record."""

    help = (
        "Add places and their shapes from a GeoJSON file: all or nothing. A file of the project's own form or"
        " Natural Earth's is read as it is; of another say which property is what: fixtures/places/README.md"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, who answers for what it says, what is taken of it and where it says what."""
        parser.add_argument("file", type=Path, help="a FeatureCollection of countries, provinces, districts")
        parser.add_argument("--by", required=True, metavar="USERNAME", help="who drafts the places")
        parser.add_argument("--dry-run", action="store_true", help="try everything, keep nothing")
        parser.add_argument(
            "--only", action="append", metavar="COUNTRY", help="this country (ISO 3166-1); repeat for several"
        )
        parser.add_argument(
            "--leave-out", action="store_true", help="leave out what does not fit, and say why, one a line"
        )
        parser.add_argument("--code", metavar="PROPERTY", help="the property that holds the ISO 3166 code")
        parser.add_argument(
            "--name",
            action="append",
            metavar="TAG=PROPERTY",
            help="the property that holds the name in a language, as en=NAME_1; repeat for several",
        )
        parser.add_argument(
            "--kind", choices=PlaceKind.values, help="of every place; otherwise it is read off the code"
        )
        parser.add_argument(
            "--parent",
            metavar="PROPERTY",
            help="the property that holds the code of the wider place; otherwise a code begins with it",
        )

    def handle(self, *args: Any, file: Path, dry_run: bool, **options: Any) -> None:
        """One line for what was done; a refusal is a sentence for each fault that names file and place."""
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
                choosing=_choosing(options),
            )
        except (BadGeography, VerbRefused) as refusal:
            nothing = _("Nothing was imported.")
            raise CommandError(f"{nothing} {refusal}") from refusal
        self._tell(brought, dry_run=dry_run)

    def _tell(self, brought: ImportedPlaces, *, dry_run: bool) -> None:
        for sentence in brought.left_out:
            self.stdout.write(_("Left out: %(why)s") % {"why": sentence})
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


def _choosing(options: dict[str, Any]) -> Choosing:
    only = options["only"]
    return Choosing(
        properties=_properties(options),
        countries=frozenset(only) if only else None,
        leave_out=options["leave_out"],
    )


def _properties(options: dict[str, Any]) -> PropertyNames | None:
    """Where the file says what; None where nothing is said of that. Raises CommandError."""
    code, written = options["code"], options["name"] or []
    if not (code or written or options["kind"] or options["parent"]):
        return None
    names = dict(each.split("=", 1) for each in written if "=" in each)
    if not code or "en" not in names or len(names) < len(written):
        raise CommandError(
            _("Say both which property is the code (--code) and which is the English name (--name en=…).")
        )
    return PropertyNames(
        code=(code.lower(),),
        names={tag: (name,) for tag, name in names.items()},
        kind=PlaceKind(options["kind"]) if options["kind"] else None,
        parent=(options["parent"],) if options["parent"] else (),
    )
