"""Where the hot pages are put in front of Django, as the settings have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

from cases.catalog.pulse import Pulse
from cases.vocabulary.audience import Audience
from dossier.hot_pages.application import HotPages

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication


def plugged(application: WSGIApplication) -> WSGIApplication:
    """`application` with its pages kept in memory; itself where none are wanted, or there is no site."""
    if not settings.HOT_PAGES_BYTES or not settings.ROLE.shows_site:
        return application
    version = Pulse(Audience.PUBLIC).version
    return HotPages(application, version=version, capacity=settings.HOT_PAGES_BYTES)
