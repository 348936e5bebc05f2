"""Throttling: a caller may ask so much, and is remembered by nothing that leads back to them."""

import pytest
from django.core.cache import cache
from django.test import Client
from rest_framework.settings import api_settings

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])
ADDRESS = "203.0.113.7"


@pytest.fixture(autouse=True)
def _three_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    cache.clear()
    monkeypatch.setitem(api_settings.DEFAULT_THROTTLE_RATES, "anon", "3/min")


def ask(address: str = ADDRESS, **headers: str) -> int:
    return Client().get("/api/v1/places/", REMOTE_ADDR=address, headers=headers).status_code


def test_the_request_after_the_last_one_is_refused_and_told_when_to_come_back() -> None:
    assert [ask() for _ in range(3)] == [200, 200, 200]
    response = Client().get("/api/v1/places/", REMOTE_ADDR=ADDRESS)
    assert (response.status_code, response.headers["Content-Type"]) == (429, "application/problem+json")
    assert 0 < int(response.headers["Retry-After"]) <= 60
    assert ask("203.0.113.8") == 200


@pytest.mark.parametrize("proxies", [None, 0])
def test_a_forwarded_address_is_the_callers_own_invention(
    proxies: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api_settings, "NUM_PROXIES", proxies)
    assert [ask(**{"X-Forwarded-For": f"198.51.100.{number}"}) for number in range(4)][-1] == 429


def test_behind_a_proxy_of_ours_its_word_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api_settings, "NUM_PROXIES", 1)
    assert [ask(**{"X-Forwarded-For": f"198.51.100.{number}"}) for number in range(4)][-1] == 200


def test_no_address_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    keys: list[str] = []
    monkeypatch.setattr(cache, "set", lambda key, *rest: keys.append(key))
    ask()
    assert len(keys) == 1
    assert ADDRESS not in keys[0]


def test_without_a_rate_nothing_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(api_settings.DEFAULT_THROTTLE_RATES, "anon", None)
    assert {ask() for _ in range(5)} == {200}
