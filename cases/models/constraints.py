"""Constraints that many models of the record share, each with a name and a sentence."""

from collections.abc import Collection, Iterable
from copy import copy
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS, models
from django.db.models import Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from cases.vocabulary.absence import Absence
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import PREFIXES

REF_LENGTH = 12


class Rule(models.CheckConstraint):
    """A check whose sentence is read at one field, `at`: the one that is most likely to be wrong.

    Migrations know it as the plain check that it is in the database.
    """

    def __init__(self, *, at: str, **check: Any) -> None:
        super().__init__(**check)
        self.at = at

    def validate(
        self,
        model: type[models.Model],
        instance: models.Model,
        exclude: Collection[str] | None = None,
        using: str = DEFAULT_DB_ALIAS,
    ) -> None:
        """Raises ``ValidationError`` at the field."""
        try:
            super().validate(model, instance, exclude=exclude, using=using)  # type: ignore[arg-type]
        except ValidationError as fault:
            raise ValidationError({self.at: fault}) from fault

    def clone(self) -> "Rule":
        """The same rule; Django makes one for each model."""
        return copy(self)

    def deconstruct(self) -> Any:
        """The plain check."""
        return models.CheckConstraint(
            condition=self.condition, name=self.name, violation_error_message=self.violation_error_message
        ).deconstruct()


def value_or_absence(noun: Noun, field: str) -> models.CheckConstraint:
    """Either the relation is set, or its absence says why it is not: never both, never neither."""
    return Rule(
        at=field,
        name=f"{noun.value}_{field}_or_why_not",
        condition=Q(**{f"{field}__isnull": False, f"{field}_absence": ""})
        | Q(**{f"{field}__isnull": True, f"{field}_absence__in": Absence.values}),
        violation_error_message=_("Choose a value, or say why there is none; not both."),
    )


def one_of(noun: Noun, field: str, values: Iterable[str], *, blank: bool = False) -> models.CheckConstraint:
    """The column holds one of the words the vocabulary knows."""
    known = [*values, ""] if blank else [*values]
    return models.CheckConstraint(
        name=f"{noun.value}_{field}_known",
        condition=Q(**{f"{field}__in": known}),
        violation_error_message=_("This is not one of the words the vocabulary knows."),
    )


def not_empty(noun: Noun, field: str) -> models.CheckConstraint:
    """The column is never an empty string: absence has words of its own."""
    return models.CheckConstraint(
        name=f"{noun.value}_{field}_not_empty",
        condition=~Q(**{field: ""}),
        violation_error_message=_("This may not be empty; say not stated where it is not."),
    )


def well_formed_ref(noun: Noun) -> models.CheckConstraint:
    """Prefix of the noun and ten more characters."""
    return models.CheckConstraint(
        name=f"{noun.value}_ref_well_formed",
        condition=Q(ref__startswith=f"{PREFIXES[noun]}-") & Q(Exact(Length("ref"), REF_LENGTH)),
        violation_error_message=_("This is not a reference of this kind of record."),
    )
