"""Throttling: a caller may ask so much, and is remembered by nothing that leads back to them."""

from pathlib import Path

import pytest
from django.test import Client
from pytest_django.fixtures import Settings
from rest_framework.settings import api_settings

from tests.api.asking import publish_one_of_each

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])
ADDRESS = "203.0.113.7"


@pytest.fixture(autouse=True)
def _three_a_minute(monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path) -> None:
    settings.LIMITS_FILE = str(tmp_path / "limits.sqlite3")
    monkeypatch.setitem(api_settings.DEFAULT_THROTTLE_RATES, "anon", "3/min")


def ask(address: str = ADDRESS, path: str = "places/", **headers: str) -> int:
    return Client().get(f"/api/v1/{path}", REMOTE_ADDR=address, headers=headers).status_code


def test_the_request_after_the_last_one_is_refused_and_told_when_to_come_back() -> None:
    assert [ask() for _ in range(3)] == [200, 200, 200]
    response = Client().get("/api/v1/places/", REMOTE_ADDR=ADDRESS)
    assert (response.status_code, response.headers["Content-Type"]) == (429, "application/problem+json")
    assert 0 < int(response.headers["Retry-After"]) <= 60
    assert ask("203.0.113.8") == 200


def test_other_addresses_put_nobody_out() -> None:
    assert [ask() for _ in range(4)][-1] == 429
    assert {ask(f"198.51.{number // 250}.{number % 250}") for number in range(1_000)} == {200}
    assert ask() == 429


def test_another_address_of_the_same_network_is_the_same_caller() -> None:
    assert [ask(f"2001:db8:1:2::{number}") for number in range(4)][-1] == 429
    assert ask("2001:db8:1:3::1") == 200
    assert [ask("::ffff:192.0.2.1") for _ in range(3)][-1] == 200
    assert ask("192.0.2.1") == 429


def test_a_forwarded_address_is_the_callers_own_invention() -> None:
    assert [ask(**{"X-Forwarded-For": f"198.51.100.{number}"}) for number in range(4)][-1] == 429


def test_behind_a_proxy_of_ours_its_word_counts(settings: Settings) -> None:
    settings.NUM_PROXIES = 1
    assert [ask(**{"X-Forwarded-For": f"198.51.100.{number}"}) for number in range(4)][-1] == 200
    settings.NUM_PROXIES = 2
    assert [ask(**{"X-Forwarded-For": f"198.51.100.{number}"}) for number in range(4)][-1] == 429


def test_hearing_that_nothing_is_new_costs_nothing_and_is_never_refused() -> None:
    publish_one_of_each()
    tag = Client().get("/api/v1/sources/", REMOTE_ADDR=ADDRESS).headers["ETag"]
    assert {ask(path="sources/", **{"If-None-Match": tag}) for _ in range(5)} == {304}
    assert [ask(), ask(), ask()] == [200, 200, 429]
    assert ask(path="sources/", **{"If-None-Match": tag}) == 304
    assert ask(path="sources/", **{"If-None-Match": 'W/"older"'}) == 429
    assert ask(path="sources/", **{"If-None-Match": "*"}) == 429


def test_how_much_one_may_ask_can_be_read_without_spending_any() -> None:
    assert {ask(path="me/") for _ in range(10)} == {200}
    assert [ask() for _ in range(4)] == [200, 200, 200, 429]
    assert ask(path="me/") == 200


def test_an_error_counts_as_an_answer_does() -> None:
    assert [ask(path="places/?nonsense=1") for _ in range(4)] == [400, 400, 400, 429]


def test_no_address_is_kept(tmp_path: Path) -> None:
    ask()
    kept = b"".join(file.read_bytes() for file in tmp_path.glob("limits.sqlite3*"))
    assert b"windows" in kept
    assert ADDRESS.encode() not in kept


def test_without_a_rate_nothing_is_counted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(api_settings.DEFAULT_THROTTLE_RATES, "anon", None)
    assert {ask() for _ in range(5)} == {200}
    assert not list(tmp_path.iterdir())
