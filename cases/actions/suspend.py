"""Suspend: gone everywhere at once; it may come back under the same reference."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import OperationalError, transaction
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.actions.audit import record_audit
from cases.actions.deed import deed, note_writes
from cases.actions.new_editions import Change
from cases.actions.permission import require_permission
from cases.actions.publication import Outcome, announce
from cases.actions.records import RECORDS
from cases.actions.refusal import VerbRefused
from cases.actions.reserve import may_use_the_reserve
from cases.actions.review import keep_reviews
from cases.actions.state import Gone, batches, in_lock_order, require_state
from cases.actions.writing import FRESH, Entropy
from cases.models import Account
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.reference import Reference
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb

_FEW: Final = 3
"""So many references are named in a sentence; of more, only how many they are."""
_log = logging.getLogger(__name__)


class FaultOfTheProgram(VerbRefused):
    """What the database holds of the record could not be read; the others were done without it."""


@dataclass(frozen=True, slots=True)
class Stop:
    """What suspending and withdrawing share: which of them, by whom, when and why."""

    verb: Verb
    to: State
    action: Action
    by: Account
    at: datetime
    why: str
    entropy: Entropy


def suspend(
    *, records: Sequence[Record], by: Account, at: datetime, why: str, entropy: Entropy = FRESH
) -> Outcome:
    """Take ``records`` away from every audience, with what cannot stand without them. Waits for nobody.

    Those that cannot be suspended, as they were withdrawn, are in ``left`` of what it returns; raises
    ``NotPermitted``, and ``WrongState`` or ``NothingDone`` where nothing could be.
    """
    return stop(records, Stop(Verb.SUSPEND, State.SUSPENDED, Action.SUSPEND, by, at, why, entropy))


def stop(records: Sequence[Record], halt: Stop) -> Outcome:
    """Take ``records`` away in batches, leaving those that cannot be."""
    require_permission(halt.by, halt.verb)
    outcome = Outcome()
    alone = len(records) == 1
    for batch in batches(in_lock_order(records)):
        outcome.add(_stop(batch, halt, alone=alone, at=halt.at))
    return outcome.or_refusal()


@may_use_the_reserve
@deed(come_what_may=True)
def _stop(records: Sequence[Record], halt: Stop, *, alone: bool, at: datetime) -> Outcome:
    outcome, rows = Outcome(), []
    for record in records:
        try:
            rows.append(_held(record, halt.verb))
        except VerbRefused as refusal:
            outcome.refusals[record.ref] = refusal
    outcome.add(_take_away(rows, halt) if alone else _take_away_what_can_be(rows, halt))
    return outcome


def _held(record: Record, verb: Verb) -> Record:
    """The row now. Stopping harm never waits: an edit made meanwhile is no reason to refuse.

    Only what is needed is read, so that no odd value in any other column stands in the way.
    """
    rows = type(record)._default_manager.select_for_update().only("ref", "state", "differs", "lock_version")
    row = rows.filter(pk=record.pk).first()
    if row is None:
        raise Gone(_("%(record)s is not there any more.") % {"record": record})
    require_state(row, verb)
    return row


def _take_away_what_can_be(rows: Sequence[Record], halt: Stop) -> Outcome:
    """Take ``rows`` away together; where that fails for one of them, the others without it."""
    try:
        with transaction.atomic():
            return _take_away(rows, halt)
    except OperationalError:
        raise  # the database is busy or away, whatever the rows are
    except Exception:  # noqa: BLE001 - whatever is wrong with one record, the others must not wait for it
        if len(rows) == 1:
            _log.exception("%s could not be taken away", rows[0].ref)
            fault = _(
                "A fault of the program stood in its way; it is in the log. Tell whoever looks after it."
            )
            return Outcome(refusals={rows[0].ref: FaultOfTheProgram(fault)})
    half = len(rows) // 2
    outcome = _take_away_what_can_be(rows[:half], halt)
    outcome.add(_take_away_what_can_be(rows[half:], halt))
    return outcome


def _take_away(rows: Sequence[Record], halt: Stop) -> Outcome:
    if not rows:
        return Outcome()
    note_writes(rows)
    for row in rows:
        row.state = halt.to
        row.differs = row.differs and halt.to is not State.WITHDRAWN
        row.save(update_fields=["state", "differs"])
        record_audit(by=halt.by, at=halt.at, verb=halt.verb, about=row, why=halt.why)
    keep_reviews(rows, step=halt.verb, by=halt.by, at=halt.at, notes=halt.why)
    refs = [row.ref for row in rows]
    change = Change(PublicReason.SAFETY_OR_REQUEST, refused=halt.action)
    outcome = announce(seeds=refs, gone=refs, change=change, at=halt.at, entropy=halt.entropy)
    mark_suspended(outcome, except_for=refs, by=halt.by, at=halt.at, why=halt.why)
    outcome.done += refs
    return outcome


def mark_suspended(
    outcome: Outcome, *, except_for: Sequence[str], by: Account | None, at: datetime, why: str = ""
) -> None:
    """Show the desk which other records lost their document, so that somebody looks at them.

    except_for: the records that the verb was about. why: the reason given for those.
    """
    lost = {
        edition.ref: Audience(edition.audience)
        for edition in reversed(outcome.editions)
        if edition.action == Action.SUSPEND and edition.ref not in except_for
    }
    marked, notes = [], {}
    for model in RECORDS.values() if lost else ():
        note_writes(model._default_manager.filter(ref__in=lost))
    for ref, audience in reversed(lost.items()):
        row = RECORDS[Reference.parse(ref).noun]._default_manager.filter(ref=ref).first()
        if row is None or row.state in (State.SUSPENDED, State.WITHDRAWN):
            continue
        row.state = State.SUSPENDED
        row.save(update_fields=["state"])
        refusal = str(outcome.refused.get((audience, ref), ""))
        record_audit(by=by, at=at, verb=Verb.SUSPEND, about=row, why=refusal)
        marked.append(row)
        notes[ref] = _in_words(refusal, except_for, why)
    keep_reviews(marked, step=Verb.SUSPEND, by=by, at=at, notes=notes)


def _in_words(refusal: str, others: Sequence[str], why: str) -> str:
    """Why a record lost its document with ``others``, for the desk."""
    sentences = [f"{capfirst(refusal)}."] if refusal else []
    if len(others) > _FEW:
        sentences.append(_("It went with %(count)d other records.") % {"count": len(others)})
    elif others:
        sentences.append(_("It went with %(records)s.") % {"records": ", ".join(others)})
    if others and why:
        sentences.append(_("The reason given there: %(why)s") % {"why": why})
    return " ".join(sentences)
