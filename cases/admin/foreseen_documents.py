"""Foreseen documents: what each audience reads of records now, and would if all of them were published."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from cases.actions.approved import Approved
from cases.actions.release_plan import ReleasePlan
from cases.disclosure.refusal import Refusal
from cases.disclosure.registry import disclose
from cases.models.image import freeze
from cases.models.record import Record
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import public_path

_log = logging.getLogger(__name__)


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
    return {record.ref: _foreseen(record, plans) for record in ordered}


def _foreseen(record: Record, plans: Sequence[ReleasePlan]) -> ByAudience:
    noun, found = Noun(record.noun), {}
    try:
        image = freeze(record)
        for plan in plans:
            before = plan.in_ledger([record.ref]).get(record.ref)
            after = disclose(noun=noun, image=image, view=plan.view(noun, image))
            plan.changed[record.ref] = after
            found[plan.audience] = Foreseen(before, after)
    except Exception:  # noqa: BLE001 - one odd record takes the page of the others from nobody
        _log.exception("%s could not be compared with what is published", record.ref)
        return {}
    return found
