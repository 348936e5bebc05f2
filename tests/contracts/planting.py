"""Planting: a canary for every field that can hold one."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from types import UnionType
from typing import TypeAlias

from django.apps import apps
from django.db import connections, models

from cases.disclosure.registry import POLICIES
from cases.models.fields import EdtfField, LanguageField, PlaceCodeField
from cases.models.json_fields import NamesField, ReasonsField, TranslatedField
from cases.models.record import EditableModel
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun
from tests.contracts.canaries import Canaries

_LISTS = {"authors", "related_reading"}
_OF_SHARES = "share_of"
"""Planted figures are counts, which have none."""
Column: TypeAlias = "models.Field[object, object]"
Maker: TypeAlias = Callable[[Column, Callable[[], str], Callable[[], date]], object | None]

_TOLD = ("title", "name", "as_worded", "summary")
"""Fields that are shown as they stand, and so is the reason for what was inferred of them."""


def _reason(column: Column, text: Callable[[], str], day: Callable[[], date]) -> object:
    told = next(name for name in _TOLD if name in {each.name for each in column.model._meta.fields})
    return {told: text()}


def _translated(column: Column, text: Callable[[], str], day: Callable[[], date]) -> object:
    """Words of the desk that are shown as they stand, in another language."""
    names: tuple[str, ...] = column.model.own_words  # type: ignore[attr-defined]  # whatever has the column
    return {next((name for name in _TOLD if name in names), names[0]): {"fa-AF": {"text": text()}}}


_MAKERS: Sequence[tuple[type | UnionType, Maker]] = (
    (LanguageField | PlaceCodeField | models.FileField, lambda column, text, day: None),
    (EdtfField, lambda column, text, day: day().isoformat()),
    (models.DateField, lambda column, text, day: day()),
    (NamesField, lambda column, text, day: {"en": text(), "fa-AF": text()}),
    (ReasonsField, _reason),
    (TranslatedField, _translated),
    (models.JSONField, lambda column, text, day: [text()] if column.name in _LISTS else None),
    (models.URLField, lambda column, text, day: f"https://archive.example/{text()}"),
    (models.CharField | models.TextField, lambda column, text, day: text()),
)
"""How each kind of column is given a canary, the first that fits."""


def hidden_fields() -> set[tuple[Noun, str]]:
    """Every field of the record that feeds nothing of what the public reads."""
    return {
        (noun, name)
        for noun, policy in POLICIES.items()
        for name, rule in policy.fields.items()
        if not rule.keys or not Audience.PUBLIC.includes(rule.widest)
    }


def cannot_hold(model: type[models.Model], name: str) -> bool:
    """Whether the field takes too few values for one that stands nowhere else: closed lists, small numbers.

    A relation is found by what stands in the row it leads to.
    """
    column = model._meta.get_field(name)
    return bool(
        column.is_relation
        or getattr(column, "choices", None)
        or isinstance(column, models.BooleanField | models.PositiveSmallIntegerField | LanguageField)
    )


def planted_values(
    model: type[models.Model], canaries: Canaries, widest: Audience = Audience.DESK, *, of: str
) -> dict[str, object]:
    """A canary for each field that an editor writes, of a record that nobody beyond `widest` may know of.

    `of` says which record it is, for the message of a failure.
    """
    noun = Noun(model.noun)  # type: ignore[attr-defined]
    values: dict[str, object] = {}
    for column in model._meta.concrete_fields:
        if not column.editable or cannot_hold(model, column.name) or column.name == _OF_SHARES:
            continue
        where = f"{noun.value}.{column.name} of {of}"
        told = POLICIES[noun].fields[column.name].keys or column.name == "inferred"
        value = _value(column, canaries, where, widest if told else Audience.DESK)
        if value is not None:
            values[column.name] = value
    return values


def _value(column: Column, canaries: Canaries, where: str, widest: Audience) -> object | None:
    for kinds, make in _MAKERS:
        if isinstance(column, kinds):
            return make(column, lambda: canaries.text(where, widest), lambda: canaries.day(where, widest))
    return None


def plant_bookkeeping(row: EditableModel, canaries: Canaries) -> None:
    """Give the columns that only verbs write values that are canaries too, as if by chance."""
    noun = Noun(row.noun)
    type(row)._default_manager.filter(pk=row.pk).update(
        created_at=canaries.moment(f"{noun.value}.created_at"),
        last_edited_at=canaries.moment(f"{noun.value}.last_edited_at"),
        lock_version=canaries.number(f"{noun.value}.lock_version"),
    )
    row.refresh_from_db()


def planted_fields(canaries: Canaries) -> set[tuple[Noun, str]]:
    """The fields that a canary was planted in."""
    named = (canary.where.split(" of ")[0].split(".") for canary in canaries.known.values())
    return {(Noun(parts[0]), parts[1]) for parts in named if len(parts) == 2}


def plant_numbers(canaries: Canaries) -> None:
    """Let every table of record, ledger and catalog number its rows from a number of its own on.

    Every number is a canary as soon as `note_numbers` finds it given out.
    """
    for model in _numbered():
        start = canaries.random.randrange(1_000_000, 9_000_000) * 100
        connection = connections["catalog" if model._meta.app_label == "catalog" else "default"]
        table = model._meta.db_table
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table])
                cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table, start])
            else:
                cursor.execute("SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)", [table, start])


def note_numbers(canaries: Canaries) -> None:
    """Take every surrogate key in use for a canary."""
    for model in _numbered():
        noun = getattr(model, "noun", None) if model._meta.app_label == "cases" else None
        where = f"{noun.value}.id" if noun else f"key of {model._meta.label}"
        for number in model._default_manager.values_list("pk", flat=True):
            canaries.note(str(number), where)


def _numbered() -> Iterator[type[models.Model]]:
    for app in ("cases", "ledger", "catalog"):
        for model in apps.get_app_config(app).get_models():
            if isinstance(model._meta.pk, models.BigAutoField):
                yield model
