"""The desk, put together: which nouns have pages. Accounts have none: no password hash is ever shown."""

from cases.admin.actor import ActorAdmin
from cases.admin.case import CaseAdmin
from cases.admin.event import EventAdmin
from cases.admin.indicator import IndicatorAdmin
from cases.admin.passage import PassageAdmin
from cases.admin.person import PersonAdmin
from cases.admin.place import PlaceAdmin
from cases.admin.snapshot import SnapshotAdmin
from cases.admin.snapshot_text import SnapshotTextAdmin
from cases.admin.source import SourceAdmin
from cases.admin.start import DeskSite
from cases.admin.statement import StatementAdmin
from cases.admin.statistic import StatisticAdmin
from cases.admin.testimony import TestimonyAdmin
from cases.admin.theme import ThemeAdmin
from cases.models import (
    Actor,
    Case,
    Event,
    Indicator,
    Passage,
    Person,
    Place,
    Snapshot,
    SnapshotText,
    Source,
    Statement,
    Statistic,
    Testimony,
    Theme,
)

desk = DeskSite(name="desk")

# In the order of an editor's work; the start page lists them so.
desk.register(Testimony, TestimonyAdmin)
desk.register(Statistic, StatisticAdmin)
desk.register(Source, SourceAdmin)
desk.register(Snapshot, SnapshotAdmin)
desk.register(Event, EventAdmin)
desk.register(Person, PersonAdmin)
desk.register(Actor, ActorAdmin)
desk.register(Case, CaseAdmin)
desk.register(Place, PlaceAdmin)
desk.register(Theme, ThemeAdmin)
desk.register(Indicator, IndicatorAdmin)
desk.register(Statement, StatementAdmin)
desk.register(Passage, PassageAdmin)
desk.register(SnapshotText, SnapshotTextAdmin)
