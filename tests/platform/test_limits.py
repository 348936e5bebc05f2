"""How much of the site one address may have made for it, and what is free."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from django.core.checks import run_checks
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, connections
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from pytest_django.fixtures import Settings

from cases.catalog.position import head
from cases.vocabulary.audience import Audience
from dossier.hot_pages.application import HotPages
from dossier.middleware.limits import cost_of
from tests.api.asking import publish_one_of_each
from tests.platform.processes import production, python

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])
ADDRESS = "203.0.113.7"
ALL = 20
"""Units that these tests may spend within a minute."""


@pytest.fixture(autouse=True)
def _few_units(settings: Settings, tmp_path: Path) -> None:
    settings.LIMITS_FILE = str(tmp_path / "limits.sqlite3")
    settings.READING_RATE = f"{ALL}/min"


def ask(path: str, address: str = ADDRESS, **headers: str) -> int:
    return Client().get(path, REMOTE_ADDR=address, headers=headers).status_code


def left(address: str = ADDRESS) -> int:
    """How many pages somebody may still have made, by having them made."""
    answers = [ask("/method/", address) for _ in range(ALL + 1)]
    assert answers[-1] == 429
    return answers.count(200)


def test_beyond_the_limit_a_sentence_says_when_to_come_back() -> None:
    assert left() == ALL
    for path in ("/", "/fa-af/method/", "/testimonies/export.csv", "/no/such/page/"):
        answer = Client().get(path, REMOTE_ADDR=ADDRESS)
        assert (answer.status_code, answer.headers["Content-Type"]) == (429, "text/plain; charset=utf-8")
        assert 0 < int(answer.headers["Retry-After"]) <= 60
        assert answer.headers["Cache-Control"] == "no-store"
    assert ask("/method/", "203.0.113.8") == 200


def test_a_refusal_asks_the_catalog_nothing() -> None:
    left()
    with CaptureQueriesContext(connections["catalog"]) as queries:
        assert ask("/testimonies/") == 429
    assert not queries.captured_queries


def test_a_thousand_other_addresses_put_nobody_out() -> None:
    left()
    assert {ask("/robots.txt", f"198.51.{number // 250}.{number % 250}") for number in range(1_000)} == {200}
    assert ask("/method/") == 429


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "page"),
        ("/fa-af/testimonies/T-0000000001/", "page"),
        ("/no/such/page/", "page"),
        ("/testimonies/?place=AF", "list"),
        ("/search/?q=prison", "search"),
        ("/fa-af/search/", "search"),
        ("/feed.atom", "feed"),
        ("/testimonies/feed.json", "feed"),
        ("/card.png", "picture"),
        ("/testimonies/T-0000000001/card.png", "picture"),
        ("/statistics/chart.png?of=N-0000000001", "picture"),
        ("/map/residence/map.png", "picture"),
        ("/testimonies/export.csv", "export"),
        ("/fa-af/statistics/export.jsonl?place=AF", "export"),
        ("/sitemap.xml", "export"),
        ("/sitemap-testimonies-1.xml", "export"),
    ],
)
def test_what_is_dear_to_make_costs_more(path: str, kind: str, settings: Settings) -> None:
    assert cost_of(RequestFactory().get(path)) == settings.READING_COSTS[kind]


def test_an_export_costs_by_far_more_than_a_page(settings: Settings) -> None:
    settings.READING_COSTS = settings.READING_COSTS | {"export": 15}
    assert ask("/testimonies/export.csv") == 200
    assert left() == ALL - 15


def test_what_costs_nothing_is_answered_beyond_the_limit(client: Client) -> None:
    left()
    for path, status in (("/healthz", 200), ("/readyz", 200), ("/api/v1/me/", 200), ("/desk/login/", 200)):
        assert {ask(path) for _ in range(3)} == {status}


def test_whoever_holds_the_page_is_told_so_for_nothing_and_beyond_the_limit() -> None:
    tag = Client().get("/", REMOTE_ADDR="192.0.2.1").headers["ETag"]
    held = {"If-None-Match": f'"x", {tag}'}
    assert {ask("/", **held) for _ in range(ALL + 5)} == {304}
    assert left() == ALL
    assert ask("/testimonies/", **held) == 304
    assert ask("/no/such/page/", **held) == 429
    assert ask("/", **{"If-None-Match": "*"}) == 429
    assert ask("/", **{"If-None-Match": 'W/"older"'}) == 429


def test_a_page_from_memory_costs_nothing_and_neither_does_a_304_of_one() -> None:
    publish_one_of_each()
    hot = HotPages(get_wsgi_application(), version=lambda: head(Audience.PUBLIC).digest, capacity=4_000_000)
    assert {through(hot, "/about/")[0] for _ in range(ALL * 2)} == {200}
    _status, tag = through(hot, "/about/")
    assert through(hot, "/safety/", HTTP_IF_NONE_MATCH=tag)[0] == 304
    assert through(hot, "/safety/")[0] == 200
    assert left() == ALL - 1


def through(application: Any, path: str, **more: str) -> tuple[int, str]:
    """Status and validator of what the server in front answers."""
    environ: dict[str, Any] = {"PATH_INFO": path, "HTTP_HOST": "testserver", "REMOTE_ADDR": ADDRESS, **more}
    setup_testing_defaults(environ)
    started: list[Any] = []
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    try:
        body = application(environ, partial(_start, started))
        b"".join(body)
        getattr(body, "close", lambda: None)()
    finally:
        request_started.connect(close_old_connections)
        request_finished.connect(close_old_connections)
    return int(started[0][:3]), dict(started[1]).get("ETag", "")


def _start(started: list[Any], /, *given: Any) -> Any:
    started[:] = given


def test_without_a_rate_nothing_is_counted(settings: Settings, tmp_path: Path) -> None:
    settings.READING_RATE = ""
    assert {ask("/method/") for _ in range(ALL + 5)} == {200}
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("changes", "error", "words"),
    [
        ({"NUM_PROXIES": -1}, "limits.E001", "NUM_PROXIES=-1"),
        ({"NUM_PROXIES": "1"}, "limits.E001", "NUM_PROXIES=1"),
        ({"SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https")}, "limits.E002", "count as one"),
        ({"READING_RATE": "many"}, "limits.E003", "READING_RATE"),
        ({"SIGN_IN_RATE": "10/day"}, "limits.E003", "SIGN_IN_RATE"),
    ],
)
def test_a_setting_under_which_limits_mean_nothing_is_an_error_at_the_start(
    changes: dict[str, object], error: str, words: str, settings: Settings
) -> None:
    assert not [each for each in run_checks() if str(each.id).startswith("limits.")]
    for name, value in changes.items():
        setattr(settings, name, value)
    (found,) = [each for each in run_checks() if str(each.id).startswith("limits.")]
    assert (found.id, words in found.msg) == (error, True)


@pytest.mark.parametrize("proxies", ["two", "-1", "1.5"])
def test_a_number_of_proxies_that_is_none_stops_the_start_with_a_sentence(proxies: str) -> None:
    ended = python("import django; django.setup()", **production(NUM_PROXIES=proxies))
    assert ended.returncode != 0
    assert f"NUM_PROXIES={proxies} is no number" in ended.stderr.strip().splitlines()[-1]


def test_behind_a_tls_proxy_without_a_number_of_proxies_nothing_starts() -> None:
    checked = (
        "import django; django.setup();from django.core.management import call_command; call_command('check')"
    )
    behind = production(DOSSIER_ROLE="public", DOSSIER_BEHIND_TLS_PROXY="1")
    ended = python(checked, **behind)
    assert ended.returncode != 0
    assert "limits.E002" in ended.stderr
    assert python(checked, **behind, NUM_PROXIES="1").returncode == 0
