"""Tampering: what somebody may do who has the databases in their hands, drawn at random over every table."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from random import Random
from typing import Any, Final

from django.apps import apps
from django.db import models, router

from cases.actions.anchor import CHAINS, Chain
from cases.actions.audit import digest_of
from cases.actions.sealing import link_of
from cases.ledger.derivation import Derivation
from cases.ledger.edition import Edition
from cases.models import AuditEntry, Seal

FORGED: Final = ("cases", "ledger", "catalog")
"""The apps of whose tables some published word, some right or some decision comes."""
LEFT_OUT: Final[dict[str, str]] = {
    "cases.Shortcoming": "worked out from the revisions again whenever one is frozen",
    "cases.Packet": "a list of the desk: what comes of it is sealed, and approved by somebody who reads it",
    "cases.PacketMember": "says what is worked on together, and nothing of a record",
    "cases.Decision": "becomes nothing but drafts, which somebody reads before they are approved",
    "cases.Errand": "says what a worker is asked to do; what it keeps is sealed",
    "cases.Sighting": "worked out from two texts, and nothing comes of it",
    "catalog.Heartbeat": "tells whether somebody is at work, and nothing of a record",
}
"""Models of these apps that nothing comes from, and why."""
_LONG_AGO: Final = datetime(2020, 1, 1, tzinfo=UTC)
UNWITNESSED: Final = frozenset({"differs", "last_login", "filling", "behind_since"})
"""Columns that verify says it does not look at."""


def forgeable() -> list[type[models.Model]]:
    """Every model that is tampered with and has rows, the tables between two others included."""
    found = (
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in FORGED and model._meta.label not in LEFT_OUT
    )
    return [model for model in found if _rows(model).exists()]


def tamper(random: Random, models_: Sequence[type[models.Model]]) -> str:
    """Do one thing to one row, past every verb; what was done, for whoever reads a failing test."""
    model = random.choice(models_)
    deed = random.choice(DEEDS)
    return f"{deed.__name__} {model._meta.label}: {deed(random, model)}"


def changed(random: Random, model: type[models.Model]) -> str:
    """One column of one row says something else."""
    row = _drawn(random, model)
    column, value = random.choice(list(_other_values(random, row)))
    _rows(model).filter(pk=row.pk).update(**{column: value})
    return f"{column} of {row.pk}"


def deleted(random: Random, model: type[models.Model]) -> str:
    """One row is gone."""
    row = _drawn(random, model)
    rows = _rows(model).filter(pk=row.pk)
    rows._raw_delete(rows.db)
    return str(row.pk)


def put_in(random: Random, model: type[models.Model]) -> str:
    """A row that nobody wrote stands beside one that it resembles."""
    row = _drawn(random, model)
    values = {each.attname: getattr(row, each.attname) for each in model._meta.concrete_fields}
    values |= dict(_other_values(random, row)) if _has_unique(model) else {}
    if isinstance(model._meta.pk, models.AutoField):
        values[model._meta.pk.attname] = None
    _rows(model).bulk_create([model(**values)])
    return f"like {row.pk}"


def swapped(random: Random, model: type[models.Model]) -> str:
    """Two rows say each in one column what the other said."""
    one, other = _drawn(random, model), _drawn(random, model)
    column = random.choice([each.attname for each in _columns(model)])
    if getattr(one, column) == getattr(other, column):
        return changed(random, model)
    for row, value in ((one, getattr(other, column)), (other, getattr(one, column))):
        _rows(model).filter(pk=row.pk).update(**{column: value})
    return f"{column} of {one.pk} and {other.pk}"


def cut_off(random: Random, _model: type[models.Model]) -> str:
    """The end of a chain is gone, as if it had never been."""
    chain = random.choice([each for each in CHAINS if each.head()[0]])
    rows = _of(chain).filter(number__gt=random.randrange(chain.head()[0]))
    rows._raw_delete(rows.db)
    return str(chain)


def written_anew(random: Random, _model: type[models.Model]) -> str:
    """One link of a chain says something else, and all that follow are made to fit it."""
    chain, (column, computed) = random.choice(
        [(each, REWRITING[each.model]) for each in CHAINS if each.head()[0]]
    )
    first, previous = random.randint(1, chain.head()[0]), ""
    for row in _of(chain).order_by("number"):
        if row.number >= first:
            changes = {column: _changed_text(row, column)} if row.number == first else {}
            for name, value in {**changes, **({"previous": previous} if previous else {})}.items():
                setattr(row, name, value)
            setattr(row, chain.digest, computed(row))
            kept = {each: getattr(row, each) for each in (column, "previous", chain.digest)}
            _of(chain).filter(pk=row.pk).update(**kept)
        previous = getattr(row, chain.digest)
    return f"{column} of {chain} {first}"


REWRITING: Final[dict[type[models.Model], tuple[str, Callable[[Any], str]]]] = {
    AuditEntry: ("why", digest_of),
    Seal: ("digest", link_of),
    Edition: ("digest", Edition.computed_link),
    Derivation: ("digest", Derivation.computed_link),
}
"""By chain, what is changed in it, and how it is made to fit again."""


Deed = Callable[[Random, type[models.Model]], str]
DEEDS: Final[tuple[Deed, ...]] = (changed, changed, changed, deleted, put_in, swapped, cut_off, written_anew)


def _of(chain: Chain) -> models.QuerySet[Any]:
    rows = _rows(chain.model)
    return rows.filter(audience=chain.audience) if chain.audience else rows


def _changed_text(row: Any, column: str) -> str:
    held = getattr(row, column)
    return f"{held}." if column == "why" else sha256(held.encode()).hexdigest()


def _rows(model: type[models.Model]) -> models.QuerySet[Any]:
    return model._base_manager.using(router.db_for_write(model)).order_by("pk")


def _drawn(random: Random, model: type[models.Model]) -> models.Model:
    drawn: models.Model = random.choice(list(_rows(model)))
    return drawn


def _columns(model: type[models.Model]) -> list[models.Field[Any, Any]]:
    columns = model._meta.concrete_fields
    return [each for each in columns if each.name not in UNWITNESSED and not _is_number(each)]


def _is_number(column: models.Field[Any, Any]) -> bool:
    """Whether it is the database's own number of a row, which no other row can take."""
    return column.primary_key and isinstance(column, models.AutoField)


