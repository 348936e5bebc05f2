"""Whether a row is sound, asked of the database in few questions."""

from collections.abc import Mapping
from functools import cache, reduce
from operator import and_

from django.core.exceptions import ValidationError
from django.db import models, router
from django.db.models import Q


@cache
def references(model: type[models.Model]) -> Mapping[str, str]:
    """The columns that refer to any row of a table, by the names of their fields: not those of some kind."""
    return {
        field.name: field.attname
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey) and not field.get_limit_choices_to()
    }


@cache
def of_a_kind(model: type[models.Model]) -> Mapping[str, tuple[str, Mapping[str, object]]]:
    """The columns that refer to rows of some kind, by the names of their fields, with what such rows hold."""
    limited = (field for field in model._meta.concrete_fields if isinstance(field, models.ForeignKey))
    return {
        field.name: (field.attname, limit)
        for field in limited
        if isinstance(limit := field.get_limit_choices_to(), dict) and limit
    }


def meets_all(row: models.Model, left_out: frozenset[str]) -> bool:
    """Whether ``row`` meets every constraint of its model, but for checks of fields that are ``left_out``."""
    using = router.db_for_write(type(row), instance=row)
    try:
        for constraint in _few(type(row), left_out):
            constraint.validate(type(row), row, exclude={*left_out} or None, using=using)
    except ValidationError:
        return False
    return True


@cache
def _few(model: type[models.Model], left_out: frozenset[str]) -> list[models.BaseConstraint]:
    """The constraints of ``model``, its checks put together into one that says no more and no less.

    Checks of fields that are ``left_out``, those that a form does not hold, are left out, too.
    """
    all_of_them = model._meta.constraints
    checks = [Q(each.condition) for each in all_of_them if isinstance(each, models.CheckConstraint)]
    due = [each for each in checks if not left_out & each.referenced_base_fields]
    others = [each for each in all_of_them if not isinstance(each, models.CheckConstraint)]
    together = [models.CheckConstraint(condition=reduce(and_, due), name="together")] if due else []
    return [*together, *others]
