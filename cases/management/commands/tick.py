"""`manage.py tick`: does what the clock alone decides."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import ngettext

from cases.actions.tick import tick


class Command(BaseCommand):
    """Suspends what rests on a risk assessment or a consent that has run out. Call it at least once a day."""

    help = "Suspend testimonies whose risk assessment or consent has run out."

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how many documents changed."""
        count = len(tick(at=timezone.now()).affected())
        self.stdout.write(
            ngettext("%(count)d record changed.", "%(count)d records changed.", count) % {"count": count}
        )
