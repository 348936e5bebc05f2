"""Proposals as JSON: the same keys in the same order, so that the same text gives the same bytes."""

import json
from dataclasses import asdict
from decimal import Decimal

from cases.evidence.proposals.found import Proposals


def as_json(proposals: Proposals, *, item: str | None = None) -> str:
    """One line of JSON, in which whole numbers have no fraction; `item` is the "id" that it answers.

    A lone surrogate, which no file can hold, is written as its escape.
    """
    named = {} if item is None else {"id": item}
    line = json.dumps({**named, **asdict(proposals)}, ensure_ascii=False, default=_number)
    return line.encode("utf-8", "backslashreplace").decode()


def _number(value: object) -> int | float:
    if not isinstance(value, Decimal):
        raise TypeError(type(value).__name__)
    return int(value) if value == value.to_integral_value() else float(value)
