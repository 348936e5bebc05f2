"""Catalog faults: the catalog compared with the ledger, row by row."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from enum import Enum
from typing import Final, TypeAlias

import orjson
from django.db.models import Max, Model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.catalog.facet_value import FacetValue
from cases.catalog.index.moment import one_moment
from cases.catalog.label import Label, LabelUse
from cases.catalog.label_tables import columns_of, uses_of
from cases.catalog.position import Position, catalog_status, head
from cases.catalog.row import OfAudience
from cases.catalog.statement import Statement
from cases.catalog.tables import FILLED, LABEL_MODELS
from cases.catalog.version import Version
from cases.ledger.catalog_rows import UNREADABLE, catalog_rows, rows_of
from cases.ledger.edition import Edition
from cases.ledger.expected_rows import ExpectedRows, Row, expected_rows
from cases.ledger.stream import followed_streams
from cases.vocabulary.audience import Audience

COMPARED: Final[tuple[type[Model], ...]] = (*FILLED, Position)
"""The tables that are compared: all of the catalog."""

LEFT_OUT: Final = ("filling", "behind_since")
"""The columns that are not: the ledger does not know who wrote a row, nor when an edition waited."""

AT_ONCE: Final = 200
"""References, or labels, whose rows are held in memory."""
_ROWS: Final = 2_000
"""Rows of which only key and reference are read at once."""

_Key: TypeAlias = Callable[[Row], object]
_IDENTITY: Final[Mapping[type[Model], _Key]] = {
    Version: lambda row: row["number"],
    FacetValue: lambda row: tuple(row.values()),
    LabelUse: lambda row: (row["ref"], row["table"], row["code"]),
}
"""What makes two rows of a table the same row; in the others it is the reference."""


class _Kind(Enum):
    """The ways in which a row can be wrong."""

    CHANGED = gettext_lazy("%(table)s (%(audience)s): what it holds of %(ref)s is not what the ledger says.")
    MISSING = gettext_lazy("%(table)s (%(audience)s): it lacks something that the ledger says of %(ref)s.")
    EXTRA = gettext_lazy(
        "%(table)s (%(audience)s): it holds something of %(ref)s that the ledger does not say."
    )
    UNREADABLE = gettext_lazy("%(table)s (%(audience)s): what it holds of %(ref)s cannot be read.")
    BROKEN = gettext_lazy(
        "%(table)s (%(audience)s): what it says of %(ref)s cannot be laid out for the catalog."
    )


_Found: TypeAlias = tuple[type[Model], str, _Kind]


def catalog_faults(audience: Audience) -> Iterator[str]:
    """A sentence for everything in the catalog of one audience that does not follow from its stream.

    Compared are all columns of all tables but keys, names of fillings and the time since when an edition
    waits. The catalog may be behind: it is held against the editions up to where it stands. Where it stands
    at no edition of the stream, that alone is said. The sentences name table, audience and reference (of a
    label: its code), and nothing of what stands there. Memory does not grow with the catalog, and the number
    of queries for each few hundred references is fixed.
    """
    where = _where_it_stands(audience)
    if where:
        yield where
        return
    for refs in _references(audience):
        yield from _sentences(audience, _of_references(audience, refs))
    for table, model in LABEL_MODELS.items():
        yield from _sentences(audience, _of_labels(audience, table, model))
    for each in FILLED:
        yield from _sentences(audience, _of_nobody(audience, each))


def _where_it_stands(audience: Audience) -> str:
    """What is wrong with the position: it is not that of the last version, or of no edition of the ledger."""
    with suppress(*UNREADABLE):
        if _stands(audience):
            return ""
    return _("%(table)s (%(audience)s): the catalog stands at no edition of the ledger. Rebuild it.") % {
        "table": Position._meta.db_table,
        "audience": audience.value,
    }


def _stands(audience: Audience) -> bool:
    with one_moment():
        here = catalog_status(audience)
        versions = Version.objects.of(audience).order_by("-number")
        last = versions.values_list("number", "link", "filling").first()
    if last is None:
        return here.number == 0
    said = Edition.objects.of(audience).filter(number=here.number, link=here.digest)
    same = last == (here.number, here.digest, here.filling)
    return same and audience in followed_streams() and said.exists()


def _references(audience: Audience) -> Iterator[list[str]]:
    """All references that the stream ever spoke of, some at a time."""
    refs = Edition.objects.of(audience).order_by("ref").values_list("ref", flat=True).distinct()
    some = list(refs[:AT_ONCE])
    while some:
        yield some
        some = list(refs.filter(ref__gt=some[-1])[:AT_ONCE])


def _of_references(audience: Audience, refs: Sequence[str]) -> Iterator[_Found]:
    """What is wrong with the rows of some references; one by one where their editions cannot be read."""
    try:
        with one_moment():
            due = expected_rows(audience, refs, upto=head(audience).number)
            found = dict(catalog_rows(audience, refs, due))
    except UNREADABLE:
        if len(refs) == 1:
            yield Edition, refs[0], _Kind.BROKEN
        else:
            for ref in refs:
                yield from _of_references(audience, [ref])
        return
    yield from ((Edition, ref, _Kind.BROKEN) for ref in sorted(due.broken))
    left_out = due.broken | due.waiting
    quoted = {str(row["ref"]) for row in found[Statement].rows if row["owner"] in left_out}
    for model, read in found.items():
        yield from ((model, name, _Kind.UNREADABLE) for name in read.unreadable)
        if model is Version:
            rows, whole = _undocumented(read.rows, due), _undocumented(due.rows.get(model, []), due)
            yield from _differing(model, whole, [row for row in rows if row["ref"] not in due.broken])
        else:
            rows = [row for row in read.rows if _owner(row) not in left_out | quoted]
            whole = [row for row in due.rows.get(model, []) if _owner(row) not in read.unreadable]
            yield from _differing(model, whole, rows)


def _owner(row: Row) -> object:
    """The record that a row comes and goes with, as far as the row says it."""
    return row.get("owner", row["ref"])


def _undocumented(rows: Iterable[Row], due: ExpectedRows) -> list[Row]:
    """Versions without what the ledger does not know of them: who wrote them, and words it erased since."""
    return [row | {"filling": ""} | ({"document": None} if row["ref"] in due.waiting else {}) for row in rows]


def _differing(model: type[Model], due: Iterable[Row], catalog_rows: Iterable[Row]) -> Iterator[_Found]:
    """The differences between the rows that are due and those that are held."""
    identity: _Key = _IDENTITY.get(model, lambda row: row["ref"])
    left = {identity(row): row for row in due}
    for row in catalog_rows:
        expected_row = left.pop(identity(row), None)
        if expected_row is None:
            yield model, str(row["ref"]), _Kind.EXTRA
        elif expected_row != row:
            yield model, str(row["ref"]), _Kind.CHANGED
    for row in left.values():
        yield model, str(row["ref"]), _Kind.MISSING


def _of_labels(audience: Audience, table: str, model: type[Label]) -> Iterator[_Found]:
    """What is wrong with the labels that are used: each says what the last edition that uses it says."""
    uses = LabelUse.objects.of(audience).filter(table=table).order_by("code").values("code")
    last = uses.annotate(last=Max("edition")).values_list("code", "last")
    after = ""
    while True:
        with one_moment():
            used = dict(last.filter(code__gt=after)[:AT_ONCE])
            read = rows_of(model, audience, "code", list(used))
        if not used:
            return
        yield from ((model, code, _Kind.UNREADABLE) for code in read.unreadable)
        there = {str(row["code"]): row for row in read.rows}
        for code, columns in _labels(audience, table, used).items():
            if code not in there and code not in read.unreadable:
                yield model, code, _Kind.MISSING
            elif code in there and there[code] != {"audience": audience.value, "code": code, **columns}:
                yield model, code, _Kind.CHANGED
        after = list(used)[-1]


def _labels(audience: Audience, table: str, used: Mapping[str, int]) -> dict[str, Row]:
    """The columns of some labels, given by the edition that used each last; none where it is erased."""
    editions = Edition.objects.of(audience).readable().filter(number__in=set(used.values()))
    said: dict[tuple[int, str], Row] = {}
    for number, document in editions.values_list("number", "document"):
        try:
            labels = dict(uses_of(orjson.loads(document or "")))
        except (ValueError, KeyError, TypeError, AttributeError):
            continue  # said of the reference already
        said |= {
            (number, code): dict(columns_of(label)) for (of, code), label in labels.items() if of == table
        }
    return {code: said[number, code] for code, number in used.items() if (number, code) in said}


def _of_nobody(audience: Audience, model: type[Model]) -> Iterator[_Found]:
    """The rows of references that the stream never spoke of, and labels that nothing uses."""
    try:
        yield from _unspoken(audience, model)
    except UNREADABLE:
        yield model, "…", _Kind.UNREADABLE


def _unspoken(audience: Audience, model: type[Model]) -> Iterator[_Found]:
    column = "owner" if model is Statement else "code" if issubclass(model, Label) else "ref"
    of_audience: OfAudience[Model] = OfAudience(model).by_number(audience)
    rows = of_audience.order_by("pk").values_list("pk", column)
    some = list(rows[:_ROWS])
    while some:
        named = {str(name) for _pk, name in some}
        yield from ((model, name, _Kind.EXTRA) for name in sorted(named - _known(audience, model, named)))
        some = list(rows.filter(pk__gt=some[-1][0])[:_ROWS])


def _known(audience: Audience, model: type[Model], names: Collection[str]) -> set[str]:
    if issubclass(model, Label):
        uses = LabelUse.objects.of(audience).filter(table=model.noun.plural, code__in=names)
        return set(uses.values_list("code", flat=True))
    if audience not in followed_streams():
        return set()
    said = Edition.objects.of(audience).filter(ref__in=names)
    known = set(said.values_list("ref", flat=True).distinct())
    if model is FacetValue:
        statements = Statement.objects.of(audience).filter(ref__in=names)
        known |= set(statements.values_list("ref", flat=True))
    return known


def _sentences(audience: Audience, found: Iterable[_Found]) -> Iterator[str]:
    """Each finding once, though several rows of a reference may be wrong in the same way."""
    for model, ref, kind in dict.fromkeys(found):
        yield str(kind.value) % {"table": model._meta.db_table, "audience": audience.value, "ref": ref}
