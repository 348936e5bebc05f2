"""The limits as this process is set up, read when they are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings

from cases.limits.caller import caller
from cases.limits.rate import Limit, limit_of


def api_limit() -> Limit | None:
    """Requests to the API, from one address; None where they are not counted."""
    framework: Mapping[str, Any] = settings.REST_FRAMEWORK
    return limit_of(framework["DEFAULT_THROTTLE_RATES"]["anon"])


def reading_limit() -> Limit | None:
    """Units of cost at the site, from one address; None where nothing is counted."""
    return limit_of(settings.READING_RATE)


def sign_in_limit() -> Limit | None:
    """Wrong sign-ins, from one address and to one account; None where they are not counted."""
    return limit_of(settings.SIGN_IN_RATE)


def caller_of(environ: Mapping[str, Any]) -> str:
    """What a request counts under, behind as many proxies as the settings say."""
    return caller(environ, proxies=settings.NUM_PROXIES)
