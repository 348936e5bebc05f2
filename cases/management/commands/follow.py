"""`manage.py follow`: brings the local catalog up to the ledger."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.catalog.text.upkeep import update_text_indexes
from cases.ledger.follow import Progress, follow, followed_streams


class Command(BaseCommand):
    """Follows once; `manage.py worker` goes on every second."""

    help = "Bring the local catalog up to the ledger."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print one line for each stream."""
        made = [follow(audience, at=timezone.now()) for audience in followed_streams()]
        update_text_indexes()
        for progress in made:
            self.stdout.write(progress_line(progress))
        if any(progress.fault for progress in made):
            raise CommandError(_("The catalog is behind the ledger."))


def progress_line(progress: Progress) -> str:
    """One line: how far a stream is followed, and what keeps it from going on."""
    state = _("cannot go on: %s") % progress.fault if progress.fault else _("up to date")
    return f"{progress.audience.value} {progress.number}: {state}"
