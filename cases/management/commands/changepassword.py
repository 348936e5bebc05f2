"""`manage.py changepassword`: says what there is instead. A password given by command is on the trail."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _


class Command(BaseCommand):
    """Takes the place of Django's, which would go past the trail and the second-person rule."""

    help = "Says how a password is given here."
    requires_system_checks = ()

    def run_from_argv(self, argv: list[str]) -> None:
        """Whatever Django's own command is given, the answer is the same."""
        super().run_from_argv(argv[:2])

    def handle(self, *args: Any, **options: Any) -> None:
        """One sentence and a non-zero exit."""
        raise CommandError(_("A password is given with `manage.py account password NAME`."))
