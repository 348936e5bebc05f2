"""Nouns of the record: by noun, the model whose rows are one.

The table itself is ``cases/models/__init__.py``, one line a model. What else a floor has to know of a noun is
declared by its model, as ``embeds``, ``parts`` and ``relations`` are, and lists of nouns are read off those.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from django.db.models import Model

from cases import models
from cases.models.record import EditableModel, Snapshotted
from cases.vocabulary.noun import Noun

MODELS: Final[Mapping[Noun, type[Model]]] = {
    model.noun: model for model in (getattr(models, name) for name in models.__all__)
}
"""Every model of the record by its noun."""


def part_relations(model: type[Model]) -> Iterator[tuple[str, type[Snapshotted], str]]:
    """The relations by which rows are parts of one of ``model``: name, model, and their foreign key."""
    if issubclass(model, EditableModel):
        for name in model.parts:
            relation = model._meta.get_field(name)
            part = relation.related_model
            assert isinstance(part, type), "parts are reverse relations"
            assert issubclass(part, Snapshotted), "parts are rows of the record"
            yield name, part, str(relation.remote_field.name)  # type: ignore[union-attr]  # see above
