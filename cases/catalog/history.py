"""History: whether an edition that was noted before belongs to the stream as it stands now.

A database that is put back from a copy goes on with other editions under numbers that were given out before.
A number alone therefore names nothing; a number and the chain's digest name one history up to that edition.
"""

from collections.abc import Sequence

from cases.catalog.cursor import BeginAgain, Cursor
from cases.catalog.position import BEGINNING, Head
from cases.catalog.version import Version
from cases.vocabulary.audience import Audience


def has_edition(audience: Audience, head: Head) -> bool:
    """Whether the catalog's stream has this edition, in one query; where nothing was said yet any stream has.

    Editions of a catalog that was filled before their digests were kept are none that anybody can name.
    """
    if not head.number or not head.digest:
        return head == BEGINNING
    return Version.objects.of(audience).filter(number=head.number, link=head.digest).exists()


def read_cursor(cursor: str, order: Sequence[str], *, audience: Audience) -> Cursor | None:
    """The cursor that a page in this order gave out, None for "".

    Raises BadCursor for any other text, BeginAgain where the page was of a history that is not served.
    """
    if not cursor:
        return None
    at = Cursor.read(cursor, order)
    if not has_edition(audience, at.head):
        raise BeginAgain("the stream does not hold the edition that the cursor was given out at")
    return at
