"""Tables: which noun has which in the catalog, and what one edition becomes in them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Model

from cases.catalog import actor, case, declaration, event, source, statement, statistic, testimony
from cases.catalog.entry import Entry
from cases.catalog.facet_value import FacetValue
from cases.catalog.indicator import Indicator
from cases.catalog.inserting import Value
from cases.catalog.label import Label, LabelUse
from cases.catalog.passage import Passage
from cases.catalog.place import Place
from cases.catalog.projection import Projection
from cases.catalog.row import Row
from cases.catalog.term import Term
from cases.catalog.theme import Theme
from cases.catalog.version import CORRECTIONS, Version
from cases.vocabulary.canonical import Document, canonical_json
from cases.vocabulary.noun import Noun


@dataclass(frozen=True, slots=True)
class RowTable:
    """A noun that has rows: their table, what is read of a document, and how a document becomes rows.

    `project` is None where the rows come with the document of another noun.
    """

    model: type[Row]
    passages: Callable[[Document], Iterator[Passage]]
    project: Callable[[Document], Iterator[Projection]] | None


ROWS: Final[Mapping[Noun, RowTable]] = {
    Noun.ACTOR: RowTable(actor.Actor, actor.passages, actor.project),
    Noun.CASE: RowTable(case.Case, case.passages, case.project),
    Noun.DECLARATION: RowTable(declaration.Declaration, declaration.passages, declaration.project),
    Noun.EVENT: RowTable(event.Event, event.passages, event.project),
    Noun.SOURCE: RowTable(source.Source, source.passages, source.project),
    Noun.STATEMENT: RowTable(statement.Statement, statement.passages, None),
    Noun.STATISTIC: RowTable(statistic.Statistic, statistic.passages, statistic.project),
    Noun.TESTIMONY: RowTable(testimony.Testimony, testimony.passages, testimony.project),
}
LABELS: Final[Mapping[Noun, type[Label]]] = {
    Noun.INDICATOR: Indicator,
    Noun.PLACE: Place,
    Noun.THEME: Theme,
    Noun.TERM: Term,
}
"""The nouns that are published as names in documents. ROWS and LABELS are all that the catalog has."""

MODELS: Final[Mapping[Noun, type[Row]]] = {noun: table.model for noun, table in ROWS.items()}
LABEL_MODELS: Final[Mapping[str, type[Label]]] = {noun.plural: model for noun, model in LABELS.items()}
"""By the key within a document's `labels` that fills the table."""
FILLED: Final[tuple[type[Model], ...]] = (*MODELS.values(), *LABELS.values(), FacetValue, LabelUse, Version)
"""Every table that the editions of an audience fill."""
FACET_VALUE: Final = ("audience", "ref", "noun", "field", "value")
"""The columns of a facet value."""


@dataclass(frozen=True, slots=True)
class ProjectedRow:
    """One row to be, and the rows of its facet values, each with what FACET_VALUE names."""

    model: type[Row]
    row: Mapping[str, Value]
    facet_values: tuple[tuple[str, ...], ...]


def projected_rows(entry: Entry, document: Document) -> Iterator[ProjectedRow]:
    """The rows that the document of an edition becomes: its record's, then those of what is quoted in it.

    Raises KeyError or ValueError for a document that is not of the published form.
    """
    project = ROWS[entry.noun].project
    if project is None:
        raise KeyError(entry.noun)
    for projection in project(document):
        row, noun = _row(entry, projection), projection.model.noun.value
        carried = (entry.audience.value, str(row["ref"]), noun)
        yield ProjectedRow(
            projection.model,
            row,
            tuple((*carried, *facet_value) for facet_value in sorted(projection.facet_values)),
        )


def version_of(entry: Entry) -> dict[str, Value]:
    """The row of an edition's version, but for the name of the filling that writes it."""
    return {
        "audience": entry.audience.value,
        "number": entry.number,
        "ref": entry.ref,
        "noun": entry.noun.value,
        "version": entry.version,
        "action": entry.action.value,
        "reason": entry.reason.value,
        "day": entry.day,
        "document": entry.document,
        "link": entry.digest,
        "told": entry.number if entry.action in CORRECTIONS else None,
    }


def _row(entry: Entry, projection: Projection) -> dict[str, Value]:
    document = projection.document
    return {
        "audience": entry.audience.value,
        "ref": str(document["ref"]),
        "version": entry.version,
        "edition": entry.number,
        "published": date.fromisoformat(str(document["published"])),
        "updated": date.fromisoformat(str(document["updated"])),
        "document": _text(entry, document),
        **projection.columns,
    }


def _text(entry: Entry, document: Document) -> str:
    """The canonical JSON of a row: of the record itself byte for byte what its edition holds."""
    if document["ref"] == entry.ref and entry.document is not None:
        return entry.document
    return canonical_json(document).decode()
