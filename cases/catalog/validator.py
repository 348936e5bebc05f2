"""The validator of pages: one for everything that an audience sees, as one build shows it."""

from __future__ import annotations

from django.conf import settings

from cases.catalog.position import head
from cases.vocabulary.audience import Audience


def validator(audience: Audience) -> str:
    """The weak ETag (RFC 9110, 8.8.3) of every page for `audience`: the head of its stream, and the build."""
    return f'W/"{head(audience).digest[:32]}-{settings.BUILD_ID}"'
