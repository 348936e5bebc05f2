"""`manage.py rebuild_index`: what lists are counted and searched by, from the catalog's tables."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.catalog.index.upkeep import rebuild_index_file
from cases.catalog.text.folder import Busy
from cases.catalog.text.upkeep import update_text_index
from cases.vocabulary.audience import STREAMS


class Command(BaseCommand):
    """Writes the index files anew; the processes that answer readers go on with the old ones until then."""

    help = "Rebuild the index and the search index from the catalog."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print two lines for each audience."""
        for audience in STREAMS:
            try:
                number = rebuild_index_file(audience)
                written = update_text_index(audience, anew=True)
            except Busy as error:
                raise CommandError(
                    _("Another process is writing the index. Try again in a minute.")
                ) from error
            except OSError as error:
                raise CommandError(_("The index cannot be written: %s") % error.strerror) from error
            records = ngettext("%(n)d record indexed", "%(n)d records indexed", number) % {"n": number}
            volumes = ngettext("%(n)d volume written", "%(n)d volumes written", written) % {"n": written}
            self.stdout.write(f"{audience.value}: {records}")
            self.stdout.write(f"{audience.value}: {volumes}")
