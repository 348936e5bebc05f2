"""Nouns: the kinds of thing the record holds, under the one name each has on every floor."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Noun(TextChoices):
    """One kind of record; the value is its name in documents, file names and addresses."""

    CASE = "case", _("case")
    TESTIMONY = "testimony", _("testimony")
    DECLARATION = "declaration", _("declaration")
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
    TERM = "term", _("term")
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
    CUSTODY = "custody", _("custody")
    PACKET = "packet", _("packet")
    PACKET_MEMBER = "packet_member", _("record of a packet")
    DECISION = "decision", _("decision")
    ERRAND = "errand", _("errand")
    SIGHTING = "sighting", _("sighting")

    @property
    def plural(self) -> str:
        """The plural used in addresses and file names: `testimonies`, `rights_of_reply`. Never translated."""
        return NOUNS[self].plural or f"{self.value}s"

    @property
    def list_name(self) -> str:
        """The word in the address of its list on the site: events stand on a timeline."""
        first = NOUNS[self].address.removeprefix("/").partition("/")[0]
        return first.format(plural=self.plural, owners=self.plural) or self.plural


class Published(Enum):
    """In which way a noun is published, if it is."""

    AS_EDITION = auto()
    """Each record in editions of its own."""
    AS_PART = auto()
    """Within the document of another record, and with a row of its own in the catalog."""
    AS_LABEL = auto()
    """As a name in the documents that use it."""
    NEVER = auto()
    """On its own: what documents say of it stands in the document of another record."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What every floor may have to know of a noun.

    `prefix` is the letter that its references begin with, "" where it has none; `plural` is there where it is
    irregular. `address` is that of a record on the site, "" where it has none: {plural} is the noun's, {name}
    the record's, {within} that of the record whose page it stands on, {owners} the plural of that record's
    noun. Of what is published as editions, a lower `rank` comes first: others refer to it.
    """

    published: Published = Published.NEVER
    prefix: str = ""
    plural: str = ""
    address: str = ""
    rank: int = 0


_PAGE: Final = "/{plural}/{name}/"
_EDITION, _PART, _LABEL = Published.AS_EDITION, Published.AS_PART, Published.AS_LABEL

NOUNS: Final[Mapping[Noun, Traits]] = {
    Noun.CASE: Traits(_EDITION, "C", address=_PAGE, rank=3),
    Noun.TESTIMONY: Traits(_EDITION, "T", plural="testimonies", address=_PAGE, rank=6),
    Noun.DECLARATION: Traits(_EDITION, "D", address=_PAGE, rank=7),
    Noun.STATEMENT: Traits(_PART, "Q", address="/{owners}/{within}/#{name}"),
    Noun.STATISTIC: Traits(_EDITION, "N", address=_PAGE, rank=5),
    Noun.SOURCE: Traits(_EDITION, "S", address=_PAGE, rank=1),
    Noun.EVENT: Traits(_EDITION, "E", address="/timeline/#{name}", rank=4),
    Noun.ACTOR: Traits(_EDITION, "A", address=_PAGE, rank=2),
    Noun.RIGHT_OF_REPLY: Traits(prefix="R", plural="rights_of_reply", address="/cases/{within}/#{name}"),
    Noun.PERSON: Traits(prefix="P"),
    Noun.PASSAGE: Traits(prefix="G"),
    Noun.INDICATOR: Traits(_LABEL),
    Noun.PLACE: Traits(_LABEL),
    Noun.THEME: Traits(_LABEL),
    Noun.TERM: Traits(_LABEL),
    Noun.CONSENT: Traits(),
    Noun.SNAPSHOT: Traits(),
    Noun.SNAPSHOT_TEXT: Traits(),
    Noun.STRIKE: Traits(),
    Noun.REVIEW: Traits(),
    Noun.AUDIT_ENTRY: Traits(plural="audit_entries"),
    Noun.ACCOUNT: Traits(),
    Noun.REVISION: Traits(),
    Noun.DEPENDENCY: Traits(plural="dependencies"),
    Noun.READING: Traits(),
    Noun.FINDING: Traits(),
    Noun.SHORTCOMING: Traits(),
    Noun.SEAL: Traits(),
    Noun.CUSTODY: Traits(plural="custody"),
    Noun.PACKET: Traits(),
    Noun.PACKET_MEMBER: Traits(),
    Noun.DECISION: Traits(),
    Noun.ERRAND: Traits(),
    Noun.SIGHTING: Traits(),
}
"""Every noun, once. Patterns of references have their letters in this order, and patterns are published."""

EDITIONED: Final = tuple(
    sorted(
        (noun for noun, traits in NOUNS.items() if traits.published is Published.AS_EDITION),
        key=lambda noun: NOUNS[noun].rank,
    )
)
"""The nouns that are published as editions, those that others refer to first."""
LISTED: Final = tuple(noun for noun, traits in NOUNS.items() if traits.published is not Published.NEVER)
"""The nouns that have a list: what is published of them has a table in the catalog."""

IN_ROWS: Final = tuple(
    noun for noun, traits in NOUNS.items() if traits.published in (Published.AS_EDITION, Published.AS_PART)
)
"""The nouns whose records readers can read, each in a row of its own: no other is ever named to them."""

QUOTING: Final = (Noun.TESTIMONY, Noun.DECLARATION)
"""The nouns that statements are parts of, each of one record of one of them."""

PAGED: Final = tuple(noun for noun, traits in NOUNS.items() if traits.address == _PAGE)
"""The nouns whose records have a page of their own on the site."""
