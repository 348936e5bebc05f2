"""Logs and error reports say what failed, and nothing about whom."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from dossier.logs import DropQuery, QuietFormatter

CANARY = f"canary-{4421}"  # in no line of code that a report could quote


def fails(request: HttpRequest) -> HttpResponse:
    """A page that chokes on what was posted to it."""
    kept = request.POST.get("text")
    raise ValueError(f"cannot read {kept}") from KeyError(kept)


def fails_silently(request: HttpRequest) -> HttpResponse:
    """A page that chokes without a word on what was posted to it."""
    kept = request.POST.get("text")
    raise ValueError(len(kept or ""))


def shows_nothing(request: HttpRequest) -> HttpResponse:
    """A page of a server that is behind."""
    return HttpResponse(status=503)


urlpatterns = [
    path("fails", fails),
    path("fails-silently", fails_silently),
    path("shows-nothing", shows_nothing),
]


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What the site's log handler writes while the test runs."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(QuietFormatter())
    handler.addFilter(DropQuery())
    loggers = [logging.getLogger(name) for name in ("django.request", "django.server")]
    for logger in loggers:
        logger.addHandler(handler)
    yield written
    for logger in loggers:
        logger.removeHandler(handler)


@pytest.mark.django_db
@override_settings(ROOT_URLCONF=__name__)
def test_a_failure_is_logged_without_what_it_was_about(log: io.StringIO) -> None:
    client = Client(raise_request_exception=False, REMOTE_ADDR="203.0.113.77")
    client.post(f"/fails?q={CANARY}", {"text": CANARY})
    written = log.getvalue()
    assert "ValueError" in written
    assert "KeyError" in written
    assert "in fails" in written
    assert CANARY not in written
    assert "203.0.113.77" not in written


def test_the_query_of_a_request_is_not_logged(log: io.StringIO) -> None:
    logging.getLogger("django.server").info('"%s" %s', f"GET /search/?q={CANARY}&page=2 HTTP/1.1", 200)
    assert log.getvalue().endswith('"GET /search/ HTTP/1.1" 200\n')


@pytest.mark.django_db
@override_settings(ROOT_URLCONF=__name__, DEBUG=True)
def test_the_debug_page_shows_nothing_that_was_posted() -> None:
    client = Client(raise_request_exception=False, REMOTE_ADDR="203.0.113.77")
    client.cookies["token"] = CANARY
    page = client.post("/fails-silently", {"text": CANARY}, headers={"user-agent": CANARY}).content.decode()
    assert "ValueError" in page
    assert CANARY not in page
    assert "203.0.113.77" not in page


@pytest.mark.django_db
@override_settings(ROOT_URLCONF=__name__)
def test_readers_who_are_shown_nothing_on_purpose_leave_no_paths(log: io.StringIO) -> None:
    client = Client(raise_request_exception=False)
    assert client.get("/shows-nothing").status_code == 503
    assert log.getvalue() == ""
    client.get("/fails")
    assert "ValueError" in log.getvalue()
