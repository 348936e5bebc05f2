"""How one record speaks of another."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Relation(TextChoices):
    """What one record says of another it names."""

    NAMES = "names", _("names")
    GATHERS = "gathers", _("gathers")
    CITES = "cites", _("cites")
    CONTRADICTS = "contradicts", _("contradicts")
    CORROBORATES = "corroborates", _("corroborates")
    UPDATES = "updates", _("updates")
    SUPERSEDES = "supersedes", _("supersedes")
    OVERLAPS = "overlaps", _("overlaps")

    @property
    def mutual(self) -> bool:
        """Whether the record that is named shows the relation too, as being cited or contradicted."""
        return self is not Relation.NAMES
