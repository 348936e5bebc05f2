"""Applying: the only writer of the catalog."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Final

import orjson
from django.db import transaction
from django.db.models import Model, QuerySet

from cases.catalog import actor, case, event, source, statistic, testimony
from cases.catalog.entry import Entry
from cases.catalog.inserting import Value, insert, insert_records
from cases.catalog.label import LabelUse
from cases.catalog.labelling import TABLES, Use, add_uses, drop_uses, relabel
from cases.catalog.position import DATABASE, Position, begin, new_filling
from cases.catalog.projection import Projection
from cases.catalog.row import Row
from cases.catalog.statement import Statement
from cases.catalog.term import Term
from cases.catalog.version import CORRECTIONS, Version
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document, canonical_json
from cases.vocabulary.edition import Action
from cases.vocabulary.noun import Noun

PROJECTORS: Final[dict[Noun, Callable[[Document], Iterator[Projection]]]] = {
    Noun.ACTOR: actor.project,
    Noun.CASE: case.project,
    Noun.EVENT: event.project,
    Noun.SOURCE: source.project,
    Noun.STATISTIC: statistic.project,
    Noun.TESTIMONY: testimony.project,
}
MODELS: Final[dict[Noun, type[Row]]] = {
    model.noun: model
    for model in (
        actor.Actor,
        case.Case,
        event.Event,
        source.Source,
        statistic.Statistic,
        testimony.Testimony,
        Statement,
    )
}


class GapError(Exception):
    """The edition is not the next one of its stream; those between must be applied first."""


class DivergedError(Exception):
    """The catalog holds another edition under this number: it followed another ledger. Rebuild it."""


def apply(entry: Entry) -> bool:
    """Bring the catalog from the edition before `entry` to `entry` in one transaction; True if it changed.

    An edition that was applied before changes nothing. Raises GapError when editions are missing between,
    DivergedError when the catalog's last edition has this number and another digest, and KeyError or
    ValueError for a document that is not of the published form. After any error the catalog is as it was.
    """
    return bool(apply_all([entry]))


def apply_all(entries: Sequence[Entry]) -> int:
    """The same for some entries of one stream in their order, all of them or none; how many were new.

    The number of queries depends on the kinds of record and on the labels, not on how many entries there are.
    """
    if not entries:
        return 0
    with transaction.atomic(using=DATABASE):
        position = _lock(entries[0].audience)
        waiting = list(_waiting(position, entries))
        for run in _runs(waiting):
            _write(run)
        if waiting:
            position.number, position.digest = waiting[-1].number, waiting[-1].digest
            position.save(update_fields=["number", "digest"])
    return len(waiting)


def wipe(audience: Audience) -> None:
    """Empty the catalog of one audience: a rebuild begins so, and a stream that is no longer kept ends so."""
    with transaction.atomic(using=DATABASE):
        position = _lock(audience)
        tables: list[type[Model]] = [*MODELS.values(), *TABLES.values(), Term, LabelUse, Version]
        for model in tables:
            model._default_manager.filter(audience=audience).delete()
        position.number, position.digest, position.behind_since = 0, "", None
        position.filling = new_filling()
        position.save()


def _lock(audience: Audience) -> Position:
    """The position, locked, so that two followers take turns."""
    begin(audience)
    return Position.objects.select_for_update().get(audience=audience)


def _waiting(position: Position, entries: Iterable[Entry]) -> Iterator[Entry]:
    """Those of `entries` that come after the position, each the next one of its stream."""
    number, digest = position.number, position.digest
    for entry in entries:
        if entry.number == number and entry.digest != digest:
            raise DivergedError(f"{entry.audience} {entry.number} has another digest than the catalog's")
        if entry.number <= number:
            continue
        if entry.audience != position.audience or entry.number > number + 1:
            raise GapError(f"{entry.audience} {entry.number} cannot follow {position.audience} {number}")
        yield entry
        number, digest = entry.number, entry.digest


def _runs(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Cut a list of entries where a reference comes again, because what it says replaces what it said."""
    run: dict[str, Entry] = {}
    for entry in entries:
        if entry.ref in run:
            yield list(run.values())
            run = {}
        run[entry.ref] = entry
    if run:
        yield list(run.values())


