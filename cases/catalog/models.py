"""Every table of the catalog, where Django looks for them."""

from cases.catalog.actor import Actor
from cases.catalog.case import Case
from cases.catalog.declaration import Declaration
from cases.catalog.event import Event
from cases.catalog.facet_value import FacetValue
from cases.catalog.heartbeat import Heartbeat
from cases.catalog.indicator import Indicator
from cases.catalog.label import LabelUse
from cases.catalog.place import Place
from cases.catalog.position import Position
from cases.catalog.source import Source
from cases.catalog.statement import Statement
from cases.catalog.statistic import Statistic
from cases.catalog.term import Term
from cases.catalog.testimony import Testimony
from cases.catalog.theme import Theme
from cases.catalog.version import Version

__all__ = [
    "Actor",
    "Case",
    "Declaration",
    "Event",
    "FacetValue",
    "Heartbeat",
    "Indicator",
    "LabelUse",
    "Place",
    "Position",
    "Source",
    "Statement",
    "Statistic",
    "Term",
    "Testimony",
    "Theme",
    "Version",
]
