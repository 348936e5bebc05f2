"""Every answer carries the headers that protect its reader; none carries a cookie to somebody anonymous."""

from __future__ import annotations

from contextlib import closing

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

pytestmark = pytest.mark.django_db

EXPECTED = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
        " base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
ADDRESSES = [
    "/",
    "/testimonies/",
    "/no/such/page/",
    "/testimonies/?nonsense=1",
    "/api/v1/",
    "/api/v1/no-such-noun/",
    "/healthz",
    "/readyz",
    "/static/site.css",
]


def fails(request: HttpRequest) -> HttpResponse:
    """A page with a fault, whose message repeats what it choked on."""
    raise ValueError("canary-7731")


urlpatterns = [path("fails", fails)]


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_headers_are_there(client: Client, address: str) -> None:
    with closing(client.get(address)) as response:
        assert {name: response.headers.get(name) for name in EXPECTED} == EXPECTED
        assert "geolocation=()" in response.headers["Permissions-Policy"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_nobody_anonymous_gets_a_cookie(client: Client, address: str) -> None:
    with closing(client.get(address)) as response:
        assert not response.cookies
        assert "cookie" not in response.headers.get("Vary", "").lower()


@override_settings(ROOT_URLCONF=__name__)
def test_a_failure_has_the_headers_and_none_of_the_details() -> None:
    response = Client(raise_request_exception=False).get("/fails")
    assert response.status_code == 500
    assert response.headers["Content-Security-Policy"] == EXPECTED["Content-Security-Policy"]
    assert b"canary" not in response.content


def test_the_desk_may_run_its_own_scripts_and_no_others(client: Client) -> None:
    policy = client.get("/desk/").headers["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
