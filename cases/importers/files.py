"""What a dossier's folder holds: one file per noun, in the order in which records can name each other."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from cases.models import (
    Actor,
    Case,
    Event,
    Indicator,
    Passage,
    Person,
    Place,
    RightOfReply,
    Snapshot,
    Source,
    Statement,
    Statistic,
    Testimony,
    Theme,
)
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
    def key(self) -> str:
        """The field that names a row: its reference, or its code where it has none."""
        return "ref" if any(column.name == "ref" for column in self.model._meta.concrete_fields) else "code"


FILES: Final = (
    DossierFile(Place),
    DossierFile(Theme),
    DossierFile(Indicator),
    DossierFile(Actor),
    DossierFile(Source, later={"snapshots": Snapshot, "passages": Passage}),
    DossierFile(Person),
    DossierFile(Case, parts={"replies": RightOfReply}),
    DossierFile(Testimony, parts={"statements": Statement}),
    DossierFile(Statistic),
    DossierFile(Event),
)
