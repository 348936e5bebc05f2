"""Following: brings the local catalog up to the ledger, edition by edition."""

import logging
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final

from django.conf import settings
from django.db import DatabaseError, transaction

from cases.catalog import damage
from cases.catalog.apply import DivergedError, apply, apply_all
from cases.catalog.entry import Entry
from cases.catalog.full_disk import in_a_word
from cases.catalog.position import DATABASE, head, mark_behind, mark_current
from cases.catalog.scrub import scrub
from cases.ledger.edition import Edition
from cases.ledger.stream import Stream
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.noun import Noun

logger = logging.getLogger(__name__)

_BATCH: Final = 2_000


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


def followed_streams() -> tuple[Audience, ...]:
    """The streams that the local catalog holds, after the setting CATALOG_STREAMS."""
    return tuple(Audience(name) for name in settings.CATALOG_STREAMS)


def batches(audience: Audience, *, after: int) -> Iterator[list[Entry]]:
    """The editions that follow number `after`, oldest first, as a catalog takes them: some at a time."""
    while editions := list(Edition.objects.of(audience).after(after)[:_BATCH]):
        yield [_entry(edition) for edition in editions]
        after = editions[-1].number


def follow(audience: Audience, *, at: datetime) -> Progress:
    """Apply what the catalog does not hold yet of one stream, and say how far it came. Never raises.

    An edition that cannot be applied stops it: the catalog then knows since `at` (an aware time) that it is
    behind, until a later attempt succeeds. A stream that is not followed here is left alone.
    """
    if audience not in followed_streams():
        return Progress(audience, applied=0, number=0)
    number, applied, fault = 0, 0, ""
    try:
        number = began = head(audience).number
        for batch in _waiting(audience):
            for done, new in _apply(batch):
                number, applied = done[-1].number, applied + new
                if any(_takes_away(entry) for entry in done):
                    transaction.on_commit(partial(scrub, DATABASE), using=DATABASE, robust=True)
                    if began:  # else it is filled from nothing, and all of this was withdrawn long ago
                        transaction.on_commit(damage.forget, using=DATABASE, robust=True)
        mark_current(audience)
    except Exception as error:  # noqa: BLE001 - whatever stops it, readers must not be shown what may be withdrawn
        fault = damage.DAMAGED if damage.is_damage(error) else in_a_word(error)
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


def _waiting(audience: Audience) -> Iterator[list[Entry]]:
    """The entries after the catalog's position. Raises DivergedError where the two do not share a history."""
    here = head(audience)
    shared = Edition.objects.of(audience).filter(number=here.number, link=here.digest)
    if here.number and not shared.exists():
        raise DivergedError(f"the ledger does not hold the {audience} edition that the catalog ends with")
    return batches(audience, after=here.number)


def _entry(edition: Edition) -> Entry:
    action = Action(edition.action)
    # Only a return from suspension publishes a reference for a second time.
    returns = action is Action.PUBLISH and edition.version > 1
    return Entry(
        audience=Audience(edition.audience),
        number=edition.number,
        ref=edition.ref,
        noun=Noun(edition.noun),
        version=edition.version,
        action=action,
        reason=PublicReason(edition.reason),
        day=edition.at,
        document=edition.document,
        digest=edition.link,
        restored=tuple(_earlier(edition)) if returns else (),
    )


def _earlier(edition: Edition) -> Iterator[tuple[int, str]]:
    """Number and document of each edition of the same reference that came before and can still be read."""
    of_stream = Edition.objects.of(Audience(edition.audience)).readable()
    for each in of_stream.filter(ref=edition.ref, number__lt=edition.number):
        yield each.number, each.document or ""
