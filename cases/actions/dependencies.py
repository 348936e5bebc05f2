"""Which other records an approved revision speaks of, and how: read off the relations of its model."""

from collections.abc import Iterator, Mapping
from functools import cache

from django.db.models import Model

from cases.disclosure.statement import owner_of
from cases.models.image import imaged_fields
from cases.models.nouns import MODELS, part_relations
from cases.models.record import Record, Snapshotted
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from cases.vocabulary.relation import Relation


def dependencies(noun: Noun, image: Document) -> set[tuple[str, Relation]]:
    """References of other records in the image of ``noun``, each with the relation it stands in."""
    own = str(image.get("ref"))
    return {(ref, relation) for ref, relation in _all(MODELS[noun], image) if ref != own}


@cache
def relations_of(model: type[Model]) -> Mapping[str, Relation]:
    """By field, how a row of ``model`` speaks of other records; the row that it is a part of is none."""
    stated: Mapping[str, Relation] = model.relations if issubclass(model, Snapshotted) else {}
    owners = {key for owner in MODELS.values() for _name, part, key in part_relations(owner) if part is model}
    named = {
        field.name: Relation.NAMES
        for field in imaged_fields(model)
        if isinstance(field.related_model, type)
        and issubclass(field.related_model, Record)
        and field.name not in owners
    }
    return {**named, **stated}


def _all(model: type[Model], image: Document) -> Iterator[tuple[str, Relation]]:
    for name, relation in relations_of(model).items():
        for ref in _refs(image[name]):
            yield ref, relation
    for name, part, _key in part_relations(model):
        for row in _list(image.get(name)):
            if isinstance(row, dict):
                yield from _all(part, row)


def _refs(value: Json) -> Iterator[str]:
    """References in a key or a list of keys; a statement's key leads to the record that it is part of."""
    for key in _list(value):
        if isinstance(key, dict):
            yield owner_of(key)
        elif key is not None:
            yield str(key)


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [value]
