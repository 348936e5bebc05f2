"""The catalog as a Django application of its own."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cases.catalog.opening import watch_what_is_opened


class CatalogConfig(AppConfig):
    """The only application that a public process must have."""

    name = "cases.catalog"
    label = "catalog"
    verbose_name = _("Catalog")

    def ready(self) -> None:
        """Whoever opens the catalog notices when it is another one by now."""
        watch_what_is_opened()
