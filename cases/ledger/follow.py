"""Following: brings the local catalog up to the ledger, edition by edition, or anew where the two part."""

import logging
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.db import DatabaseError, transaction

from cases.catalog import damage
from cases.catalog.apply import apply, apply_all
from cases.catalog.entry import Entry
from cases.catalog.full_disk import error_name
from cases.catalog.history import has_edition
from cases.catalog.position import BEGINNING, DATABASE, head, lock, mark_behind, mark_current
from cases.catalog.scrub import scrub
from cases.ledger.edition import Edition
from cases.ledger.entry import batches
from cases.ledger.rebuild import rebuild
from cases.ledger.stream import Stream, followed_streams
from cases.vocabulary.audience import Audience

__all__ = ["Progress", "caught_up", "follow", "followed_streams"]

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Progress:
    """What one attempt to follow one stream came to.

    `applied` editions were new, `number` is the last one that the catalog holds, and `fault` is the kind of
    error that stopped it, or a few words for a full disk or a damaged file; "" where nothing did. It never
    holds an error's text, which could quote a document.
    """

    audience: Audience
    applied: int
    number: int
    fault: str = ""


def follow(audience: Audience, *, at: datetime) -> Progress:
    """Apply what the catalog does not hold yet of one stream, and say how far it came. Never raises.

    An edition that cannot be applied stops it: the catalog then knows since `at` (an aware time) that it is
    behind, until a later attempt succeeds. A catalog of another history than the ledger's, and one that does
    not know its own, is rebuilt. A stream that is not followed here is left alone.
    """
    if audience not in followed_streams():
        return Progress(audience, applied=0, number=0)
    number, applied, fault = 0, 0, ""
    try:
        if not _shares_history(audience):
            applied = _begin_anew(audience, at=at)
        number = began = head(audience).number
        for batch in batches(audience, after=number):
            for done, new in _apply(batch):
                number, applied = done[-1].number, applied + new
                if any(_takes_away(entry) for entry in done):
                    transaction.on_commit(partial(scrub, DATABASE), using=DATABASE, robust=True)
                    if began:  # else it is filled from nothing, and all of this was withdrawn long ago
                        transaction.on_commit(damage.delete_put_aside, using=DATABASE, robust=True)
        mark_current(audience)
    except Exception as error:  # noqa: BLE001 - whatever stops it, readers must not be shown what may be withdrawn
        fault = damage.DAMAGED if damage.is_damage(error) else error_name(error)
        logger.error("The catalog cannot follow the %s stream: %s", audience.value, fault)
        with suppress(DatabaseError):
            mark_behind(audience, at=at)
    return Progress(audience, applied, number, fault)


def caught_up(audience: Audience) -> bool:
    """Whether the local catalog shows what the ledger last said; True for a stream that it does not hold."""
    if audience not in followed_streams():
        return True
    last = Stream.objects.filter(audience=audience).values_list("number", "digest").first()
    here = head(audience)
    return (here.number, here.digest) == (last or (0, ""))


def _apply(batch: list[Entry]) -> Iterator[tuple[list[Entry], int]]:
    """Apply a batch at once, or up to the entry at fault one by one; yields entries and how many were new."""
    try:
        new = apply_all(batch) if len(batch) > 1 else None
    except Exception:  # noqa: BLE001 - the entry at fault raises it again
        new = None
    if new is not None:
        yield batch, new
        return
    for entry in batch:
        yield [entry], int(apply(entry))


def _takes_away(entry: Entry) -> bool:
    return not entry.action.carries_document or entry.action.erases_earlier


def _shares_history(audience: Audience) -> bool:
    """Whether the ledger goes on from where the catalog stands, and the catalog knows its own editions.

    One of before an edition's link was kept has none, and could not tell one history from another.
    """
    here = head(audience)
    if here == BEGINNING:
        return True
    kept = Edition.objects.of(audience).filter(number=here.number, link=here.digest)
    return kept.exists() and has_edition(audience, here)


def _begin_anew(audience: Audience, *, at: datetime) -> int:
    """Rebuild the catalog, in one transaction; how many editions that took.

    Until it is done readers have the old one, and after a minute of that none. Somebody else may be at it:
    whoever comes second finds nothing to do.
    """
    logger.warning("The %s catalog does not continue the ledger and is built anew from it.", audience.value)
    mark_behind(audience, at=at)
    with transaction.atomic(using=DATABASE):
        lock(audience)
        return 0 if _shares_history(audience) else rebuild(audience)
