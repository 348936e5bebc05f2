"""`manage.py rebuild_index`: what is searched, from the catalog alone."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.catalog.text.folder import Busy
from cases.catalog.text.upkeep import catch_up
from cases.vocabulary.audience import STREAMS


class Command(BaseCommand):
    """Writes the text index of each audience anew; readers go on with the old one until then."""

    help = "Rebuild the search index from the catalog."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print one line for each audience."""
        for audience in STREAMS:
            try:
                written = catch_up(audience, anew=True)
            except Busy as error:
                raise CommandError(
                    _("Another process is writing the index. Try again in a minute.")
                ) from error
            line = ngettext("%(n)d volume written", "%(n)d volumes written", written) % {"n": written}
            self.stdout.write(f"{audience.value}: {line}")
