"""The desk, put together: which nouns have pages. Accounts have none: no password hash is ever shown."""

from collections.abc import Mapping
from typing import Any, Final

from django.contrib.admin import ModelAdmin

from cases.admin.actor import ActorAdmin
from cases.admin.case import CaseAdmin
from cases.admin.declaration import DeclarationAdmin
from cases.admin.desk_site import DeskSite
from cases.admin.event import EventAdmin
from cases.admin.indicator import IndicatorAdmin
from cases.admin.passage import PassageAdmin
from cases.admin.person import PersonAdmin
from cases.admin.place import PlaceAdmin
from cases.admin.snapshot import SnapshotAdmin
from cases.admin.snapshot_text import SnapshotTextAdmin
from cases.admin.source import SourceAdmin
from cases.admin.statement import StatementAdmin
from cases.admin.statistic import StatisticAdmin
from cases.admin.term import TermAdmin
from cases.admin.testimony import TestimonyAdmin
from cases.admin.theme import ThemeAdmin
from cases.models.nouns import MODELS
from cases.vocabulary.noun import Noun

PAGES: Final[Mapping[Noun, type[ModelAdmin[Any]]]] = {
    Noun.TESTIMONY: TestimonyAdmin,
    Noun.STATISTIC: StatisticAdmin,
    Noun.SOURCE: SourceAdmin,
    Noun.SNAPSHOT: SnapshotAdmin,
    Noun.DECLARATION: DeclarationAdmin,
    Noun.EVENT: EventAdmin,
    Noun.PERSON: PersonAdmin,
    Noun.ACTOR: ActorAdmin,
    Noun.CASE: CaseAdmin,
    Noun.PLACE: PlaceAdmin,
    Noun.THEME: ThemeAdmin,
    Noun.INDICATOR: IndicatorAdmin,
    Noun.TERM: TermAdmin,
    Noun.STATEMENT: StatementAdmin,
    Noun.PASSAGE: PassageAdmin,
    Noun.SNAPSHOT_TEXT: SnapshotTextAdmin,
}
"""The nouns that have pages, in the order of an editor's work; the start page lists them so."""

desk = DeskSite(name="desk")

for noun, page in PAGES.items():
    desk.register(MODELS[noun], page)
