"""Production settings refuse to start half-configured, and say what is missing."""

from __future__ import annotations

import pytest

from tests.platform.processes import asked, production, python

START = "import django; django.setup()"


@pytest.mark.parametrize(
    ("variables", "named"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY"),
        ({"SECRET_KEY": "a" * 80}, "SECRET_KEY"),
        ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS"),
        ({"DOSSIER_DEBUG": "1"}, "DEBUG"),
        ({"DEBUG": "true"}, "DEBUG"),
        ({"DOSSIER_ROLE": "public", "DATABASE_URL": "postgres://desk/desk"}, "DATABASE_URL"),
        ({"HEARTBEAT_WITHIN": "0"}, "HEARTBEAT_WITHIN"),
        ({"HEARTBEAT_WITHIN": "61"}, "HEARTBEAT_WITHIN"),
        ({"DOSSIER_ROLE": "reader"}, "DOSSIER_ROLE=reader is not a role"),
    ],
)
def test_a_dangerous_setting_is_refused(variables: dict[str, str], named: str) -> None:
    result = python(START, **production(**variables))
    assert result.returncode != 0
    last = result.stderr.strip().splitlines()[-1]
    assert "ImproperlyConfigured" in last
    assert named in last


def test_the_settings_that_are_asked_for_are_enough() -> None:
    names = (
        "SECURE_SSL_REDIRECT",
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "DEBUG",
        "FIRST_RUN_ACCOUNTS",
    )
    values = asked(f"[getattr(settings, name) for name in {names!r}]", **production())
    assert values == [True, True, True, False, False]


def test_the_scheme_a_client_claims_is_not_believed_without_a_proxy() -> None:
    assert asked("settings.SECURE_PROXY_SSL_HEADER", **production()) is None
    behind = production(DOSSIER_BEHIND_TLS_PROXY="1")
    assert asked("settings.SECURE_PROXY_SSL_HEADER", **behind) == ["HTTP_X_FORWARDED_PROTO", "https"]
