"""Freezing: one row and what it embeds, as plain data that no later edit can change."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import TypeAlias

from django.conf import settings
from django.db import models

from cases.models.record import Snapshotted
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.share import percent_text

IMAGED_NOWHERE = "id"


_Known: TypeAlias = dict[tuple[type[models.Model], int, bool], Json]
"""What stands for rows that others refer to: by table, number, and whether they are embedded whole."""


def freeze(row: Snapshotted) -> Document:
    """The image of ``row``: every column by name, embedded relations whole, other relations as their keys.

    Accounts, stored files and long texts are left out: who worked on a record is on the audit trail, bytes
    are in storage, and of a text its fingerprint says which it was.
    """
    return _frozen(row, {})


def freeze_all(rows: Iterable[Snapshotted]) -> list[Document]:
    """The images of ``rows`` at one moment: what several of them refer to is read once, and is in each."""
    known: _Known = {}
    return [_frozen(row, known) for row in rows]


def _frozen(row: Snapshotted, known: _Known) -> Document:
    image: Document = {}
    for field in imaged_fields(type(row)):
        image[field.name] = _frozen_value(row, field, known)
    for name in type(row).embeds:
        if name not in image:
            image[name] = [_frozen(child, known) for child in getattr(row, name).all()]
    return image


def as_of_now(model: type[Snapshotted], image: Document) -> Document:
    """``image``, of a row of ``model``, with the fields that were added since: as rows of before have them.

    What it embeds is looked at too. ``image`` stays as it is, and is given back where it lacks nothing.
    """
    lacking = {name: begin for name, begin in _beginnings(model).items() if name not in image}
    had = model.before(image) if lacking else {}
    added = {name: had[name] if name in had else begin() for name, begin in lacking.items()}
    for name in model.embeds:
        now = _inner_as_of_now(embedded_model(model, name), image.get(name))
        if now is not image.get(name):
            added[name] = now
    return {**image, **added} if added else image


def _inner_as_of_now(model: type[Snapshotted], value: Json) -> Json:
    if isinstance(value, dict):
        return as_of_now(model, value)
    if not isinstance(value, list):
        return value
    now = [as_of_now(model, each) if isinstance(each, dict) else each for each in value]
    return value if all(new is old for new, old in zip(now, value, strict=True)) else now


@cache
def _beginnings(model: type[Snapshotted]) -> "Mapping[str, Callable[[], Json]]":
    """By field, what a row has there that was made before the field was."""
    return {field.name: _beginning(field) for field in imaged_fields(model)}


def _beginning(field: "models.Field[object, object]") -> Callable[[], Json]:
    return list if field.many_to_many else lambda: _plain(field.get_default())


def embedded_model(model: type[Snapshotted], name: str) -> type[Snapshotted]:
    """The model whose rows ``model`` embeds under ``name``."""
    related = model._meta.get_field(name).related_model
    assert isinstance(related, type), "only relations are embedded"
    assert issubclass(related, Snapshotted), "only rows that have images are embedded"
    return related


def name_in(image: Document) -> str:
    """What the image of an embedded row goes by: its reference, its code, its fingerprint.

    A code stands with its kind where there is one: that of a term is one within its kind only.
    """
    if "code" in image:
        return ".".join(str(image[name]) for name in ("kind", "code") if name in image)
    return str(image["ref"] if "ref" in image else image["sha256"])


@cache
def imaged_fields(model: type[models.Model]) -> tuple["models.Field[object, object]", ...]:
    """The columns and many-to-many relations of ``model`` that an image carries."""
    hashed = getattr(model, "hashed", ())
    return tuple(
        field
        for field in (*model._meta.concrete_fields, *model._meta.many_to_many)
        if _imaged(field) and field.name not in hashed
    )


def _imaged(field: "models.Field[object, object]") -> bool:
    if field.name == IMAGED_NOWHERE or isinstance(field, models.FileField):
        return False
    related = field.related_model
    return not (isinstance(related, type) and related._meta.label == settings.AUTH_USER_MODEL)


def _frozen_value(row: Snapshotted, field: "models.Field[object, object]", known: _Known) -> Json:
    embedded = field.name in type(row).embeds
    if field.many_to_many:
        related = getattr(row, field.name).all()
        return [_frozen(other, known) if embedded else _key(other) for other in related]
    if field.is_relation:
        return _frozen_reference(row, field, known, embedded=embedded)
    return _plain(getattr(row, field.name))


def _frozen_reference(
    row: Snapshotted, field: "models.Field[object, object]", known: _Known, *, embedded: bool
) -> Json:
    pk = getattr(row, field.attname)
    if pk is None:
        return None
    assert isinstance(field.related_model, type), "a column refers to rows of a table"
    place = field.related_model, pk, embedded
    if place not in known:
        other = getattr(row, field.name)
        known[place] = _frozen(other, known) if embedded else _key(other)
    return known[place]


def _key(other: Snapshotted) -> Json:
    return _plain(other.key())


def _plain(value: object) -> Json:
    match value:
        case None | bool() | int() | str():
            return value
        case datetime() | date():
            return value.isoformat()
        case Decimal():
            return percent_text(value)
        case list():
            return [_plain(member) for member in value]
        case dict():
            return {str(name): _plain(member) for name, member in value.items()}
    raise TypeError(f"an image cannot hold a {type(value).__name__}")
