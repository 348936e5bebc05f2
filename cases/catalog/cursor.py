"""Cursors: a place in an ordered list, as a text that means nothing to whoever carries it."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

_LONGEST: Final = 4000
"""Characters of a cursor; the values in one are a date or a name and a reference."""

Value: TypeAlias = str | int


class Direction(StrEnum):
    """Which side of the place is meant."""

    AFTER = "a"
    BEFORE = "b"


class BadCursor(ValueError):
    """The text is no cursor, or is one of a list in another order."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """The side of a row that is meant, and what the row holds in the columns of the order."""

    direction: Direction
    values: tuple[Value, ...]

    def write(self, order: Sequence[str]) -> str:
        """The cursor as base64url (RFC 4648) of JSON, without padding."""
        held = json.dumps([",".join(order), self.direction, *self.values], separators=(",", ":"))
        return urlsafe_b64encode(held.encode()).decode().rstrip("=")

    @classmethod
    def read(cls, text: str, order: Sequence[str]) -> "Cursor":
        """What `write` wrote for the same order; raises BadCursor for anything else."""
        try:
            if len(text) > _LONGEST:
                raise BadCursor("the cursor is too long")
            padded = text.encode("ascii") + b"=" * (-len(text) % 4)
            name, direction, *values = json.loads(urlsafe_b64decode(padded))
            if name != ",".join(order) or len(values) != len(order):
                raise BadCursor("the cursor is of another list, or of the same in another order")
            return cls(Direction(direction), tuple(_checked(value) for value in values))
        except BadCursor:
            raise
        except (ValueError, TypeError, RecursionError) as error:
            raise BadCursor("this is not a cursor") from error


def _checked(value: object) -> Value:
    """A value that a database can be asked with."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise BadCursor("the cursor holds something else than texts and numbers")
    if isinstance(value, str) and "\0" in value.encode().decode():  # UnicodeEncodeError for half a character
        raise BadCursor("the cursor holds a character that no text has")
    return value
