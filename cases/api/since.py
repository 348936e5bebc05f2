"""Since: a place in the list of changes, and the head of the history in which it was read.

The place alone would not do: what an answer says of an edition depends on all that was said by then, because
one whose record is suspended later shows no document.
"""

from typing import Final

from cases.catalog.cursor import BadCursor, Cursor, Direction
from cases.catalog.history import read_cursor
from cases.catalog.position import Head
from cases.vocabulary.audience import Audience

_ORDER: Final = ("number",)


def written(number: int, *, head: Head) -> str:
    """The place behind edition `number`, read in an answer that knew of everything up to `head`."""
    return Cursor(Direction.AFTER, (number,), head).write(_ORDER)


def read(text: str, *, audience: Audience) -> int:
    """The number of the edition that `text` is the place behind; 0, the beginning, for "".

    Raises BadCursor for a text that no answer gave out, BeginAgain for one of another history.
    """
    at = read_cursor(text, _ORDER, audience=audience)
    if at is None:
        return 0
    (number,) = at.values
    if at.direction is Direction.BEFORE or not isinstance(number, int) or not 0 <= number <= at.head.number:
        raise BadCursor("the text is no place in the list of changes")
    return number
