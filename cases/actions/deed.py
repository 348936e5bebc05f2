"""A deed: one transaction of a verb. What it wrote of the record is sealed before it ends.

Django tells of each row that is saved, deleted or related to others within; of writes in bulk it tells
nothing, they are told by ``note_writes``. Rows that no verb wrote are never sealed again. A row that was not
what was sealed when a verb first came to it gets no new seal: nobody vouches for what was done behind the
desk.
"""

import logging
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any, Final, TypeAlias

from django.db import IntegrityError, models, transaction
from django.db.models.signals import m2m_changed, post_save, pre_delete, pre_save
from django.utils.translation import gettext as _

from cases.actions.content import SEALED, columns_of
from cases.actions.refusal import VerbRefused
from cases.actions.sealing import Broken, Key
from cases.actions.writes import Writes
from cases.models import AuditEntry
from cases.models.nouns import part_relations

Rows: TypeAlias = "models.QuerySet[Any] | Iterable[models.Model]"
_log = logging.getLogger(__name__)


_UNDER_WAY: Final[ContextVar[Writes | None]] = ContextVar("deed", default=None)


@contextmanager
def deed(*, come_what_may: bool = False) -> Iterator[None]:
    """The transaction of a verb, as a block or around a function. Within another deed it is part of that.

    come_what_may: it stops harm, and stands even where its rows could not be sealed; verifying finds those.
    A deed that is to be taken back seals nothing. Raises ``VerbRefused`` where it leans on what is gone.
    """
    with _whole():
        if _UNDER_WAY.get() is not None:
            yield
            return
        under_way = Writes()
        token = _UNDER_WAY.set(under_way)
        try:
            yield
        finally:
            _UNDER_WAY.reset(token)
        if not transaction.get_rollback():
            _seal(under_way, come_what_may=come_what_may)


@contextmanager
def _whole() -> Iterator[None]:
    """A transaction. Whether what it leans on is still there, the database looks at only as it ends."""
    done = False
    try:
        with transaction.atomic():
            yield
            done = True
    except IntegrityError as gone:
        if not done:
            raise
        raise VerbRefused(
            _("Something that this rests on was deleted just now. Nothing was saved: look again.")
        ) from gone


def _seal(done: Writes, *, come_what_may: bool) -> None:
    try:
        with transaction.atomic():
            done.seal()
    except Exception:
        if not come_what_may:
            raise
        _log.exception("What was done stands, and could not be sealed")


def note_writes(rows: Rows, *, new: bool = False) -> None:
    """Tell the deed under way of rows that are about to be written in bulk; of ``new`` ones, after it.

    Only the numbers of rows are read. Many rows that are saved one by one are told of together, too, so that
    they are looked at together. Without a deed it does nothing, and verifying finds what was written.
    """
    under_way = _UNDER_WAY.get()
    if under_way is None or not under_way.begun:
        return
    for model, pks in _by_model(rows):
        under_way.write(model, pks, new=new)


def erase_nonces(rows: Rows) -> None:
    """Tell the deed under way that something of ``rows`` is erased for good: no older seal may confirm it.

    Where a row was not as sealed before, the seal in force loses its nonce too, and verifying says so.
    """
    under_way = _UNDER_WAY.get()
    if under_way is None or not under_way.begun:
        return
    for model, pks in _by_model(rows):
        under_way.write(model, pks)
        under_way.forget(model, pks)


def accept_rows(keys: Iterable[Key]) -> None:
    """Have the deed under way seal these rows as they are, or as gone, whatever was sealed before."""
    under_way = _UNDER_WAY.get()
    assert under_way is not None, "rows are accepted within a deed"
    under_way.accept(keys)


def broken_now(model: type[models.Model], pks: Collection[int]) -> dict[int, Broken]:
    """Those rows that are not as sealed; of what the deed under way wrote, how it was before."""
    return (_UNDER_WAY.get() or Writes()).look(model, pks)


