"""Content: what a row of the record holds, byte by byte as the database has it, for a seal to cover.

Nothing is loaded into models: a row that Django could not even read has a content like any other.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Final, TypeAlias

from django.db import connection, models

from cases.models import Dependency, Reading, Revision
from cases.models.nouns import MODELS, part_relations
from cases.vocabulary.noun import Noun

Content: TypeAlias = Mapping[str, bytes | None]
"""By name of a column, or of a relation whose rows belong to the row, what stands there."""

SEALED: Final[Mapping[Noun, type[models.Model]]] = {
    noun: model for noun, model in MODELS.items() if getattr(model, "sealed", True)
}
"""The tables that seals cover, with their many-to-many tables: all but those whose model says why not."""

CHANGES_BY_ITSELF: Final = frozenset({"id", "differs", "last_login"})
"""Columns that mislead nobody: a mark that is worked out again, and what signing in writes."""

AT_ONCE: Final = 500
"""Rows that are read together."""


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows of another table that belong to a row: its choices of others, its parts, or all that they hold."""

    table: str
    owner: str
    columns: tuple[str, ...]


def in_runs(pks: Iterable[int]) -> Iterator[list[int]]:
    """``pks`` in order, ``AT_ONCE`` at a time."""
    ordered = sorted(pks)
    for start in range(0, len(ordered), AT_ONCE):
        yield ordered[start : start + AT_ONCE]


def digest_of(nonce: bytes, form: str, content: Content) -> str:
    """SHA-256 in hexadecimal of the nonce and of what ``content`` has under each name of ``form``.

    Each value goes in with its length, so that no two contents come to the same bytes. Raises ``KeyError``
    where a name is no column any more.
    """
    return sha256(nonce + b"".join(_framed(content[name]) for name in form.split())).hexdigest()


def contents(model: type[models.Model], pks: Collection[int]) -> dict[int, Content]:
    """The content of those rows ``pks`` of ``model`` that there are; a question for each table."""
    found: dict[int, Content] = {}
    for run in in_runs(pks):
        columns, former = columns_of(model), _former(model)
        read = _read_table(_Rows(model._meta.db_table, "id", columns), run, written=former.values())
        rows = {pk: dict(zip((*columns, *former), row, strict=True)) for pk, row in read}
        for name, belonging in _belonging(model).items():
            held: dict[int, list[bytes]] = {pk: [] for pk in rows}
            for pk, values in _read_table(belonging, list(rows)):
                held[pk].append(b"".join(map(_framed, values)))
            for pk, lines in held.items():
                rows[pk][name] = b"".join(map(_framed, sorted(lines)))
        found |= rows
    return found


@cache
def form_of(model: type[models.Model]) -> str:
    """The names that a seal of a row of ``model`` covers now, with a space between."""
    return " ".join([*columns_of(model), *_belonging(model)])


@cache
def columns_of(model: type[models.Model]) -> tuple[str, ...]:
    """The columns of ``model`` that are covered. Of a long text its fingerprint is, and stands for it."""
    left_out = CHANGES_BY_ITSELF | {*getattr(model, "hashed", ())}
    fields = [field for field in model._meta.concrete_fields if field.name not in left_out]
    return tuple(sorted(str(field.column) for field in fields))


@cache
def _belonging(model: type[models.Model]) -> Mapping[str, _Rows]:
    found = {
        field.name: _Rows(field.m2m_db_table(), field.m2m_column_name(), (field.m2m_reverse_name(),))
        for field in model._meta.many_to_many
    }
    for name, part, key in part_relations(model):
        found[name] = _Rows(part._meta.db_table, _column(part, key), ("id",))
    if model is Revision:
        found |= {each._meta.db_table: _whole(each) for each in (Dependency, Reading)}
    return dict(sorted(found.items()))


def _whole(model: type[models.Model]) -> _Rows:
    owner = _column(model, "revision")
    return _Rows(model._meta.db_table, owner, tuple(name for name in columns_of(model) if name != owner))


def _column(model: type[models.Model], name: str) -> str:
    return next(str(field.column) for field in model._meta.concrete_fields if field.name == name)


@cache
def _former(model: type[models.Model]) -> Mapping[str, str]:
    """By name of a column that held the codes of terms once, as older seals cover it: what it would hold."""
    quoted, found = connection.ops.quote_name, {}
    for name in getattr(model, "coded_before", ()):
        key, term = _column(model, name), MODELS[Noun.TERM]._meta.db_table
        chosen = f"{quoted(model._meta.db_table)}.{quoted(key)}"
        code = f"(SELECT {quoted('code')} FROM {quoted(term)} WHERE {quoted(term)}.{quoted('id')} = {chosen})"  # noqa: S608 - names of our own tables
        absence = f"{name}_absence"
        found[name] = f"COALESCE({code}, {quoted(absence)})" if absence in columns_of(model) else code
    return found


def _read_table(
    rows: _Rows, pks: Collection[int], *, written: Iterable[str] = ()
) -> Iterator[tuple[int, list[bytes | None]]]:
    """The columns of ``rows``, and behind them what is ``written`` in SQL."""
    if not pks:
        return
    quoted = connection.ops.quote_name
    held = (*map(quoted, rows.columns), *written)
    wanted = ", ".join([quoted(rows.owner), *map(_as_bytes, held)])
    places = ", ".join(["%s"] * len(pks))
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {wanted} FROM {quoted(rows.table)} WHERE {quoted(rows.owner)} IN ({places})",  # noqa: S608 - names of our own tables
            list(pks),
        )
        for pk, *values in cursor.fetchall():
            yield pk, [_plain(value) for value in values]


def _as_bytes(column: str) -> str:
    """A column as it is kept, of whatever kind, with its kind where the database lets that vary."""
    if connection.vendor == "sqlite":
        return f"CAST(substr(typeof({column}), 1, 1) || {column} AS BLOB)"
    return f"CAST({column} AS text)"


def _plain(value: object) -> bytes | None:
    if value is None or isinstance(value, bytes):
        return value
    return str(value).encode("utf-8", "surrogatepass")


def _framed(value: bytes | None) -> bytes:
    return b"-" if value is None else b"%d:%b" % (len(value), value)
