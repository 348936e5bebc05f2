"""Puts the hot pages in front of Django, as the settings have it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from django.conf import settings

from cases.catalog.head_watcher import HeadWatcher
from cases.vocabulary.audience import Audience
from dossier.gate.per_iteration import OncePerIteration
from dossier.hot_pages.answer import Answer
from dossier.hot_pages.application import HotPages
from dossier.middleware.obstacle import hearing

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication, WSGIEnvironment

CachedLookup: TypeAlias = "Callable[[WSGIEnvironment], Answer | None]"
"""Gives the cached answer of a request; None where Django is asked."""


def install(application: WSGIApplication) -> WSGIApplication:
    """`application` with its pages kept in memory; itself where none are wanted, or there is no site."""
    if not settings.HOT_PAGES_BYTES or not settings.ROLE.shows_site:
        return application
    version = _while_heard(HeadWatcher(Audience.PUBLIC).version)
    return HotPages(application, version=version, capacity=settings.HOT_PAGES_BYTES)


def cached_lookup(application: WSGIApplication) -> CachedLookup:
    """What `application` answers from memory without waiting for anything: it is asked on an event loop.

    Nothing, where nothing is kept, or where asking for the version means asking a server.
    """
    on_file = settings.DATABASES["catalog"]["ENGINE"].endswith("sqlite3")
    if not isinstance(application, HotPages) or not on_file:
        return _nothing
    version = _while_heard(HeadWatcher(Audience.PUBLIC, waits=False).version)
    return partial(application.cached, version=OncePerIteration(version))


def _nothing(environ: WSGIEnvironment) -> None:
    """Django is asked."""


def _while_heard(version: Callable[[], str | None]) -> Callable[[], str | None]:
    """`version`; None, so that Django is asked, where nobody tells the catalog what was withdrawn."""
    if not settings.HEARTBEAT_WITHIN:
        return version
    why_not_ready = hearing().why_not_ready

    def heard() -> str | None:
        return version() if why_not_ready(now=datetime.now(UTC)) is None else None

    return heard
