"""`manage.py follow`: brings the local catalog up to the ledger."""

import signal
from argparse import ArgumentParser
from threading import Event
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.catalog.text.upkeep import keep_up
from cases.ledger.follow import Progress, follow, followed_streams
from cases.ledger.watch import watch


class Command(BaseCommand):
    """Follows once, or every second until it is told to stop (SIGTERM or SIGINT)."""

    help = "Bring the local catalog up to the ledger."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One switch."""
        parser.add_argument("--forever", action="store_true", help="go on every second until stopped")

    def handle(self, *args: Any, forever: bool, **options: Any) -> None:
        """Print one line for each stream, and with --forever one for each change."""
        if forever:
            self._go_on()
            return
        made = [follow(audience, at=timezone.now()) for audience in followed_streams()]
        keep_up()
        for progress in made:
            self._report(progress)
        if any(progress.fault for progress in made):
            raise CommandError(_("The catalog is behind the ledger."))

    def _go_on(self) -> None:
        stop = Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_caught: stop.set())
        watch(clock=timezone.now, stopped=stop.wait, report=self._report)

    def _report(self, progress: Progress) -> None:
        state = _("cannot go on: %s") % progress.fault if progress.fault else _("up to date")
        self.stdout.write(f"{progress.audience.value} {progress.number}: {state}")
        self.stdout.flush()
