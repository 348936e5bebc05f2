"""`manage.py rebuild_catalog`: the catalog from nothing."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import ngettext

from cases.catalog.index.upkeep import update_index_file
from cases.catalog.text.upkeep import update_text_indexes
from cases.ledger.rebuild import rebuild
from cases.vocabulary.audience import STREAMS, Audience


class Command(BaseCommand):
    """Rebuilds the catalog of each audience in one transaction; readers see the old one until then."""

    help = "Rebuild the catalog from the ledger."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which audiences; all by default, and those that are not followed here are emptied."""
        names = [stream.value for stream in STREAMS]
        parser.add_argument("--audience", choices=names, action="append", help="repeat for several")

    def handle(self, *args: Any, audience: list[str] | None, **options: Any) -> None:
        """Print one line for each audience."""
        for name in audience or STREAMS:
            applied = rebuild(Audience(name))
            update_index_file(Audience(name))
            line = ngettext("%(n)d edition applied", "%(n)d editions applied", applied) % {"n": applied}
            self.stdout.write(f"{Audience(name).value}: {line}")
        update_text_indexes()
