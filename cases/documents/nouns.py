"""Every noun of which documents are published, and what these are."""

from collections.abc import Mapping
from typing import Final

from cases.documents.actor import Actor
from cases.documents.case import Case
from cases.documents.event import Event
from cases.documents.indicator import Indicator
from cases.documents.part import Part
from cases.documents.place import Place
from cases.documents.source import Source
from cases.documents.statement import Statement
from cases.documents.statistic import Statistic
from cases.documents.testimony import Testimony
from cases.documents.theme import Theme
from cases.vocabulary.noun import Noun

DOCUMENTS: Final[Mapping[Noun, type[Part]]] = {
    Noun.TESTIMONY: Testimony,
    Noun.STATEMENT: Statement,
    Noun.STATISTIC: Statistic,
    Noun.INDICATOR: Indicator,
    Noun.SOURCE: Source,
    Noun.EVENT: Event,
    Noun.ACTOR: Actor,
    Noun.CASE: Case,
    Noun.PLACE: Place,
    Noun.THEME: Theme,
}
"""The one declaration of what is published, in the order in which the API lists it."""
