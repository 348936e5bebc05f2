"""The record: what the desk knows. One file a noun."""

from cases.models.account import Account
from cases.models.actor import Actor
from cases.models.audit_entry import AuditEntry
from cases.models.case import Case
from cases.models.consent import Consent
from cases.models.custody import Custody
from cases.models.decision import Decision
from cases.models.declaration import Declaration
from cases.models.errand import Errand
from cases.models.event import Event
from cases.models.finding import Finding
from cases.models.indicator import Indicator
from cases.models.packet import Packet
from cases.models.packet_member import PacketMember
from cases.models.passage import Passage
from cases.models.person import Person
from cases.models.place import Place
from cases.models.reading import Reading
from cases.models.review import Review
from cases.models.revision import Dependency, Revision
from cases.models.right_of_reply import RightOfReply
from cases.models.seal import Seal
from cases.models.shortcoming import Shortcoming
from cases.models.sighting import Sighting
from cases.models.snapshot import Snapshot
from cases.models.snapshot_text import SnapshotText
from cases.models.source import Source
from cases.models.statement import Statement
from cases.models.statistic import Statistic
from cases.models.strike import Strike
from cases.models.term import Term
from cases.models.testimony import Testimony
from cases.models.theme import Theme

__all__ = [
    "Account",
    "Actor",
    "AuditEntry",
    "Case",
    "Consent",
    "Custody",
    "Decision",
    "Declaration",
    "Dependency",
    "Errand",
    "Event",
    "Finding",
    "Indicator",
    "Packet",
    "PacketMember",
    "Passage",
    "Person",
    "Place",
    "Reading",
    "Review",
    "Revision",
    "RightOfReply",
    "Seal",
    "Shortcoming",
    "Sighting",
    "Snapshot",
    "SnapshotText",
    "Source",
    "Statement",
    "Statistic",
    "Strike",
    "Term",
    "Testimony",
    "Theme",
]
