"""Tables: which there are, and what one edition becomes in them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Model

from cases.catalog import actor, case, event, source, statistic, testimony
from cases.catalog.entry import Entry
from cases.catalog.inserting import Value
from cases.catalog.label import LabelUse
from cases.catalog.label_tables import LABEL_MODELS
from cases.catalog.projection import Projection
from cases.catalog.row import Row
from cases.catalog.statement import Statement
from cases.catalog.term import Term
from cases.catalog.version import CORRECTIONS, Version
from cases.vocabulary.canonical import Document, canonical_json
from cases.vocabulary.noun import Noun

PROJECTORS: Final[dict[Noun, Callable[[Document], Iterator[Projection]]]] = {
    Noun.ACTOR: actor.project,
    Noun.CASE: case.project,
    Noun.EVENT: event.project,
    Noun.SOURCE: source.project,
    Noun.STATISTIC: statistic.project,
    Noun.TESTIMONY: testimony.project,
}
MODELS: Final[dict[Noun, type[Row]]] = {
    model.noun: model
    for model in (
        actor.Actor,
        case.Case,
        event.Event,
        source.Source,
        statistic.Statistic,
        testimony.Testimony,
        Statement,
    )
}
FILLED: Final[tuple[type[Model], ...]] = (*MODELS.values(), *LABEL_MODELS.values(), Term, LabelUse, Version)
"""Every table that the editions of an audience fill."""
TERM: Final = ("audience", "ref", "noun", "field", "value")
"""The columns of a term."""


@dataclass(frozen=True, slots=True)
class ProjectedRow:
    """One row to be, and the rows of its terms, each with the values of TERM."""

    model: type[Row]
    row: Mapping[str, Value]
    terms: tuple[tuple[str, ...], ...]


def projected_rows(entry: Entry, document: Document) -> Iterator[ProjectedRow]:
    """The rows that the document of an edition becomes: its record's, then those of what is quoted in it.

    Raises KeyError or ValueError for a document that is not of the published form.
    """
    for projection in PROJECTORS[entry.noun](document):
        row, noun = _row(entry, projection), projection.model.noun.value
        carried = (entry.audience.value, str(row["ref"]), noun)
        yield ProjectedRow(
            projection.model, row, tuple((*carried, *term) for term in sorted(projection.terms))
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
