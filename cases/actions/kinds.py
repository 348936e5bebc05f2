"""Kinds of value: what each kind of column takes, said before anything is done with a value.

Forms give the right kind by themselves. Files, commands and programs may give anything: a number where text
is meant, a list, a fraction. Nothing of it is turned into something else in silence.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from types import UnionType
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import models
from django.utils.translation import gettext as _

from cases.models.json_fields import StoredJSONField
from cases.models.json_validators import LONGEST_TEXT
from cases.vocabulary.quantity import GREATEST
from cases.vocabulary.text import normalised

DEEPEST: Final = 8
"""Levels of a JSON value: more than any field has, and few enough to be read by everything that reads it."""
MOST_VALUES: Final = 10_000
"""Values within one JSON value, names of members among them."""


def check_kinds(row: models.Model, values: Mapping[str, object]) -> None:
    """Every value is of the kind its column of ``row`` takes; None is for the column to refuse.

    Raises ``ValidationError`` with a sentence for each field at fault.
    """
    faults: dict[str, list[str]] = {}
    for name, value in values.items():
        try:
            if value is not None:
                check_kind(row._meta.get_field(name), value)
        except ValidationError as fault:
            faults[name] = fault.messages
    if faults:
        raise ValidationError(faults)


def check_kind(column: object, value: object) -> None:
    """``value`` is of the kind that ``column`` takes. Raises ``ValidationError``."""
    for kinds, check in _CHECKS:
        if isinstance(column, kinds):
            check(column, value)
            return


def _check_rows(column: Any, value: object) -> None:
    rows = list(value) if isinstance(value, list | tuple | models.QuerySet) else [None]
    if not all(_is_row(column, each) for each in rows):
        raise ValidationError(_("This is a list of records that are kept here."))


def _check_row(column: Any, value: object) -> None:
    if not _is_row(column, value):
        raise ValidationError(_("This is one record that is kept here."))


def _is_row(column: Any, value: object) -> bool:
    return isinstance(value, column.related_model) and getattr(value, "pk", None) is not None


def _check_file(column: Any, value: object) -> None:
    if not isinstance(value, File):
        raise ValidationError(_("This is a file."))


def _check_truth(column: Any, value: object) -> None:
    if not isinstance(value, bool):
        raise ValidationError(_("This is true or false."))


def _check_number(column: Any, value: object) -> None:
    if type(value) is not int:
        raise ValidationError(_("This is a whole number."))


def _check_decimal(column: Any, value: object) -> None:
    """A number, or a text that writes one; a fraction of the machine is none, because it is not exact."""
    if isinstance(value, str):
        value = column.to_python(value)
    if not isinstance(value, Decimal | int) or isinstance(value, bool) or not Decimal(value).is_finite():
        raise ValidationError(_("This is a number, such as 12.5."))


def _check_day(column: Any, value: object) -> None:
    """A day, or a text that says one as ISO 8601 does."""
    if isinstance(value, str):
        column.to_python(value)
    elif not isinstance(value, date) or isinstance(value, datetime):
        raise ValidationError(_("This is a day, such as 2026-11-22."))


def _check_text(column: Any, value: object) -> None:
    if not isinstance(value, str):
        raise ValidationError(_("This is a text."))
    if len(value) > LONGEST_TEXT and not _is_hashed(column):
        raise ValidationError(_("A text has at most %(number)s characters.") % {"number": LONGEST_TEXT})


def _is_hashed(column: Any) -> bool:
    """Whether it is the text of a whole snapshot, which is as long as it is."""
    return getattr(column, "name", "") in getattr(getattr(column, "model", None), "hashed", ())


def _check_json(column: Any, value: object) -> None:
    """Texts, whole numbers, lists and objects, few levels deep. Raises ``ValidationError``."""
    truths = isinstance(column, StoredJSONField) and column.truths
    waiting: list[tuple[object, int]] = [(value, 1)]
    seen = letters = 0
    while waiting:
        each, level = waiting.pop()
        seen += 1
        letters += len(each) if isinstance(each, str) else 0
        if level > DEEPEST or seen > MOST_VALUES or letters > 10 * LONGEST_TEXT:
            raise ValidationError(_("This holds too much, or too many levels."))
        if not (truths and isinstance(each, bool)):
            waiting.extend((within, level + 1) for within in _members(each))


def _members(value: object) -> Iterable[object]:
    """What a JSON value holds; names of members too. Raises ``ValidationError`` for what is none."""
    if isinstance(value, str):
        return ()
    if isinstance(value, int) and not isinstance(value, bool):
        if abs(value) > GREATEST:
            raise ValidationError(_("A number here has at most 16 digits: 9007199254740991."))
        return ()
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        if not all(isinstance(name, str) for name in value):
            raise ValidationError(_("The name of a value is a text."))
        if len({normalised(name) for name in value}) < len(value):
            raise ValidationError(_("One name stands there twice."))
        return (*value, *value.values())
    raise ValidationError(
        _("Only texts, whole numbers, lists and objects stand here; what is empty is left out.")
    )


_CHECKS: Final[tuple[tuple[type | UnionType, Callable[[Any, object], None]], ...]] = (
    (models.JSONField, _check_json),
    (models.ManyToManyField, _check_rows),
    (models.ForeignKey, _check_row),
    (models.FileField, _check_file),
    (models.BooleanField, _check_truth),
    (models.IntegerField, _check_number),
    (models.DecimalField, _check_decimal),
    (models.DateField, _check_day),
    (models.CharField | models.TextField, _check_text),
)
"""What each kind of column takes; the first that fits."""
