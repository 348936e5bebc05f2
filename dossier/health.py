"""Two questions a balancer asks: is this process alive, and may readers be sent to it."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from dossier.disk_space import NONE_LEFT, free_bytes
from dossier.middleware.obstacle import obstacle


@require_safe
@never_cache
def alive(request: HttpRequest) -> HttpResponse:
    """200 as long as the process answers at all; it asks no database."""
    return _plain("alive", 200)


@require_safe
@never_cache
def ready(request: HttpRequest) -> HttpResponse:
    """200 where the catalog answers and a worker keeps it up to date; else 503: send readers elsewhere.

    It says what is wrong, for whoever runs the server.
    """
    left = free_bytes()
    found = obstacle(now=timezone.now())
    if found is not None:
        return _plain(found.noted, 503)
    if left is not None and left < NONE_LEFT:
        return _plain("the disk is full", 503)
    if left is not None and left < settings.DISK_LOW_BYTES:
        return _plain(f"ready, but low on space: {left // 1024**2} MiB are left", 200)
    return _plain("ready", 200)


def _plain(sentence: str, status: int) -> HttpResponse:
    """`sentence` as a line of text, for a program."""
    return HttpResponse(f"{sentence}\n", status=status, content_type="text/plain; charset=utf-8")
