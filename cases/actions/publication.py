"""From a settled projection to editions, for every audience at once."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial

from django.db import transaction

from cases.actions.drafts import Change, drafts_for
from cases.actions.projection import Projection
from cases.actions.writing import Entropy
from cases.disclosure.refusal import Refusal
from cases.ledger.append import append
from cases.ledger.edition import Edition
from cases.ledger.follow import caught_up, follow
from cases.vocabulary.audience import STREAMS, Audience


@dataclass
class Outcome:
    """What a verb did to what audiences read.

    editions: those appended, of all audiences. refused: by audience and reference, why nothing is
    shown there.
    """

    editions: list[Edition] = field(default_factory=list)
    refused: dict[tuple[Audience, str], Refusal] = field(default_factory=dict)

    def affected(self) -> list[str]:
        """References whose documents changed for somebody, in the order of the editions."""
        return list(dict.fromkeys(edition.ref for edition in self.editions))

    def applied(self) -> bool:
        """Whether this machine's catalog already shows what was decided."""
        return all(
            caught_up(Audience(audience)) for audience in {edition.audience for edition in self.editions}
        )

    def add(self, other: "Outcome") -> None:
        """Take over what ``other`` did."""
        self.editions += other.editions
        self.refused |= other.refused


def announce(
    *,
    seeds: Collection[str],
    change: Change,
    at: datetime,
    entropy: Entropy,
    gone: Collection[str] = (),
    also: Iterable[str] = (),
    forget: Callable[[Audience], Collection[str]] | None = None,
) -> Outcome:
    """Tell every audience what changes for it, in the verb's transaction; the catalog follows after it.

    seeds: references the verb is about. gone: those of them that are taken away. also: records that a
    seed spoke of
    until now. forget: which of the seeds an audience was told more of earlier than it may remember.
    An audience for which nothing changes is told nothing: not even a number moves.
    """
    outcome = Outcome()
    spoke_of = list(also)
    for audience in STREAMS:
        projection = Projection(audience, at.astimezone(UTC).date(), publishes=change.publishes)
        projection.settle(seeds, gone=gone, also=spoke_of)
        drafts = drafts_for(
            projection,
            seeds=seeds,
            gone=gone,
            change=change,
            forget=forget(audience) if forget else (),
        )
        if drafts:
            outcome.editions += append(audience=audience, drafts=drafts, at=at, entropy=entropy)
            transaction.on_commit(partial(follow, audience, at=at))
        outcome.refused |= {
            (audience, ref): result
            for ref, result in projection.changed.items()
            if isinstance(result, Refusal)
        }
    return outcome
