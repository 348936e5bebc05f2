"""Records for tests: valid, minimal and boring unless told otherwise, and written through the verbs."""

from tests.factories.account import make_account
from tests.factories.actor import make_actor
from tests.factories.case import make_case
from tests.factories.cast import Cast, the_cast
from tests.factories.clock import NOW, TODAY, days
from tests.factories.consent import make_consent
from tests.factories.declaration import make_declaration
from tests.factories.entropy import ENTROPY
from tests.factories.event import make_event
from tests.factories.indicator import make_indicator
from tests.factories.packet import make_decision, make_packet
from tests.factories.passage import make_interview, make_passage
from tests.factories.person import make_person
from tests.factories.place import make_place
from tests.factories.publish import handed_in, publish, publish_whole
from tests.factories.right_of_reply import make_right_of_reply
from tests.factories.snapshot import make_snapshot, source_of
from tests.factories.source import make_source
from tests.factories.statement import make_statement
from tests.factories.statistic import make_statistic, worded
from tests.factories.term import make_term
from tests.factories.testimony import make_testimony
from tests.factories.theme import make_theme

__all__ = [
    "ENTROPY",
    "NOW",
    "TODAY",
    "Cast",
    "days",
    "handed_in",
    "make_account",
    "make_actor",
    "make_case",
    "make_consent",
    "make_decision",
    "make_declaration",
    "make_event",
    "make_indicator",
    "make_interview",
    "make_packet",
    "make_passage",
    "make_person",
    "make_place",
    "make_right_of_reply",
    "make_snapshot",
    "make_source",
    "make_statement",
    "make_statistic",
    "make_term",
    "make_testimony",
    "make_theme",
    "publish",
    "publish_whole",
    "source_of",
    "the_cast",
    "worded",
]
