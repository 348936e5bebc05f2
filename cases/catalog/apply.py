"""Applying: the only writer of the catalog."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import orjson
from django.db import transaction
from django.db.models import QuerySet

from cases.catalog.entry import Entry
from cases.catalog.facet_value import FacetValue
from cases.catalog.inserting import Value, insert, insert_records
from cases.catalog.label_tables import Use, add_uses, drop_uses, update_labels
from cases.catalog.position import DATABASE, Position, lock, new_filling
from cases.catalog.row import Row
from cases.catalog.statement import Statement
from cases.catalog.tables import FACET_VALUE, FILLED, MODELS, ProjectedRow, projected_rows, version_of
from cases.catalog.version import Version
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.edition import Action
from cases.vocabulary.noun import QUOTING, Noun


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
        position = lock(entries[0].audience)
        waiting, filling = list(_waiting(position, entries)), new_filling()
        for run in _runs(waiting):
            _write(run, filling)
        if waiting:
            position.number, position.digest = waiting[-1].number, waiting[-1].digest
            position.filling = filling
            position.save(update_fields=["number", "digest", "filling"])
    return len(waiting)


def wipe(audience: Audience) -> None:
    """Empty the catalog of one audience: a rebuild begins so, and a stream that is no longer kept ends so."""
    with transaction.atomic(using=DATABASE):
        position = lock(audience)
        for model in FILLED:
            model._default_manager.filter(audience=audience).delete()
        position.number, position.digest, position.behind_since = 0, "", None
        position.filling = new_filling()
        position.save()


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


def _write(run: Sequence[Entry], filling: str) -> None:
    """Replace what the tables hold of some references by what their editions say."""
    audience = run[0].audience
    known = [entry for entry in run if not entry.is_first]
    dropped = _clear(audience, known) if known else set()
    _keep_versions(run, filling)
    documents: list[tuple[Entry, Document]] = [
        (entry, orjson.loads(entry.document)) for entry in run if entry.document is not None
    ]
    _insert(laid for entry, document in documents for laid in projected_rows(entry, document))
    said = add_uses(audience, ((entry.ref, entry.number, document) for entry, document in documents))
    update_labels(audience, dropped=dropped, said=said)


def _clear(audience: Audience, run: Sequence[Entry]) -> set[Use]:
    """Remove every row and facet value of some references; the labels that they used are returned."""
    refs = {entry.ref for entry in run}
    nouns = {entry.noun for entry in run}
    if nouns.intersection(QUOTING):
        statements = Statement.objects.of(audience).filter(owner__in=refs)
        refs |= set(statements.values_list("ref", flat=True))
        nouns.add(Noun.STATEMENT)
    for noun in nouns:
        MODELS[noun]._default_manager.filter(audience=audience, ref__in=refs).delete()
    FacetValue.objects.of(audience).filter(ref__in=refs).delete()
    return drop_uses(audience, refs)


def _keep_versions(run: Sequence[Entry], filling: str) -> None:
    """Store the editions for old citations, and erase, hide or bring back those before them."""
    for entry in run:
        if entry.action in (Action.REDACT, Action.SUSPEND, Action.WITHDRAW):
            _earlier(entry).filter(document__isnull=False).update(document=None)
        for number, document in entry.restored:
            _earlier(entry).filter(number=number).update(document=document)
    insert_records(Version, ({**version_of(entry), "filling": filling} for entry in run))


def _earlier(entry: Entry) -> QuerySet[Version]:
    """The versions of the same reference that are kept already."""
    return Version.objects.of(entry.audience).filter(ref=entry.ref)


def _insert(laid: Iterable[ProjectedRow]) -> None:
    """Write some rows and their facet values, table by table."""
    rows: dict[type[Row], list[Mapping[str, Value]]] = {}
    facet_values: list[tuple[str, ...]] = []
    for each in laid:
        rows.setdefault(each.model, []).append(each.row)
        facet_values += each.facet_values
    for model, of_model in rows.items():
        insert_records(model, of_model)
    insert(FacetValue, FACET_VALUE, facet_values)
