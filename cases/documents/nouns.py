"""Every noun of which documents are published, and what these are."""

from collections.abc import Mapping
from typing import Final

from cases.documents.actor import Actor
from cases.documents.case import Case
from cases.documents.declaration import Declaration
from cases.documents.event import Event
from cases.documents.indicator import Indicator
from cases.documents.part import Part
from cases.documents.place import Place
from cases.documents.record import Record
from cases.documents.source import Source
from cases.documents.statement import Statement
from cases.documents.statistic import Statistic
from cases.documents.term import Term
from cases.documents.testimony import Testimony
from cases.documents.theme import Theme
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun

DOCUMENTS: Final[Mapping[Noun, type[Part]]] = {
    Noun.TESTIMONY: Testimony,
    Noun.DECLARATION: Declaration,
    Noun.STATEMENT: Statement,
    Noun.STATISTIC: Statistic,
    Noun.INDICATOR: Indicator,
    Noun.SOURCE: Source,
    Noun.EVENT: Event,
    Noun.ACTOR: Actor,
    Noun.CASE: Case,
    Noun.PLACE: Place,
    Noun.THEME: Theme,
    Noun.TERM: Term,
}
"""The one declaration of what is published, in the order in which the API lists it."""


def noun_of(document: Document) -> Noun:
    """Which noun a published document is of. Raises ValueError where it does not say so."""
    return Noun(str(document.get("noun")))


def record_of(document: Document) -> Record | Statement:
    """A published document, read as what it is. Raises ValueError where it is that of no record."""
    record = DOCUMENTS[noun_of(document)](document)
    if isinstance(record, Record | Statement):
        return record
    raise ValueError(f"a {record.data['noun']} is no record")
