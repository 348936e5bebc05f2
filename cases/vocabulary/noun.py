"""Nouns: the kinds of thing the record holds, under the one name each has on every floor."""

from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Noun(TextChoices):
    """One kind of record; the value is its name in documents, file names and addresses."""

    CASE = "case", _("case")
    TESTIMONY = "testimony", _("testimony")
    STATEMENT = "statement", _("statement")
    STATISTIC = "statistic", _("statistic")
    SOURCE = "source", _("source")
    EVENT = "event", _("event")
    ACTOR = "actor", _("actor")
    PERSON = "person", _("person")
    CONSENT = "consent", _("consent")
    SNAPSHOT = "snapshot", _("snapshot")
    SNAPSHOT_TEXT = "snapshot_text", _("text of a snapshot")
    STRIKE = "strike", _("strike")
    PASSAGE = "passage", _("passage")
    INDICATOR = "indicator", _("indicator")
    PLACE = "place", _("place")
    THEME = "theme", _("theme")
    RIGHT_OF_REPLY = "right_of_reply", _("right of reply")
    REVIEW = "review", _("review")
    AUDIT_ENTRY = "audit_entry", _("audit entry")
    ACCOUNT = "account", _("account")
    REVISION = "revision", _("revision")
    DEPENDENCY = "dependency", _("dependency")
    READING = "reading", _("reading")
    FINDING = "finding", _("finding")
    SHORTCOMING = "shortcoming", _("shortcoming")
    SEAL = "seal", _("seal")

    @property
    def plural(self) -> str:
        """The plural used in addresses and file names: `testimonies`, `rights_of_reply`. Never translated."""
        return _IRREGULAR.get(self, f"{self.value}s")

    @property
    def list_name(self) -> str:
        """The word in the address of its list on the site: events stand on a timeline."""
        return "timeline" if self is Noun.EVENT else self.plural


_IRREGULAR: Final[dict[Noun, str]] = {
    Noun.TESTIMONY: "testimonies",
    Noun.AUDIT_ENTRY: "audit_entries",
    Noun.DEPENDENCY: "dependencies",
    Noun.RIGHT_OF_REPLY: "rights_of_reply",
}

EDITIONED: Final = (
    Noun.SOURCE,
    Noun.ACTOR,
    Noun.CASE,
    Noun.EVENT,
    Noun.STATISTIC,
    Noun.TESTIMONY,
)
"""The nouns that are published as editions, those that others refer to first."""

PAGED: Final = (Noun.CASE, Noun.TESTIMONY, Noun.STATISTIC, Noun.SOURCE, Noun.ACTOR)
"""The nouns whose records have a page of their own on the site."""
