"""Freezing: one row and what it embeds, as plain data that no later edit can change."""

from datetime import date, datetime

from django.conf import settings
from django.db import models

from cases.models.record import Snapshotted
from cases.vocabulary.canonical import Document, Json

IMAGED_NOWHERE = "id"


def freeze(row: Snapshotted) -> Document:
    """The image of ``row``: every column by name, embedded relations whole, other relations as their keys.

    Accounts, stored files and long texts are left out: who worked on a record is on the audit trail, bytes
    are in storage, and of a text its fingerprint says which it was.
    """
    image: Document = {}
    for field in imaged_fields(type(row)):
        image[field.name] = _frozen_value(row, field)
    for name in type(row).embeds:
        if name not in image:
            image[name] = [freeze(child) for child in getattr(row, name).all()]
    return image


def imaged_fields(model: type[models.Model]) -> list["models.Field[object, object]"]:
    """The columns and many-to-many relations of ``model`` that an image carries."""
    hashed = getattr(model, "hashed", ())
    return [
        field
        for field in (*model._meta.concrete_fields, *model._meta.many_to_many)
        if _imaged(field) and field.name not in hashed
    ]


def _imaged(field: "models.Field[object, object]") -> bool:
    if field.name == IMAGED_NOWHERE or isinstance(field, models.FileField):
        return False
    related = field.related_model
    return not (isinstance(related, type) and related._meta.label == settings.AUTH_USER_MODEL)


def _frozen_value(row: Snapshotted, field: "models.Field[object, object]") -> Json:
    embedded = field.name in type(row).embeds
    if field.many_to_many:
        related = getattr(row, field.name).all()
        return [freeze(other) if embedded else _key(other) for other in related]
    if field.is_relation:
        other = getattr(row, field.name)
        return None if other is None else freeze(other) if embedded else _key(other)
    return _plain(getattr(row, field.name))


def _key(other: Snapshotted) -> Json:
    return _plain(other.key())


def _plain(value: object) -> Json:
    match value:
        case None | bool() | int() | str():
            return value
        case datetime() | date():
            return value.isoformat()
        case list():
            return [_plain(member) for member in value]
        case dict():
            return {str(name): _plain(member) for name, member in value.items()}
    raise TypeError(f"an image cannot hold a {type(value).__name__}")
