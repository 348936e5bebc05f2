"""Changing: publishes one more made-up testimony and withdraws it, and asks every door whether it shows."""

from __future__ import annotations

import json
from time import time_ns

from benchmarks.inside import Inside
from cases.ledger.append import append
from cases.ledger.follow import follow
from cases.ledger.new_edition import NewEdition
from cases.synthetic.plan import AT, Plan
from cases.synthetic.world import World
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import Reference

_AUDIENCE = Audience.PUBLIC


class Changing:
    """One testimony after the other, each with a reference and a word of its own."""

    def __init__(self, testimonies: int, seed: int) -> None:
        plan = Plan(testimonies, seed)
        *_others, last = World(plan, _AUDIENCE).editions(after=plan.editions - 1)
        assert last.content is not None, "what is published says something"
        self._pattern = last.content
        self._inside = Inside()
        self._count = self._counted()
        self._ref = self._word = ""

    def publish(self) -> None:
        """Say it, and have the catalog follow."""
        self._ref, self._word = str(Reference.new(Noun.TESTIMONY)), f"zaq{time_ns():x}"
        content = {**self._pattern, "ref": self._ref, "summary": f"{self._pattern['summary']} {self._word}"}
        self._say(Action.PUBLISH, PublicReason.NEW, content={**content, "statements": []})

    def withdraw(self) -> None:
        """Take it back for good."""
        self._say(Action.WITHDRAW, PublicReason.SAFETY_OR_REQUEST, content=None)

    def is_seen(self) -> bool:
        """Whether page, search, count and API show it."""
        return self._answers() == (200, True, self._count + 1, 200)

    def is_gone(self) -> bool:
        """Whether none of them does."""
        return self._answers() == (410, False, self._count, 410)

    def _say(self, action: Action, reason: PublicReason, *, content: dict[str, object] | None) -> None:
        draft = NewEdition(ref=self._ref, noun=Noun.TESTIMONY, action=action, reason=reason, content=content)  # type: ignore[arg-type]
        append(audience=_AUDIENCE, new_editions=[draft], at=AT)
        follow(_AUDIENCE, at=AT)

    def _answers(self) -> tuple[int, bool, int, int]:
        found = self._inside.get(f"/testimonies/?q={self._word or 'nothing'}")
        return (
            self._inside.get(f"/testimonies/{self._ref or 'T-0000000000'}/").status,
            bool(self._ref) and self._ref.encode() in found.body,
            self._counted(),
            self._inside.get(f"/api/v1/testimonies/{self._ref or 'T-0000000000'}/").status,
        )

    def _counted(self) -> int:
        count: int = json.loads(self._inside.get("/api/v1/testimonies/?page_size=1").body)["count"]
        return count
