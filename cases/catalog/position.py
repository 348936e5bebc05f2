"""Positions: how far the catalog has followed each stream, and whether it knows that it is behind."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.vocabulary.audience import STREAMS, Audience


def new_filling() -> str:
    """A name that no other filling of a catalog has: sixteen hexadecimal digits, by chance."""
    return secrets.token_hex(8)


class Position(models.Model):
    """The last edition of one stream that is applied. Its digest versions all that the audience sees."""

    audience = models.CharField(max_length=10, primary_key=True, choices=Audience.choices)
    number = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True)
    behind_since = models.DateTimeField(null=True)
    filling = models.CharField(
        max_length=16,
        blank=True,
        help_text=_("Another one each time the tables are filled from nothing, and rows get other keys."),
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(audience__in=[stream.value for stream in STREAMS]),
                name="catalog_position_audience_known",
                violation_error_message=_("Only the public and partners read the catalog."),
            ),
            models.CheckConstraint(
                condition=Q(number=0, digest="") | Q(number__gte=1) & ~Q(digest=""),
                name="catalog_position_has_digest",
                violation_error_message=_("A stream that has begun has a digest."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.audience} {self.number}"


@dataclass(frozen=True, slots=True)
class Head:
    """Number and chain digest of the last edition applied; 0 and "" before the first."""

    number: int
    digest: str


def head(audience: Audience) -> Head:
    """The head of what `audience` reads here, in one query by key."""
    found = Position.objects.filter(audience=audience).values_list("number", "digest").first()
    return Head(*found) if found else Head(0, "")


def behind_for(audience: Audience, *, now: datetime) -> timedelta:
    """How long the catalog has known of an edition that it could not apply; zero where it has caught up."""
    since = Position.objects.filter(audience=audience).values_list("behind_since", flat=True).first()
    return max(now - since, timedelta(0)) if since else timedelta(0)


def begin(audience: Audience) -> None:
    """Make sure that there is a position, before the first edition where nothing was applied yet."""
    Position.objects.get_or_create(audience=audience, defaults={"filling": new_filling()})


def mark_behind(audience: Audience, *, at: datetime) -> None:
    """Remember since when an edition waits; an earlier mark stays."""
    begin(audience)
    Position.objects.filter(audience=audience, behind_since__isnull=True).update(behind_since=at)


def mark_current(audience: Audience) -> None:
    """Nothing waits any more."""
    marked = Position.objects.filter(audience=audience, behind_since__isnull=False)
    # Asked first, because even an update that finds nothing takes SQLite's only write lock, every second.
    if marked.exists():
        marked.update(behind_since=None)
