"""Two questions a balancer asks: is this process alive, and may readers be sent to it."""

from __future__ import annotations

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from dossier.middleware.freshness import too_far_behind


@require_safe
@never_cache
def alive(request: HttpRequest) -> HttpResponse:
    """200 as long as the process answers at all; it asks no database."""
    return _plain("alive", 200)


@require_safe
@never_cache
def ready(request: HttpRequest) -> HttpResponse:
    """200 where the catalog answers and is up to date; 503 where readers had better be sent elsewhere."""
    try:
        behind = too_far_behind()
    except DatabaseError:
        return _plain("the catalog does not answer", 503)
    if behind:
        return _plain("the catalog is behind", 503)
    return _plain("ready", 200)


def _plain(sentence: str, status: int) -> HttpResponse:
    """`sentence` as a line of text, for a program."""
    return HttpResponse(f"{sentence}\n", status=status, content_type="text/plain; charset=utf-8")
