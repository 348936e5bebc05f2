"""Every list there is, and what can be asked of it."""

from collections.abc import Mapping
from typing import Final

from cases.filters.actor import ActorFilter
from cases.filters.case import CaseFilter
from cases.filters.declaration import DeclarationFilter
from cases.filters.event import EventFilter
from cases.filters.indicator import IndicatorFilter
from cases.filters.place import PlaceFilter
from cases.filters.record_filter import RecordFilter
from cases.filters.source import SourceFilter
from cases.filters.statement import StatementFilter
from cases.filters.statistic import StatisticFilter
from cases.filters.term import TermFilter
from cases.filters.testimony import TestimonyFilter
from cases.filters.theme import ThemeFilter
from cases.vocabulary.noun import EDITIONED, Noun

FILTERS: Final[Mapping[Noun, type[RecordFilter]]] = {
    each.noun: each
    for each in (
        TestimonyFilter,
        DeclarationFilter,
        StatementFilter,
        StatisticFilter,
        IndicatorFilter,
        SourceFilter,
        EventFilter,
        ActorFilter,
        CaseFilter,
        PlaceFilter,
        ThemeFilter,
        TermFilter,
    )
}
"""The one declaration of what can be asked of each noun's list, and of the table that it is a list of."""
SEARCHED: Final[tuple[Noun, ...]] = tuple(noun for noun in FILTERS if noun in EDITIONED)
"""What is searched together, in the order of its counts; statements are found in what they are part of."""
