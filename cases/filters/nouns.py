"""Every list there is, and what can be asked of it."""

from collections.abc import Mapping
from typing import Final

from cases.filters.actor import ActorFilter
from cases.filters.case import CaseFilter
from cases.filters.event import EventFilter
from cases.filters.indicator import IndicatorFilter
from cases.filters.place import PlaceFilter
from cases.filters.record_filter import RecordFilter
from cases.filters.source import SourceFilter
from cases.filters.statement import StatementFilter
from cases.filters.statistic import StatisticFilter
from cases.filters.testimony import TestimonyFilter
from cases.filters.theme import ThemeFilter
from cases.vocabulary.noun import Noun

FILTERS: Final[Mapping[Noun, type[RecordFilter]]] = {
    each.noun: each
    for each in (
        TestimonyFilter,
        StatementFilter,
        StatisticFilter,
        IndicatorFilter,
        SourceFilter,
        EventFilter,
        ActorFilter,
        CaseFilter,
        PlaceFilter,
        ThemeFilter,
    )
}
"""The one declaration of what can be asked of each noun's list."""
