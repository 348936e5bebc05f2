"""Canonical JSON: one sequence of bytes for one document, so that a digest means something.

After RFC 8785 (JSON Canonicalization Scheme), narrowed to what documents hold: no floating-point numbers.
Keys are sorted by code point, which is RFC 8785's order for every key in the Basic Multilingual Plane.
"""

import json
from typing import Final, TypeAlias

import orjson

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"
"""A value that a document may hold."""

Document: TypeAlias = dict[str, Json]
"""What one audience may read of one record."""


_PLAIN: Final = frozenset({str, int, bool, type(None)})


def canonical_json(value: Json) -> bytes:
    """The canonical UTF-8 bytes of `value`: sorted keys, no spaces, text unescaped.

    Raises TypeError for a float, a key that is not text, or anything else that JSON cannot hold exactly;
    UnicodeEncodeError for a lone surrogate.
    """
    _check(value)
    try:
        return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
    except orjson.JSONEncodeError:  # a number of more than 64 bits, a word of ours as a key, half a character
        return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _check(value: object) -> None:
    """Raise TypeError unless `value` and all that it holds are of the kinds a document may hold."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if type(each) in _PLAIN:
            continue
        if isinstance(each, dict):
            for key in each:
                if not isinstance(key, str):
                    raise TypeError(f"a document's keys are text, not {type(key).__name__}")
            waiting.extend(each.values())
        elif isinstance(each, list):
            waiting.extend(each)
        elif not isinstance(each, (str, int)):
            raise TypeError(f"a document cannot hold a {type(each).__name__}")
