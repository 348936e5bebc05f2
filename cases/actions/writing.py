"""Writing values into rows: shared by drafting and editing."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from cases.actions.kinds import check_kinds
from cases.actions.offered import check_offered
from cases.actions.placing import Misplaced, placed
from cases.actions.refusal import VerbRefused
from cases.actions.responsible import check_responsible
from cases.actions.stored_values import stored_values
from cases.actions.translating import bind_translations
from cases.models import Account, Consent
from cases.models.record import EditableModel, Snapshotted
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import PREFIXES, BadReference, Reference

Entropy = Callable[[int], bytes]
_TRIES = 5


class Invalid(VerbRefused):
    """The values do not make a sound record. ``faults`` says which and why, by field name.

    part: the part they were meant for; None where they were meant for the record itself.
    nearest: by field name, the words of a snapshot that may have been meant.
    """

    def __init__(self, faults: ValidationError, *, nearest: Mapping[str, str] | None = None) -> None:
        super().__init__(" ".join(faults.messages))
        self.faults = faults
        self.nearest = dict(nearest or {})
        self.part: InlineChange | None = None


class StillUsed(VerbRefused):
    """Something else of the record still needs the row."""


@dataclass(frozen=True, slots=True)
class InlineChange:
    """A change to a row that is written together with its parent: a quotation, a passage, a consent.

    pk: the row's database number, None for a new one. ref: the public reference a new row is to have,
    if it is known.
    """

    model: type[Snapshotted]
    pk: int | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    delete: bool = False
    ref: str | None = None


def write_row(row: Snapshotted, values: Mapping[str, object]) -> list[str]:
    """Set ``values`` on ``row``, check and save it; return the names of the fields that changed.

    Raises ``Invalid`` where a field is unknown or the row would not be sound. What it names is looked at once
    it is written: whoever calls this takes all of it back.
    """
    plain, many = _split(row, values)
    plain = stored_values(row, plain)
    new = row._state.adding
    changed = [name for name, value in plain.items() if new or getattr(row, name) != value]
    for name, value in plain.items():
        setattr(row, name, value)
    try:
        check_offered({name: plain[name] for name in changed})
        row.derive()
        row.full_clean(validate_unique=True, validate_constraints=True)
        bind_translations(row)
    except ValidationError as faults:
        raise Invalid(faults) from faults
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        # Somebody took the same code or slug since the row was checked.
        raise Invalid(ValidationError(_("Another record was saved with the same code just now."))) from error
    for name, chosen in many.items():
        relation = getattr(row, name)
        wanted = {other.pk for other in chosen}
        if wanted != set(relation.values_list("pk", flat=True)):
            relation.set(chosen)
            changed.append(name)
    try:
        check_responsible(row)
    except ValidationError as faults:
        raise Invalid(faults) from faults
    return changed


def _split(
    row: models.Model, values: Mapping[str, object]
) -> tuple[dict[str, object], dict[str, Sequence[models.Model]]]:
    """Plain values and many-to-many choices; unknown and bookkeeping fields are refused."""
    plain: dict[str, object] = {}
    many: dict[str, Sequence[models.Model]] = {}
    for name, value in values.items():
        column = _column(row, name)
        if not getattr(column, "editable", False) or getattr(column, "primary_key", False):
            raise Invalid(ValidationError(_("%(name)s is not set by hand."), params={"name": name}))
        if not isinstance(column, models.ManyToManyField):
            plain[name] = value
        elif isinstance(value, (list, tuple, models.QuerySet)):
            many[name] = list(value)
        else:
            raise Invalid(ValidationError({name: _("This is a list of records that are kept here.")}))
    try:
        check_kinds(row, {**plain, **many})
    except ValidationError as faults:
        raise Invalid(faults) from faults
    return plain, many


def _column(row: models.Model, name: str) -> object:
    """The column called so; that of a relation by its own name alone."""
    try:
        column = row._meta.get_field(name)
    except FieldDoesNotExist:
        column = None
    if column is None or column.name != name:
        raise Invalid(ValidationError(_("There is no field %(name)s."), params={"name": name}))
    return column


def write_inline_changes(
    parent: EditableModel, parts: Sequence[InlineChange], *, by: Account, entropy: Entropy
) -> list[str]:
    """Write the parts of ``parent``; return their fields that changed, as ``statement.text``."""
    changed: list[str] = []
    for part in parts:
        relation = _relation_to(part.model, parent)
        if part.delete:
            changed.append(f"{part.model.noun}.deleted")
            _delete(part.model._default_manager.get(pk=part.pk, **{relation: parent}))
            continue
        if part.pk is None:
            row = part.model(**{relation: parent})
            give_ref(row, part.ref, entropy)
            if isinstance(row, Consent):
                row.recorded_by = by
        else:
            row = part.model._default_manager.get(pk=part.pk, **{relation: parent})
        changed += [f"{part.model.noun}.{name}" for name in _write_inline_change(row, part)]
    return changed


def _write_inline_change(row: Snapshotted, part: InlineChange) -> list[str]:
    try:
        return write_row(row, _placed(row, part.values))
    except Invalid as fault:
        fault.part = part
        raise


def _placed(row: Snapshotted, values: Mapping[str, object]) -> Mapping[str, object]:
    """``values``, with a passage put where its words stand. Raises ``Invalid`` where they do not."""
    try:
        return placed(row, values)
    except Misplaced as fault:
        nearest = {fault.field: fault.nearest} if fault.nearest else {}
        raise Invalid(ValidationError({fault.field: str(fault)}), nearest=nearest) from fault


def _relation_to(model: type[Snapshotted], parent: EditableModel) -> str:
    """The foreign key by which ``model`` is a part of ``parent``."""
    for name in type(parent).parts:
        relation = type(parent)._meta.get_field(name)
        if relation.related_model is model:
            return str(relation.remote_field.name)  # type: ignore[union-attr]  # parts are reverse relations
    raise TypeError(f"a {model.__name__} is no part of a {type(parent).__name__}")


def _delete(row: models.Model) -> None:
    try:
        row.delete()
    except ProtectedError as error:
        raise StillUsed(_("%(row)s is still used elsewhere in the record.") % {"row": row}) from error


def give_ref(row: Snapshotted, ref: str | None, entropy: Entropy) -> None:
    """Give a new row its public reference: the one it is known by, or a fresh one that nothing else has."""
    noun = type(row).noun
    if noun not in PREFIXES:
        return
    if ref is not None:
        _check_ref(ref, noun)
    for _attempt in range(_TRIES):
        candidate = ref or str(Reference.new(noun, entropy))
        if not type(row)._default_manager.filter(models.Q(("ref", candidate))).exists():
            setattr(row, "ref", candidate)  # noqa: B010 - only rows whose noun has references come here
            return
        if ref:
            break
    raise Invalid(ValidationError(_("The reference is already taken.")))


def _check_ref(ref: str, noun: Noun) -> None:
    """A reference as its noun has them, before any database is asked for it."""
    try:
        if Reference.parse(ref).noun is noun:
            return
    except (BadReference, TypeError):
        pass
    raise Invalid(ValidationError(_("This is not a reference of this kind of record.")))


def stamp(row: EditableModel, *, by: Account, at: datetime) -> None:
    """Note on the row who wrote it last, and when."""
    if row._state.adding:
        row.created_by, row.created_at = by, at
    row.last_edited_by, row.last_edited_at = by, at


FRESH: Entropy = secrets.token_bytes
"""Randomness of the machine, where nothing else is passed in."""
