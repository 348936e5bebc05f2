"""Obstacles: why this process had better not answer readers, in their words and in an operator's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from django.conf import settings
from django.db import DatabaseError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.catalog.heartbeat import Missing, NotReady
from cases.catalog.heartbeat_reader import ReadinessCheck, heartbeat_reader
from cases.catalog.position import behind_for
from cases.vocabulary.audience import STREAMS, Audience
from dossier.roles import ProcessRole

TOLERATED = timedelta(seconds=60)
_BEHIND = _("This site is catching up with corrections and withdrawals.")
_UNTOLD = _(
    "This site is not being told of corrections and withdrawals at the moment, so it shows nothing until "
    "it is."
)
_UNTIMED = _(
    "This site does not know at the moment whether every consent that it rests on still stands, so it shows "
    "nothing until it does."
)


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What is wrong: `told` to readers, `noted` for whoever runs the server."""

    told: str | Promise
    noted: str


CATALOG_BEHIND = Obstacle(_BEHIND, "the catalog is behind")
CATALOG_SILENT = Obstacle(_BEHIND, "the catalog does not answer")


def obstacle(*, now: datetime) -> Obstacle | None:
    """Why readers cannot be answered at `now` (an aware time); None where they can."""
    if found := unheard(now=now):
        return _of(found, now=now)
    try:
        return CATALOG_BEHIND if too_far_behind(now=now) else None
    except DatabaseError:
        return CATALOG_SILENT


def unheard(*, now: datetime) -> NotReady | None:
    """What no worker was heard of lately; None where one was, or none is asked for."""
    return hearing().why_not_ready(now=now) if settings.HEARTBEAT_WITHIN else None


@cache
def hearing() -> ReadinessCheck:
    """What hears the worker for the readers of this process."""
    within = timedelta(seconds=settings.HEARTBEAT_WITHIN)
    return ReadinessCheck(heartbeat_reader(), within=within, streams=_read_here())


def too_far_behind(*, now: datetime) -> bool:
    """Whether a stream that this process answers from has had an edition waiting for more than a minute."""
    return any(behind_for(audience, now=now) > TOLERATED for audience in _read_here())


def _read_here() -> tuple[Audience, ...]:
    """The streams that readers of this process are answered from.

    What waits for partners is no reason to answer the public differently: they would learn that it exists.
    """
    return STREAMS if settings.ROLE is ProcessRole.PARTNER else (Audience.PUBLIC,)


def _of(found: NotReady, *, now: datetime) -> Obstacle:
    match found:
        case NotReady(Missing.CLOCK, None):
            return Obstacle(_UNTIMED, "the clock has never ticked")
        case NotReady(Missing.CLOCK, datetime() as since):
            return Obstacle(_UNTIMED, f"the clock has not ticked since {since:%Y-%m-%d %H:%M:%S%z}")
        case NotReady(Missing.EDITIONS, None):
            return Obstacle(_BEHIND, "the catalog was never up to date")
        case NotReady(Missing.EDITIONS, datetime() as since):
            return Obstacle(_BEHIND, f"the catalog was last up to date {_seconds(now - since)} ago")
        case NotReady(_, datetime() as since):
            return Obstacle(_UNTOLD, f"no worker for {_seconds(now - since)}")
        case _:
            return Obstacle(_UNTOLD, "no worker: it has left no heartbeat, or one from the future")


def _seconds(span: timedelta) -> str:
    return f"{span.total_seconds():.0f} seconds"
