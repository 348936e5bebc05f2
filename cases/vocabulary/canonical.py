"""Canonical JSON: one sequence of bytes for one document, so that a digest means something.

After RFC 8785 (JSON Canonicalization Scheme), narrowed to what documents hold: no floating-point numbers.
Keys are sorted by code point, which is RFC 8785's order for every key in the Basic Multilingual Plane.
"""

import json
from typing import TypeAlias

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"
"""A value that a document may hold."""

Document: TypeAlias = dict[str, Json]
"""What one audience may read of one record."""


def canonical_json(value: Json) -> bytes:
    """The canonical UTF-8 bytes of `value`: sorted keys, no spaces, text unescaped.

    Raises TypeError for a float, a key that is not text, or anything else that JSON cannot hold exactly;
    UnicodeEncodeError for a lone surrogate.
    """
    _check(value)
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _check(value: object) -> None:
    if isinstance(value, dict):
        for key, member in value.items():
            if not isinstance(key, str):
                raise TypeError(f"a document's keys are text, not {type(key).__name__}")
            _check(member)
    elif isinstance(value, list):
        for member in value:
            _check(member)
    elif value is not None and not isinstance(value, (str, int)):
        raise TypeError(f"a document cannot hold a {type(value).__name__}")
