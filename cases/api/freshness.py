"""Freshness: the version of everything a reader sees, by which a cache learns whether it still holds."""

from hashlib import sha256

from django.conf import settings
from django.utils.cache import get_conditional_response
from rest_framework.request import Request

from cases.catalog.position import Head


def etag(head: Head) -> str:
    """The weak validator of every answer at `head` (RFC 9110, 8.8.3): the chain's digest, and the build."""
    return f'W/"{head.digest}-{settings.BUILD_ID}"'


def tag_of(body: bytes) -> str:
    """The weak validator of an answer that no edition changes: a digest of what it says."""
    return f'W/"{sha256(body).hexdigest()[:32]}"'


def unchanged(request: Request, tag: str) -> bool:
    """Whether the caller already holds the answer that `tag` names."""
    if request.headers.get("If-None-Match", "*").strip() == "*":
        return False  # names no version; what is asked for may differ from what the caller holds
    return get_conditional_response(request._request, etag=tag) is not None
