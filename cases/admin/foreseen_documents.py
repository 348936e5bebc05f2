"""Foreseen documents: what each audience reads of records now, and would if all of them were published."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from cases.actions.approved import Approved
from cases.actions.dependencies import dependencies
from cases.actions.release_plan import ReleasePlan
from cases.disclosure.refusal import Refusal
from cases.disclosure.registry import disclose
from cases.models.image import freeze
from cases.models.record import Record
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import Reference, public_path

_log = logging.getLogger(__name__)
_ROUNDS: Final = 8
"""How often records are worked out anew at most: as far as they speak of others that speak of others."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """One record for one audience: what is published of it, and what would be, or why nothing."""

    before: Document | None
    after: Document | Refusal

    def next_version(self, noun: Noun, *, today: date) -> Document:
        """The document as it would be told on ``today``; its edition is number zero, for it has none yet."""
        assert not isinstance(self.after, Refusal), "what is refused has no document"
        before, after = self.before or {}, self.after
        return {
            **after,
            "noun": noun.value,
            "edition": 0,
            "version": int(str(before.get("version", 0))) + 1,
            "published": before.get("published", today.isoformat()),
            "updated": today.isoformat(),
            "url": public_path(noun, str(after["slug" if noun is Noun.CASE else "ref"])),
        }


ByAudience: TypeAlias = Mapping[Audience, Foreseen]


def foreseen_documents(records: Sequence[Record], *, today: date) -> dict[str, ByAudience]:
    """By reference, ``records`` as they stand for each audience, those that others speak of first.

    One that is too odd to be worked out has no audiences; why is in the log of the program.
    """
    approved = Approved()
    plans = [ReleasePlan(audience, today, publishes=True, approved=approved) for audience in STREAMS]
    ordered = sorted(records, key=lambda record: ReleasePlan.rank(record.ref))
    images = {record.ref: image for record in ordered if (image := _image(record)) is not None}
    for plan in plans:
        _settle(plan, images)
    sound = [ref for ref in images if all(ref in plan.changed for plan in plans)]
    return {record.ref: _foreseen(record.ref, plans) if record.ref in sound else {} for record in ordered}


def _image(record: Record) -> Document | None:
    try:
        return freeze(record)
    except Exception:  # noqa: BLE001 - one odd record takes the page of the others from nobody
        _log.exception("%s could not be frozen", record.ref)
        return None


def _settle(plan: ReleasePlan, images: Mapping[str, Document]) -> None:
    """Work out all ``images``, and again those that speak of what became another by it, until none does."""
    named = {ref: {other for other, _how in dependencies(_noun(ref), images[ref])} for ref in images}
    waiting = [*images]
    for _round in range(_ROUNDS):
        moved = {ref for ref in waiting if _work_out(plan, ref, images[ref])}
        waiting = [ref for ref in images if moved & named[ref]]


def _work_out(plan: ReleasePlan, ref: str, image: Document) -> bool:
    """What disclosure makes of ``image`` now; whether that is something else than before."""
    try:
        after = disclose(noun=_noun(ref), image=image, view=plan.view(_noun(ref), image))
    except Exception:  # noqa: BLE001 - as above
        _log.exception("%s could not be compared with what is published", ref)
        return False
    moved = ref not in plan.changed or plan.changed[ref] != after
    plan.changed[ref] = after
    return moved


def _noun(ref: str) -> Noun:
    return Reference.parse(ref).noun


def _foreseen(ref: str, plans: Sequence[ReleasePlan]) -> ByAudience:
    return {plan.audience: Foreseen(plan.in_ledger([ref]).get(ref), plan.changed[ref]) for plan in plans}
