"""Cursors: a place in an ordered list, as a text that means nothing to whoever carries it."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from cases.catalog.position import Head

_LONGEST: Final = 4000
"""Characters of a cursor; the values in one are a date or a name and a reference."""

_OF_HEAD: Final = 2
"""Values of a cursor that name the edition it was given out at, before those of its row."""

Value: TypeAlias = str | int


class Direction(StrEnum):
    """Which side of the place is meant."""

    AFTER = "a"
    BEFORE = "b"


class BadCursor(ValueError):
    """The text is no cursor, or is one of a list in another order."""


class BeginAgain(BadCursor):
    """The cursor continues a list of another history than that which is served, or does not say of which."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """The side of a row that is meant, and what the row holds in the columns of the order.

    `head` is the last edition of the stream when the cursor was given out: it names the history that the list
    is of. A door whose readers are told no numbers, such as one for partners, must not give these out.
    """

    direction: Direction
    values: tuple[Value, ...]
    head: Head

    def write(self, order: Sequence[str]) -> str:
        """The cursor as base64url (RFC 4648) of JSON, without padding."""
        stands = (self.head.number, self.head.digest)
        held = json.dumps([",".join(order), self.direction, *stands, *self.values], separators=(",", ":"))
        return urlsafe_b64encode(held.encode()).decode().rstrip("=")

    @classmethod
    def read(cls, text: str, order: Sequence[str]) -> "Cursor":
        """What `write` wrote for the same order; raises BadCursor for anything else.

        Raises BeginAgain for one from before cursors named their history.
        """
        try:
            if len(text) > _LONGEST:
                raise BadCursor("the cursor is too long")
            padded = text.encode("ascii") + b"=" * (-len(text) % 4)
            name, direction, *held = json.loads(urlsafe_b64decode(padded))
            if name != ",".join(order) or len(held) not in (len(order), len(order) + _OF_HEAD):
                raise BadCursor("the cursor is of another list, or of the same in another order")
            side, checked = Direction(direction), tuple(map(_checked, held))
            if len(held) == len(order):
                raise BeginAgain("the cursor does not say of which history it is")
            return cls(side, checked[_OF_HEAD:], _head(*checked[:_OF_HEAD]))
        except BadCursor:
            raise
        except (ValueError, TypeError, RecursionError) as error:
            raise BadCursor("this is not a cursor") from error


def _head(number: Value, digest: Value) -> Head:
    if not isinstance(number, int) or number < 0 or not isinstance(digest, str):
        raise BadCursor("the cursor stands at no edition")
    return Head(number, digest)


def _checked(value: object) -> Value:
    """A value that a database can be asked with."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise BadCursor("the cursor holds something else than texts and numbers")
    if isinstance(value, str) and "\0" in value.encode().decode():  # UnicodeEncodeError for half a character
        raise BadCursor("the cursor holds a character that no text has")
    return value