def _has_unique(model: type[models.Model]) -> bool:
    rules = any(isinstance(rule, models.UniqueConstraint) for rule in model._meta.constraints)
    return rules or bool(model._meta.unique_together) or any(each.unique for each in _columns(model))


def _other_values(random: Random, row: models.Model) -> Iterator[tuple[str, object]]:
    """For each column of `row`, something of its kind that it does not hold."""
    for column in _columns(type(row)):
        held = getattr(row, column.attname)
        for value in _drawn_values(random, column, held):
            if value != held:
                yield column.attname, value
                break


def _drawn_values(random: Random, column: models.Field[Any, Any], held: Any) -> Iterator[object]:
    match column:
        case models.ForeignKey():
            others = _rows(column.remote_field.model).values_list(column.target_field.attname, flat=True)
            yield from random.sample(list(others), len(others))
            if column.null:
                yield None
        case models.BooleanField():
            yield not held
        case models.IntegerField():
            yield (held or 0) + random.randint(1, 9)
        case models.DateTimeField():
            yield _LONG_AGO - timedelta(days=random.randint(1, 999))
        case models.DateField():
            yield _LONG_AGO.date() - timedelta(days=random.randint(1, 999))
        case models.BinaryField():
            yield random.randbytes(32)
        case models.JSONField():
            yield _other_json(held)
        case _ if column.choices:
            yield from random.sample([value for value, _label in column.flatchoices], len(column.flatchoices))
        case _:
            yield _other_text(random, str(held or ""), column.max_length)


def _other_json(held: Any) -> object:
    if isinstance(held, dict):
        return {**held, "forged": True} if not held else {**held, next(iter(held)): "forged"}
    return [*held, "forged"] if isinstance(held, list) else ["forged"]


def _other_text(random: Random, held: str, longest: int | None) -> str:
    """The text with one letter more, or another one in its place."""
    letter = random.choice("abcdefghkmnpqrstvwxyz")
    if longest is not None and len(held) >= longest:
        return f"{held[:-1]}{letter if held[-1] != letter else 'z'}"
    return f"{held}{letter}"
