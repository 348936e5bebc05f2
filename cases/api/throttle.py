"""Throttling: how much one caller may ask, without a note of who they are."""

import hmac
import secrets
from typing import Final, NamedTuple

from rest_framework.request import Request
from rest_framework.settings import api_settings
from rest_framework.throttling import SimpleRateThrottle
from rest_framework.views import APIView

_SALT: Final = secrets.token_bytes(32)
"""Known to this process alone and gone with it, so that no stored key leads back to an address."""


class Limit(NamedTuple):
    """So many requests within so many seconds."""

    requests: int
    seconds: int


class AnonymousThrottle(SimpleRateThrottle):
    """Counts the requests of one network address at the rate `anon` of the settings, None being no limit.

    A forwarded address counts only where NUM_PROXIES says that a proxy of ours wrote it: anything else in
    that header is the caller's own invention.
    """

    scope = "anon"

    def get_rate(self) -> str | None:
        """The rate as it is set now, such as "60/min"."""
        rate = api_settings.DEFAULT_THROTTLE_RATES.get(self.scope)
        return None if rate is None else str(rate)

    @property
    def limit(self) -> Limit | None:
        """The rate in numbers, None where nothing is counted."""
        requests, seconds = self.parse_rate(self.get_rate())
        return None if requests is None or seconds is None else Limit(requests, seconds)

    def get_cache_key(self, request: Request, view: APIView) -> str:
        """A keyed digest of the address the request came from."""
        address = request.META.get("REMOTE_ADDR", "")
        if api_settings.NUM_PROXIES:
            address = self.get_ident(request)
        digest = hmac.digest(_SALT, address.encode(), "sha256").hex()
        return self.cache_format % {"scope": self.scope, "ident": digest}
