"""The ledger as a Django application of its own."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LedgerConfig(AppConfig):
    """Lives in the desk's database, beside the record it is written with."""

    name = "cases.ledger"
    label = "ledger"
    verbose_name = _("Ledger")
