"""The record as a Django application."""

from django.apps import AppConfig
from django.core import checks
from django.utils.translation import gettext_lazy as _

from cases.disclosure.checks import every_field_is_classified


class RecordConfig(AppConfig):
    """What the desk knows: the models, and the accounts of those who write them."""

    name = "cases"
    label = "cases"
    verbose_name = _("Record")

    def ready(self) -> None:
        """A field that nobody classified stops the project before it starts."""
        checks.register(every_field_is_classified, checks.Tags.models)
