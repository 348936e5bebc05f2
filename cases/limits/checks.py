"""What must be right about limits before a process starts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from django.conf import settings
from django.core.checks import CheckMessage, Error

from cases.limits.rate import BadRate, Limit
from cases.limits.settings import api_limit, reading_limit, sign_in_limit

_RATES: Final[tuple[tuple[str, Callable[[], Limit | None]], ...]] = (
    ("ANONYMOUS_RATE", api_limit),
    ("READING_RATE", reading_limit),
    ("SIGN_IN_RATE", sign_in_limit),
)


def limits_can_be_kept(**_kwargs: Any) -> list[CheckMessage]:
    """An error for each setting under which limits would not do what they say."""
    return [*_proxies(), *_rates()]


def _proxies() -> Iterator[CheckMessage]:
    proxies = settings.NUM_PROXIES
    if isinstance(proxies, bool) or not isinstance(proxies, int) or proxies < 0:
        yield Error(
            f"NUM_PROXIES={proxies} is no number of proxies.",
            hint="Say how many proxies of yours stand before this server: 0, 1, 2 …",
            id="limits.E001",
        )
    elif proxies == 0 and getattr(settings, "SECURE_PROXY_SSL_HEADER", None):
        yield Error(
            "DOSSIER_BEHIND_TLS_PROXY says that a proxy stands before this server, NUM_PROXIES=0 that none "
            "does: all readers would count as one, and one of them could shut out the others.",
            hint="Set NUM_PROXIES to how many proxies of yours write X-Forwarded-For, usually 1.",
            id="limits.E002",
        )


def _rates() -> Iterator[CheckMessage]:
    for name, read in _RATES:
        try:
            read()
        except BadRate as error:
            yield Error(f"{name}: {error}", id="limits.E003")
