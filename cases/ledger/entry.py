"""Entries: the editions of a stream as a catalog takes them."""

from collections.abc import Iterator
from typing import Final

from cases.catalog.entry import Entry
from cases.ledger.edition import Edition
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.noun import Noun

BATCH: Final = 2_000


def batches(audience: Audience, *, after: int) -> Iterator[list[Entry]]:
    """The editions that follow number `after`, oldest first, as a catalog takes them: some at a time."""
    while editions := list(Edition.objects.of(audience).after(after)[:BATCH]):
        yield [as_entry(edition, restored=_restored(edition)) for edition in editions]
        after = editions[-1].number


def as_entry(edition: Edition, *, restored: tuple[tuple[int, str], ...] = ()) -> Entry:
    """The edition as a catalog takes it; `restored` is what it makes readable again.

    Raises ValueError for words that no edition is written in.
    """
    return Entry(
        audience=Audience(edition.audience),
        number=edition.number,
        ref=edition.ref,
        noun=Noun(edition.noun),
        version=edition.version,
        action=Action(edition.action),
        reason=PublicReason(edition.reason),
        day=edition.at,
        document=edition.document,
        digest=edition.link,
        restored=restored,
    )


def _restored(edition: Edition) -> tuple[tuple[int, str], ...]:
    """Number and document of each edition that came before a return and can still be read."""
    # Only a return from suspension publishes a reference for a second time.
    if edition.action != Action.PUBLISH or edition.version == 1:
        return ()
    of_stream = Edition.objects.of(Audience(edition.audience)).readable()
    earlier = of_stream.filter(ref=edition.ref, number__lt=edition.number)
    return tuple((each.number, each.document or "") for each in earlier)