def _write(run: Sequence[Entry]) -> None:
    """Replace what the tables hold of some references by what their editions say."""
    audience = run[0].audience
    known = [entry for entry in run if not entry.is_first]
    dropped = _clear(audience, known) if known else set()
    _keep_versions(run)
    documents: list[tuple[Entry, Document]] = [
        (entry, orjson.loads(entry.document)) for entry in run if entry.document is not None
    ]
    _insert(
        (entry, projection)
        for entry, document in documents
        for projection in PROJECTORS[entry.noun](document)
    )
    said = add_uses(audience, ((entry.ref, entry.number, document) for entry, document in documents))
    relabel(audience, dropped=dropped, said=said)


def _clear(audience: Audience, run: Sequence[Entry]) -> set[Use]:
    """Remove every row and term of some references; the labels that they used are returned."""
    refs = {entry.ref for entry in run}
    nouns = {entry.noun for entry in run}
    if Noun.TESTIMONY in nouns:
        statements = Statement.objects.of(audience).filter(testimony__in=refs)
        refs |= set(statements.values_list("ref", flat=True))
        nouns.add(Noun.STATEMENT)
    for noun in nouns:
        MODELS[noun]._default_manager.filter(audience=audience, ref__in=refs).delete()
    Term.objects.of(audience).filter(ref__in=refs).delete()
    return drop_uses(audience, refs)


def _keep_versions(run: Sequence[Entry]) -> None:
    """Store the editions for old citations, and erase, hide or bring back those before them."""
    for entry in run:
        if entry.action in (Action.REDACT, Action.SUSPEND, Action.WITHDRAW):
            _earlier(entry).filter(document__isnull=False).update(document=None)
        for number, document in entry.restored:
            _earlier(entry).filter(number=number).update(document=document)
    insert_records(Version, map(_version, run))


def _version(entry: Entry) -> dict[str, Value]:
    return {
        "audience": entry.audience.value,
        "number": entry.number,
        "ref": entry.ref,
        "noun": entry.noun.value,
        "version": entry.version,
        "action": entry.action.value,
        "reason": entry.reason.value,
        "day": entry.day,
        "document": entry.document,
        "told": entry.number if entry.action in CORRECTIONS else None,
    }


def _earlier(entry: Entry) -> QuerySet[Version]:
    """The versions of the same reference that are kept already."""
    return Version.objects.of(entry.audience).filter(ref=entry.ref)


def _insert(projected: Iterable[tuple[Entry, Projection]]) -> None:
    """Write some rows and their terms, table by table."""
    rows: dict[type[Row], list[dict[str, Value]]] = {}
    terms: list[tuple[str, ...]] = []
    for entry, projection in projected:
        row = _row(entry, projection)
        rows.setdefault(projection.model, []).append(row)
        carried = (entry.audience.value, str(row["ref"]), projection.model.noun.value)
        terms += ((*carried, field, value) for field, value in sorted(projection.terms))
    for model, of_model in rows.items():
        insert_records(model, of_model)
    insert(Term, ("audience", "ref", "noun", "field", "value"), terms)


def _row(entry: Entry, projection: Projection) -> dict[str, Value]:
    document = projection.document
    return {
        "audience": entry.audience.value,
        "ref": str(document["ref"]),
        "version": entry.version,
        "edition": entry.number,
        "published": date.fromisoformat(str(document["published"])),
        "updated": date.fromisoformat(str(document["updated"])),
        "document": _text(entry, document),
        **projection.columns,
    }


def _text(entry: Entry, document: Document) -> str:
    """The canonical JSON of a row: of the record itself byte for byte what its edition holds."""
    if document["ref"] == entry.ref and entry.document is not None:
        return entry.document
    return canonical_json(document).decode()
