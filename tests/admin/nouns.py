"""The models whose rows have pages at the desk, in its own order."""

from typing import Final

from django.db.models import Model

from cases.admin.site import PAGES
from cases.models.nouns import MODELS

LISTED: Final[list[type[Model]]] = [MODELS[noun] for noun in PAGES]
