"""Codings: how the bytes of an answer travel (RFC 9110, 8.4), after what the reader's program accepts.

A compressed length tells something of what is inside, and has been used to guess secrets (BREACH). Nothing
that passes here holds one: answers to a cookie or a key, and everything of the desk, are left as they are.
"""

from __future__ import annotations

import gzip
import re
from enum import StrEnum
from functools import lru_cache

import brotli  # type: ignore[import-untyped] # it has no types of its own


class Coding(StrEnum):
    """What we can send, the best first."""

    BROTLI = "br"
    GZIP = "gzip"
    IDENTITY = "identity"


_WORTH_IT = 200  # bytes; below that, nothing is won
_COMPRESSIBLE = re.compile(r"text/|[a-z]+/([\w.-]+\+)?(json|xml)\b")


@lru_cache(maxsize=256)
def preferred(accepted: str) -> Coding:
    """The best coding that the header Accept-Encoding `accepted` allows; `identity` where it names none."""
    weights = dict(_weight(each) for each in accepted.lower().split(",") if each.strip())
    for coding in (Coding.BROTLI, Coding.GZIP):
        if weights.get(coding.value, weights.get("*", 0.0)) > 0:
            return coding
    return Coding.IDENTITY


def _weight(text: str) -> tuple[str, float]:
    """A coding and its weight; one that cannot be read counts as refused."""
    name, _, rest = text.partition(";")
    if not rest.strip():
        return name.strip(), 1.0
    try:
        return name.strip(), float(rest.strip().removeprefix("q="))
    except ValueError:
        return name.strip(), 0.0


def compressible(media_type: str, size: int) -> bool:
    """Whether so many bytes of this type become noticeably fewer."""
    return size >= _WORTH_IT and _COMPRESSIBLE.match(media_type) is not None


def compressed(body: bytes, coding: Coding) -> bytes:
    """`body` in `coding`: the same bytes each time, with no name or time in them."""
    match coding:
        case Coding.BROTLI:
            squeezed: bytes = brotli.compress(body, quality=5)
            return squeezed
        case Coding.GZIP:
            return gzip.compress(body, compresslevel=6, mtime=0)
        case Coding.IDENTITY:
            return body
