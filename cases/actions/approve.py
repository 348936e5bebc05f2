"""Approve: freeze a record and publish what disclosure makes of it. Always by a second person."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from cases.actions.audit import record_audit
from cases.actions.deed import deed, note_writes
from cases.actions.fitness import approvable
from cases.actions.freezing import freeze_revision, spoken_of
from cases.actions.needed import Key, needed_in_review, needs_of
from cases.actions.new_editions import Change
from cases.actions.permission import require_permission
from cases.actions.publication import Outcome, announce
from cases.actions.reach import ApprovalRefused, one_kind_of_records, require_shown
from cases.actions.refusal import VerbRefused, together
from cases.actions.review import keep_reviews
from cases.actions.state import batches, needed_first
from cases.actions.suspend import mark_suspended
from cases.actions.writing import FRESH, Entropy
from cases.models import Account, Revision
from cases.models.record import Record
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb

_TRIES: Final = 8
"""How often a batch is tried without those that disclosure refused: as far as records rest on others."""


@dataclass(frozen=True)
class Decision:
    """What approving, correcting and redacting share.

    change: what audiences are told. seen: the records that may be approved along, at the edit that was
    looked at; None where nobody was asked. corrections: of those that are published already, what readers are
    told.
    """

    verb: Verb
    change: Change
    by: Account
    at: datetime
    note: str
    entropy: Entropy
    seen: Mapping[str, int] | None = None
    corrections: Mapping[str, PublicReason] = field(default_factory=dict)


@dataclass
class _Batch:
    """Records that are published together: those chosen, and those that they cannot be shown without."""

    rows: list[Record]
    along: list[Record] = field(default_factory=list)


class _NotShown(Exception):
    """Disclosure refuses some rows of a batch. ``refusals``: by reference."""

    def __init__(self, refusals: dict[str, VerbRefused]) -> None:
        super().__init__()
        self.refusals = refusals


def approve(
    *,
    records: Sequence[Record],
    by: Account,
    at: datetime,
    note: str = "",
    reason: PublicReason = PublicReason.NEW,
    entropy: Entropy = FRESH,
    seen: Mapping[str, int] | None = None,
    corrections: Mapping[str, PublicReason] = MappingProxyType({}),
) -> Outcome:
    """Freeze ``records`` and publish them, those that others refer to first, ``BATCH`` in a transaction.

    The sources, actors and cases in review that they cannot be shown without are approved first; seen: only
    those that somebody looked at, by reference the edit. corrections: by reference what readers are told of
    those that are published already; they are kept as corrected. What cannot be approved is left, and
    everything that is missing of it is in ``left``. Raises ``NotPermitted`` and ``LedgerOfMadeUpRecords``;
    and where nothing could be approved ``SecondPersonNeeded``, ``WrongState``, ``Changed``, ``Gone``,
    ``Incomplete``, ``ApprovalRefused``, ``WithdrawnForGood`` of one record, ``NothingDone`` of several.
    """
    change = Change(reason, published=Action.PUBLISH, publishes=True)
    return decide(records, Decision(Verb.APPROVE, change, by, at, note, entropy, seen, corrections))


def decide(records: Sequence[Record], decision: Decision) -> Outcome:
    """Approve those of ``records`` that can be, in batches."""
    require_permission(decision.by, decision.verb)
    waiting = needed_first(records)
    outcome = Outcome()
    while waiting:
        step, runs = Outcome(), list(batches(waiting))
        for batch in runs:
            step.add(_decide(batch, decision))
        outcome.add(step)
        # What was refused for want of a record in a later batch may be shown now.
        again = {ref for ref, why in step.refusals.items() if isinstance(why, ApprovalRefused)}
        waiting = [record for record in waiting if record.ref in again and step.done and len(runs) > 1]
        for record in waiting:
            del outcome.refusals[record.ref]
    return outcome.or_refusal()


@deed()
def _decide(records: Sequence[Record], decision: Decision) -> Outcome:
    rows, refusals = approvable(records, decision.verb, by=decision.by, at=decision.at)
    outcome = Outcome(refusals=refusals)
    rows, needs = needed_first(rows), needs_of(rows)
    beside = needed_in_review(rows, needs, seen=decision.seen)
    able, unable = approvable([*beside.values()], Verb.APPROVE, by=decision.by, at=decision.at, waits=False)
    for _attempt in range(_TRIES):
        wanted = {key for row in rows for key in needs[row.ref]}
        along = [row for row in able if (type(row), row.pk) in wanted and row.ref not in unable]
        if not rows:
            break
        try:
            with one_kind_of_records(), transaction.atomic():
                outcome.add(_published(_Batch(rows, along), decision))
                return outcome
        except _NotShown as refused:
            unable |= {row.ref: refused.refusals[row.ref] for row in along if row.ref in refused.refusals}
            for row in rows:
                if row.ref in refused.refusals:
                    why = _for_want_of(row, needs, beside, unable)
                    outcome.refusals[row.ref] = together([refused.refusals[row.ref], *why])
            rows = [row for row in rows if row.ref not in refused.refusals]
    tangled = ApprovalRefused(_("It rests on records that could not be approved. Try again with fewer."))
    outcome.refusals |= {row.ref: tangled for row in rows}
    return outcome


def _for_want_of(
    row: Record,
    needs: Mapping[str, Collection[Key]],
    beside: Mapping[str, Record],
    unable: Mapping[str, VerbRefused],
) -> list[VerbRefused]:
    """Why what ``row`` needs, and is in review, was not approved along."""
    return [
        VerbRefused(
            _("%(record)s cannot be approved with it: %(why)s")
            % {"record": ref, "why": unable[ref].short_message()}
        )
        for ref, other in beside.items()
        if ref in unable and (type(other), other.pk) in needs[row.ref]
    ]


def _published(batch: _Batch, decision: Decision) -> Outcome:
    """Freeze and announce a batch; raises ``_NotShown`` where somebody could not read a record of it."""
    together_with = batch.along if decision.verb is Verb.APPROVE else []
    outcome = Outcome()
    if batch.along and not together_with:
        # What is published for the first time is no correction, and nothing of it is to be erased.
        first = Change(PublicReason.NEW, published=Action.PUBLISH, publishes=True)
        outcome = _frozen_and_told(batch.along, replace(decision, change=first))
    outcome.add(_frozen_and_told([*together_with, *batch.rows], decision))
    _require_all_shown([*batch.along, *batch.rows], outcome)
    _keep(batch.along, Verb.APPROVE, decision, note=_along_with(batch.rows))
    corrected = [row for row in batch.rows if row.ref in decision.corrections]
    _keep([row for row in batch.rows if row not in corrected], decision.verb, decision, note=decision.note)
    _keep(corrected, Verb.CORRECT, decision, note=decision.note)
    refs = [row.ref for row in batch.rows]
    along = [row.ref for row in batch.along]
    mark_suspended(outcome, except_for=[*refs, *along], by=decision.by, at=decision.at, why=decision.note)
    outcome.done, outcome.taken_along = refs, along
    return outcome


def _frozen_and_told(rows: Sequence[Record], decision: Decision) -> Outcome:
    spoke_of: set[str] = set()
    note_writes(Revision.objects.filter(ref__in=[row.ref for row in rows], in_force=True))
    for row in rows:
        spoke_of |= spoken_of(row.ref)
        freeze_revision(row, by=decision.by, at=decision.at)
    return announce(
        seeds=[row.ref for row in rows],
        change=decision.change,
        at=decision.at,
        entropy=decision.entropy,
        also=spoke_of,
        reasons=decision.corrections,
    )


def _require_all_shown(rows: Sequence[Record], outcome: Outcome) -> None:
    refusals: dict[str, VerbRefused] = {}
    for row in rows:
        try:
            require_shown(row, outcome)
        except ApprovalRefused as refusal:
            refusals[row.ref] = refusal
    if refusals:
        raise _NotShown(refusals)


def _keep(rows: Sequence[Record], step: Verb, decision: Decision, *, note: str) -> None:
    """Keep the decision on ``rows``: their state, a step in their thread, an entry of the trail."""
    note_writes(rows)
    for row in rows:
        row.state = State.APPROVED
        row.save(update_fields=["state"])
        record_audit(by=decision.by, at=decision.at, verb=step, about=row, why=note)
    keep_reviews(rows, step=step, by=decision.by, at=decision.at, notes=note)


def _along_with(rows: Sequence[Record]) -> str:
    return _("Approved with %(record)s, which needs it.") % {"record": rows[0].ref if rows else ""}
