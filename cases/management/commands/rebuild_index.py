"""`manage.py rebuild_index`: what lists are counted and searched by, from the catalog's tables."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.catalog.index.keeping import rebuild
from cases.vocabulary.audience import STREAMS


class Command(BaseCommand):
    """Writes the index files anew; the processes that answer readers go on meanwhile."""

    help = "Rebuild the index from the catalog."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print one line for each audience."""
        for audience in STREAMS:
            try:
                number = rebuild(audience)
            except OSError as error:
                raise CommandError(_("The index cannot be written: %s") % error.strerror) from error
            line = ngettext("%(n)d record indexed", "%(n)d records indexed", number) % {"n": number}
            self.stdout.write(f"{audience.value}: {line}")
