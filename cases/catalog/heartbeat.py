"""Heartbeats: the sign of life of a worker, without which a server answers no reader."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Final

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.vocabulary.audience import Audience

AHEAD: Final = timedelta(minutes=1)
"""So far may the clocks of two machines be apart: what is said to be later than that counts as never."""
TICK_WITHIN: Final = timedelta(hours=1)
"""Since the clock last ticked, at most: consents and assessments run out on a day."""


class Heartbeat(models.Model):
    """The one row that a worker writes to a catalog on a server; beside a SQLite file stands a file."""

    number = models.PositiveSmallIntegerField(primary_key=True, default=1)
    beat = models.TextField(help_text=_("What the worker last knew, as JSON. Without it nobody is answered."))

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(number=1),
                name="catalog_heartbeat_one_row",
                violation_error_message=_("A catalog has one heartbeat."),
            ),
        ]

    def __str__(self) -> str:
        return self.beat


@dataclass(frozen=True, slots=True)
class Beat:
    """What a worker knew when it left this; all times are aware.

    alive: when it left it. ticked: when the clock last did its work without fault, None for never. current:
    by stream, when the catalog last held all that the ledger had said.
    """

    alive: datetime
    ticked: datetime | None = None
    current: Mapping[Audience, datetime] = field(default_factory=dict)

    def to_json(self) -> str:
        """As JSON, in one line."""
        current = {audience.value: at.isoformat() for audience, at in self.current.items()}
        ticked = self.ticked.isoformat() if self.ticked else None
        return json.dumps({"alive": self.alive.isoformat(), "ticked": ticked, "current": current})

    @classmethod
    def from_json(cls, text: str | bytes) -> "Beat | None":
        """What `to_json` wrote; None for anything else."""
        try:
            said = json.loads(text)
            current = {Audience(name): _aware(at) for name, at in said["current"].items()}
            return cls(_aware(said["alive"]), said["ticked"] and _aware(said["ticked"]), current)
        except (ValueError, TypeError, KeyError, AttributeError):
            return None


class Missing(Enum):
    """What is missing where readers cannot be answered."""

    WORKER = auto()
    CLOCK = auto()
    EDITIONS = auto()


@dataclass(frozen=True, slots=True)
class NotReady:
    """What is missing, and since when; None where it never was there, or is said to be still to come."""

    missing: Missing
    since: datetime | None


def why_not_ready(
    beat: Beat | None, *, now: datetime, within: timedelta, streams: Collection[Audience]
) -> NotReady | None:
    """Why `beat` does not do for answering the readers of `streams` at `now`; None where it does.

    within: how old the beat, and what it knows of each stream, may be.
    """
    if beat is None or not _lately(beat.alive, now=now, within=within):
        return NotReady(Missing.WORKER, _past(beat.alive if beat else None, now=now))
    if not _lately(beat.ticked, now=now, within=TICK_WITHIN):
        return NotReady(Missing.CLOCK, _past(beat.ticked, now=now))
    for stream in streams:
        if not _lately(beat.current.get(stream), now=now, within=within):
            return NotReady(Missing.EDITIONS, _past(beat.current.get(stream), now=now))
    return None


def ready_until(beat: Beat, *, within: timedelta, streams: Collection[Audience]) -> datetime:
    """Until when a beat that does for answering readers of `streams` goes on doing so, if no other comes."""
    ticked = beat.ticked or beat.alive
    followed = [beat.current.get(stream, beat.alive) for stream in streams]
    return min(ticked + TICK_WITHIN, *(at + within for at in (beat.alive, *followed)))


def _lately(at: datetime | None, *, now: datetime, within: timedelta) -> bool:
    return at is not None and -AHEAD <= now - at <= within


def _past(at: datetime | None, *, now: datetime) -> datetime | None:
    return None if at is None or at > now else at


def _aware(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError("a time without a zone")
    return at
