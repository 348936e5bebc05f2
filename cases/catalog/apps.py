"""The catalog as a Django application of its own."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CatalogConfig(AppConfig):
    """The only application that a public process must have."""

    name = "cases.catalog"
    label = "catalog"
    verbose_name = _("Catalog")
