"""From a settled plan to editions, for every audience at once."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from types import MappingProxyType

from django.db import transaction

from cases.actions.approved import Approved
from cases.actions.completeness import Incomplete
from cases.actions.deed import deed
from cases.actions.new_editions import Change, new_editions
from cases.actions.refusal import NothingDone, VerbRefused
from cases.actions.release_plan import ReleasePlan
from cases.actions.writing import Entropy
from cases.catalog.full_disk import is_full
from cases.disclosure.refusal import Refusal
from cases.ledger.append import append
from cases.ledger.edition import Edition
from cases.ledger.follow import caught_up, follow
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.edition import PublicReason


@dataclass
class Outcome:
    """What a verb did to what audiences read.

    editions: those appended, of all audiences. refused: by audience and reference, why nothing is
    shown there.
    done: references of the records that the verb was done to, of those it was asked about. taken_along: of
    those approved with them, because one of them cannot be shown without.
    refusals: by reference, why a record was left as it is. warnings: what an approval would still miss.
    """

    editions: list[Edition] = field(default_factory=list)
    refused: dict[tuple[Audience, str], Refusal] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    taken_along: list[str] = field(default_factory=list)
    refusals: dict[str, VerbRefused] = field(default_factory=dict)
    warnings: dict[str, str] = field(default_factory=dict)

    @property
    def left(self) -> dict[str, str]:
        """The records that were left as they are, by reference: why, in a sentence."""
        return {ref: refusal.short_message() for ref, refusal in self.refusals.items()}

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
        self.done += other.done
        self.taken_along += other.taken_along
        self.refusals |= other.refusals
        self.warnings |= other.warnings

    def or_refusal(self) -> "Outcome":
        """Itself. Raises where nothing was done of all that was asked: the one refusal, or all of them."""
        if self.done or not self.refusals:
            return self
        raise self._all_refusals()

    def whole(self) -> "Outcome":
        """Itself. Raises where anything was left: for whoever wants all or nothing, in their transaction."""
        if self.refusals:
            raise self._all_refusals()
        return self

    def _all_refusals(self) -> VerbRefused:
        refusals = list(self.refusals.values())
        if len(refusals) == 1:
            return refusals[0]
        incomplete = [one for one in refusals if isinstance(one, Incomplete) and not one.also]
        if len(incomplete) == len(refusals):
            return Incomplete({ref: faults for one in incomplete for ref, faults in one.faults.items()})
        return NothingDone(self.left)


def reasons_left(refusal: VerbRefused) -> dict[str, str]:
    """The records that ``refusal`` speaks of, each with its sentence; empty where they are not several."""
    if isinstance(refusal, NothingDone):
        return refusal.left
    if isinstance(refusal, Incomplete) and len(refusal.faults) > 1:
        return {ref: " ".join(fault.sentence for fault in faults) for ref, faults in refusal.faults.items()}
    return {}


def dry_run(verb: Callable[[], Outcome]) -> Outcome:
    """What ``verb`` would come to if it were done now. Nothing is done. Raises what it raises.

    On a full disk nothing can be tried: nothing is foreseen then, and nobody is kept from withdrawing.
    """
    try:
        with deed():
            outcome = verb()
            transaction.set_rollback(True)
    except Exception as error:
        if not is_full(error):
            raise
        return Outcome()
    return outcome


def announce(
    *,
    seeds: Collection[str],
    change: Change,
    at: datetime,
    entropy: Entropy,
    gone: Collection[str] = (),
    also: Iterable[str] = (),
    forget: Callable[[Audience], Collection[str]] | None = None,
    reasons: Mapping[str, PublicReason] = MappingProxyType({}),
) -> Outcome:
    """Tell every audience what changes for it, in the verb's transaction; the catalog follows after it.

    seeds: references the verb is about. gone: those of them that are taken away. also: records that a
    seed spoke of
    until now. reasons: of single seeds, what audiences are told instead of the reason of ``change``. forget:
    which of the seeds an audience was told more of earlier than it may remember.
    An audience for which nothing changes is told nothing: not even a number moves.
    """
    outcome = Outcome()
    spoke_of, approved = list(also), Approved()
    for audience in STREAMS:
        plan = ReleasePlan(audience, at.astimezone(UTC).date(), change.publishes, approved)
        plan.settle(seeds, gone=gone, also=spoke_of)
        drafts = new_editions(
            plan,
            seeds=seeds,
            gone=gone,
            change=change,
            forget=forget(audience) if forget else (),
            reasons=reasons,
        )
        if drafts:
            outcome.editions += append(audience=audience, new_editions=drafts, at=at, entropy=entropy)
            transaction.on_commit(partial(follow, audience, at=at))
        outcome.refused |= {
            (audience, ref): result for ref, result in plan.changed.items() if isinstance(result, Refusal)
        }
    return outcome
