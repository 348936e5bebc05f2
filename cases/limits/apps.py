"""Limits as a Django application: it has no tables, and checks its settings."""

from django.apps import AppConfig
from django.core import checks
from django.utils.translation import gettext_lazy as _

from cases.limits.checks import limits_can_be_kept


class LimitsConfig(AppConfig):
    """How much one caller may ask, in every role."""

    name = "cases.limits"
    label = "limits"
    verbose_name = _("Limits")

    def ready(self) -> None:
        """A limit that cannot be kept stops the project before it starts."""
        checks.register(limits_can_be_kept)
