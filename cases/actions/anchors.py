"""Heads and counts kept outside the database: what no chain can show by itself is found against them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Final

from django.utils.translation import gettext as _

from cases.actions.anchor import CHAINS, Anchor, BadAnchor, Chain, minute, present_counts, present_heads
from cases.actions.anchor_file import anchor_lines, locked_anchors, path_of_anchors

AT_ONCE: Final = 500
"""Lines that are held against the database together."""


def note_anchors(at: datetime) -> list[str]:
    """Note the heads and counts at ``at``, an aware time, where a head has moved since they were noted last.

    What was noted last must still be there. Where it is not, nothing is noted, so that a forged history never
    becomes an anchor, and a sentence for each fault is returned; empty otherwise. Where no head has moved it
    costs one small question a chain. Raises OSError where the file cannot be written.
    """
    path = path_of_anchors()
    if path is None:
        return []
    heads = present_heads()
    with locked_anchors(path) as held:
        try:
            last = Anchor.read(held.last) if held.last else None
        except BadAnchor:
            return [_("The last line of the anchors cannot be read.")]
        if last is None and not any(number for number, _digest in heads.values()):
            return []
        if last is not None:
            if last.heads == heads:
                return []
            if faults := [*_moved([last], {}), *_fewer(last.counts)]:
                return faults
        held.append(Anchor(minute(at), heads, present_counts()).line())
    return []


def anchor_faults() -> Iterator[str]:
    """A sentence for each noted head that is not in the database any more, and each table that lost rows.

    Every line of the file is looked at, some at a time. Nothing is found where nothing was ever noted.
    Raises OSError.
    """
    counts: dict[str, int] = {}
    seen: dict[Chain, tuple[int, str]] = {}
    numbered = enumerate(anchor_lines(), start=1)
    while lines := list(islice(numbered, AT_ONCE)):
        anchors: list[Anchor] = []
        for number, line in lines:
            try:
                anchors.append(Anchor.read(line))
            except BadAnchor:
                yield _("Line %(number)d of the anchors cannot be read.") % {"number": number}
        yield from _moved(anchors, seen)
        for anchor in anchors:
            for table, rows in anchor.counts.items():
                counts[table] = max(rows, counts.get(table, 0))
    yield from _fewer(counts)


def anchor_summary() -> tuple[int, str]:
    """How many lines the file has, and the UTC minute of the last; 0 and "" where nothing was noted."""
    count, last = 0, b""
    for line in anchor_lines():
        count, last = count + 1, line
    try:
        return count, Anchor.read(last).at if last else ""
    except BadAnchor:
        return count, ""


def _moved(anchors: Sequence[Anchor], seen: dict[Chain, tuple[int, str]]) -> Iterator[str]:
    """What ``anchors`` noted and is not so. seen: by chain the head that was looked at last, moved on."""
    for chain in CHAINS:
        noted = list(_new(chain, anchors, seen))
        if not noted:
            continue
        there = chain.digests({number for _at, number, _digest in noted})
        for at, number, digest in noted:
            told = {"chain": chain, "number": number, "at": at}
            if number not in there:
                yield _("%(chain)s %(number)d, noted at %(at)s, is missing.") % told
            elif there[number] != digest:
                yield _("%(chain)s %(number)d is not the one that was noted at %(at)s.") % told


def _new(
    chain: Chain, anchors: Iterable[Anchor], seen: dict[Chain, tuple[int, str]]
) -> Iterator[tuple[str, int, str]]:
    """Time, number and digest of each head of ``chain`` that is another than in the line before."""
    for anchor in anchors:
        head = anchor.heads.get(chain)
        if head is not None and head[0] and seen.get(chain) != head:
            seen[chain] = head
            yield anchor.at, *head


def _fewer(counts: Mapping[str, int]) -> Iterator[str]:
    """The tables that have fewer rows than were counted before."""
    now = present_counts()
    for table, rows in counts.items():
        if table in now and now[table] < rows:
            yield _("%(table)s has %(now)d rows, and had %(before)d.") % {
                "table": table,
                "now": now[table],
                "before": rows,
            }