def _by_model(rows: Rows) -> Iterator[tuple[type[models.Model], list[int]]]:
    if isinstance(rows, models.QuerySet):
        yield rows.model, list(rows.values_list("pk", flat=True))
        return
    found: dict[type[models.Model], list[int]] = {}
    for row in rows:
        found.setdefault(type(row), []).append(row.pk)
    yield from found.items()


def _before_save(sender: type[models.Model], instance: Any, update_fields: Any, **kwargs: Any) -> None:
    under_way = _UNDER_WAY.get()
    if under_way is None:
        return
    if instance._state.adding:
        _write_owners(under_way, instance)
    elif _covered(sender, update_fields):
        under_way.write(sender, [instance.pk])


def _after_save(sender: type[models.Model], instance: Any, created: bool, **kwargs: Any) -> None:  # noqa: FBT001 - Django calls it so
    under_way = _UNDER_WAY.get()
    if under_way is not None and created:
        under_way.write(sender, [instance.pk], new=True)


def _before_delete(sender: type[models.Model], instance: Any, **kwargs: Any) -> None:
    """The row, the row it is part of, and rows that choose it."""
    under_way = _UNDER_WAY.get()
    if under_way is None:
        return
    under_way.write(sender, [instance.pk])
    _write_owners(under_way, instance)
    for owner, name in _choosing(sender):
        chosen = owner._default_manager.filter(models.Q((name, instance.pk)))
        under_way.write(owner, chosen.values_list("pk", flat=True))


def _on_choice(
    instance: Any,
    action: str,
    reverse: bool,  # noqa: FBT001 - Django calls it so
    pk_set: set[int] | None,
    **kwargs: Any,
) -> None:
    under_way = _UNDER_WAY.get()
    if under_way is None or not action.startswith("pre_"):
        return
    assert not reverse, "what a row chooses is written from its own side"
    under_way.write(type(instance), [instance.pk, *(_mutual(kwargs["sender"], instance, pk_set))])


def _mutual(through: Any, instance: models.Model, pk_set: set[int] | None) -> Iterable[int]:
    """The rows that choose ``instance`` back, where a choice is one on both sides."""
    for field in type(instance)._meta.many_to_many:
        if field.remote_field.through is through and getattr(field.remote_field, "symmetrical", False):
            return (
                pk_set if pk_set is not None else getattr(instance, field.name).values_list("pk", flat=True)
            )
    return ()


def _on_entry(instance: AuditEntry, created: bool, **kwargs: Any) -> None:  # noqa: FBT001 - Django calls it so
    under_way = _UNDER_WAY.get()
    if under_way is not None and created:
        under_way.enter(instance.number)


def _write_owners(under_way: Writes, part: Any) -> None:
    of: type[models.Model] = type(part)
    for owner, key in _owners(of):
        if (pk := getattr(part, f"{key}_id")) is not None:  # a quotation is of one record or of another
            under_way.write(owner, [pk])


@cache
def _owners(part: type[models.Model]) -> list[tuple[type[models.Model], str]]:
    """The models that ``part`` is a part of, each with the foreign key that says of which row."""
    return [
        (model, key) for model in SEALED.values() for _name, of, key in part_relations(model) if of is part
    ]


@cache
def _choosing(chosen: type[models.Model]) -> list[tuple[type[models.Model], str]]:
    """The many-to-many fields that lead to ``chosen``."""
    return [
        (model, field.name)
        for model in SEALED.values()
        for field in model._meta.many_to_many
        if field.related_model is chosen
    ]


def _covered(model: type[models.Model], update_fields: Collection[str] | None) -> bool:
    if update_fields is None:
        return True
    fields = (model._meta.get_field(name) for name in update_fields)
    return any(getattr(field, "column", None) in columns_of(model) for field in fields)


def _listen() -> None:
    """Ask Django to tell of the rows of the record, and of no others: listening costs bulk deletes."""
    for model in SEALED.values():
        pre_save.connect(_before_save, sender=model)
        post_save.connect(_after_save, sender=model)
        pre_delete.connect(_before_delete, sender=model)
        for field in model._meta.many_to_many:
            m2m_changed.connect(_on_choice, sender=field.remote_field.through)
    post_save.connect(_on_entry, sender=AuditEntry)


_listen()
