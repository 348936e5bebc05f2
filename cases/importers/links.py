"""Field values as written in a file, made into what the verbs take: rows for references, dates for dates."""

from collections.abc import Iterable

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db.models import Field, ForeignKey, ManyToManyField, Model, QuerySet
from django.utils.translation import gettext as _

from cases.actions.kinds import check_kind
from cases.importers.fixture import FixtureRow
from cases.vocabulary.canonical import Json


def field_values(model: type[Model], row: FixtureRow) -> dict[str, object]:
    """The values of `row` for a record of `model`: each reference becomes the row it names.

    Raises BadFixture for a field that the model lacks, a value of the wrong kind, or a reference to nothing.
    """
    return {name: _value(model, name, written, row) for name, written in row.values.items()}


def _value(model: type[Model], name: str, written: Json, row: FixtureRow) -> object:
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        raise row.fault(_("There is no field %(field)s.") % {"field": name}) from None
    if isinstance(field, ManyToManyField):
        if not isinstance(written, list):
            raise row.fault(_("%(field)s is not a list.") % {"field": name})
        return _named(field, written, row)
    if isinstance(field, ForeignKey):
        return None if written is None else _named(field, [written], row)[0]
    if not isinstance(field, Field):
        raise row.fault(_("%(field)s is not written here.") % {"field": name})
    try:
        if written is not None:
            check_kind(field, written)
        converted: object = field.to_python(written)
    except ValidationError as error:
        raise row.fault(f"{name}: {' '.join(error.messages)}") from error
    return converted


def _choosable(field: "Field[object, object]", target: type[Model]) -> "QuerySet[Model]":
    """The rows that a relation may lead to: of terms, those of its kind, within which a code is one."""
    limit = field.get_limit_choices_to() if isinstance(field, ForeignKey | ManyToManyField) else {}
    return target._default_manager.complex_filter(limit)


def _named(field: "Field[object, object]", keys: Iterable[Json], row: FixtureRow) -> list[Model]:
    """The rows that `keys` name, in that order; in place of a merged term the one that it became."""
    target = field.related_model
    assert isinstance(target, type), "a relation of the record names its model"
    column = "ref" if any(other.name == "ref" for other in target._meta.concrete_fields) else "code"
    found = {
        getattr(other, column): other
        for other in _choosable(field, target).filter(**{f"{column}__in": list(keys)})
    }
    missing = [str(key) for key in keys if key not in found]
    if missing:
        raise row.fault(
            _("%(field)s names %(keys)s, which is nowhere.")
            % {"field": field.name, "keys": ", ".join(missing)}
        )
    return [getattr(found[key], "merged_into", None) or found[key] for key in keys]
