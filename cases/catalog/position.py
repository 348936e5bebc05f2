"""Positions: how far the catalog has followed each stream, and whether it knows that it is behind."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.vocabulary.audience import STREAMS, Audience

DATABASE: Final = "catalog"
"""The alias of the database that the catalog is in."""


def new_filling() -> str:
    """A name that nothing else written to any catalog has: sixteen hexadecimal digits, by chance."""
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
        help_text=_("Another one each time rows are written: the same edition, applied again, has others."),
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


BEGINNING: Final = Head(0, "")
"""Before the first edition of any history."""


@dataclass(frozen=True, slots=True)
class CatalogStatus:
    """A stream's position as every request asks for it; `behind` says that an edition waits to be applied."""

    filling: str
    number: int
    digest: str
    behind: bool


_STANDING: Final = (
    "SELECT filling, number, digest, behind_since IS NOT NULL "  # noqa: S608 - a table of ours
    f"FROM {Position._meta.db_table} WHERE audience = %s"
)


def catalog_status(audience: Audience, connection: BaseDatabaseWrapper | None = None) -> CatalogStatus:
    """Where the stream of `audience` stands, in one query by key, written out because it is asked so often.

    `connection` is the catalog's, unless it is to be asked over another one.
    """
    with (connection or connections[DATABASE]).cursor() as cursor:
        cursor.execute(_STANDING, [audience.value])
        found = cursor.fetchone()
    filling, number, digest, behind = found or ("", 0, "", False)
    return CatalogStatus(filling, number, digest, bool(behind))


def head(audience: Audience) -> Head:
    """The head of what `audience` reads here, in one query by key."""
    found = catalog_status(audience)
    return Head(found.number, found.digest)


def behind_for(audience: Audience, *, now: datetime) -> timedelta:
    """How long the catalog has known of an edition that it could not apply; zero where it has caught up."""
    if not catalog_status(audience).behind:
        return timedelta(0)
    since = Position.objects.filter(audience=audience).values_list("behind_since", flat=True).first()
    return max(now - since, timedelta(0)) if since else timedelta(0)


def begin(audience: Audience) -> None:
    """Make sure that there is a position, before the first edition where nothing was applied yet."""
    Position.objects.get_or_create(audience=audience, defaults={"filling": new_filling()})


def lock(audience: Audience) -> Position:
    """The position, locked until the transaction ends, so that two followers take turns."""
    begin(audience)
    return Position.objects.select_for_update().get(audience=audience)


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
