"""What a dossier's folder holds: one file per noun, in the order in which records can name each other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, cast

from django.db.models import UniqueConstraint

from cases.importers.fixture import FixtureRow
from cases.models import Person
from cases.models.nouns import MODELS
from cases.models.record import EditableModel, Record, Snapshotted


@dataclass(frozen=True, slots=True)
class DossierFile:
    """The rows of one noun.

    parts: lists nested in a row, by field name, written together with it.
    later: lists nested in a row that can be written only once the row stands, in this order.
    """

    model: type[EditableModel]
    parts: Mapping[str, type[Snapshotted]] = field(default_factory=dict)
    later: Mapping[str, type[Snapshotted]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The file's name, without its ending."""
        return "people" if self.model is Person else self.model.noun.plural

    @property
    def is_published(self) -> bool:
        """Whether its rows become documents of their own."""
        return issubclass(self.model, Record)

    @property
    def named_by(self) -> tuple[str, ...]:
        """The fields that tell its rows from each other: the code of a term is unique within its kind."""
        constraints = self.model._meta.constraints
        together = (tuple(each.fields) for each in constraints if isinstance(each, UniqueConstraint))
        return next((names for names in together if self.key in names), (self.key,))

    def names_of(self, row: FixtureRow) -> tuple[str, ...]:
        """What `row` goes by among the rows of its kind."""
        return tuple(str(row.values.get(name)) for name in self.named_by)

    def known(self, rows: Iterable[FixtureRow]) -> set[tuple[str, ...]]:
        """What those of `rows` that the record knows go by, whatever became of them since."""
        standing = self.model._default_manager.filter(**{f"{self.key}__in": [row.key for row in rows]})
        return set(standing.values_list(*self.named_by))

    @property
    def key(self) -> str:
        """The field that names a row: its reference, or its code where it has none."""
        return "ref" if any(column.name == "ref" for column in self.model._meta.concrete_fields) else "code"


def _relations(model: type[EditableModel], names: Iterable[str]) -> dict[str, type[Snapshotted]]:
    """The models whose rows are nested in a row of a file, by the name of their list."""
    return {name: cast("type[Snapshotted]", model._meta.get_field(name).related_model) for name in names}


def _file(model: type[EditableModel]) -> DossierFile:
    return DossierFile(model, _relations(model, model.file_parts), later=_relations(model, model.file_later))


FILES: Final = tuple(
    sorted(
        (_file(each) for each in MODELS.values() if issubclass(each, EditableModel) and each.file_rank),
        key=lambda file: file.model.file_rank,
    )
)
"""In their order, as the models declare it."""
