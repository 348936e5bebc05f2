"""Streams: the head of what was said to one audience."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.vocabulary.audience import STREAMS, Audience


class Stream(models.Model):
    """Number and link of the last edition of one audience. Appending locks this row, so numbers are dense."""

    audience = models.CharField(max_length=10, primary_key=True, choices=Audience.choices)
    number = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(audience__in=[stream.value for stream in STREAMS]),
                name="ledger_stream_audience_known",
                violation_error_message=_("Only the public and partners have a stream."),
            ),
            models.CheckConstraint(
                condition=Q(number=0, digest="") | Q(number__gte=1) & ~Q(digest=""),
                name="ledger_stream_has_digest",
                violation_error_message=_("A stream that has begun has a digest."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.audience} {self.number}"


def followed_streams() -> tuple[Audience, ...]:
    """The streams that the local catalog holds, after the setting CATALOG_STREAMS."""
    return tuple(Audience(name) for name in settings.CATALOG_STREAMS)
