"""`manage.py createsuperuser`: says what there is instead. No account stands above the verbs."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _


class Command(BaseCommand):
    """Takes Django's place, which would ask for everything and then fail."""

    help = "Says how accounts are made here: nobody is a superuser."
    requires_system_checks = ()

    def run_from_argv(self, argv: list[str]) -> None:
        """Whatever Django's own command is given, the answer is the same."""
        super().run_from_argv(argv[:2])

    def handle(self, *args: Any, **options: Any) -> None:
        """One sentence and a non-zero exit."""
        raise CommandError(
            _(
                "There is no superuser here, every account has one role: make one with "
                "`manage.py account add NAME --role ROLE`."
            )
        )
