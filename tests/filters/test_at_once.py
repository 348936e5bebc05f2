"""Many who ask while one applies: each answer is of one moment, and of none before the question."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Event, Semaphore
from typing import Final

import pytest
from django.http import QueryDict

from cases.catalog.apply import apply
from cases.catalog.cursor import Direction
from cases.catalog.entry import Entry
from cases.catalog.field import column
from cases.catalog.index.index import Index
from cases.catalog.index.key import keys_of
from cases.catalog.index.moment import current_moment
from cases.catalog.models import Testimony
from cases.filters.bitmap_engine import BitmapEngine
from cases.filters.query import read
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action
from cases.vocabulary.noun import Noun
from tests.catalog.documents import a_testimony, entry
from tests.ledger.committed import Committed

pytestmark = pytest.mark.django_db(databases=["default", "catalog"], transaction=True)

PUBLIC: Final = Audience.PUBLIC
READERS: Final = 6
EDITIONS: Final = 48
BASES: Final = ("consent", "public_source", "official_statement")
NEWEST: Final = Testimony.orders[0]


@dataclass
class Stream:
    """Editions that publish, correct and withdraw, and after each of them the bases of what stands."""

    entries: list[Entry] = field(default_factory=list)
    standing: list[Mapping[str, str]] = field(default_factory=lambda: [{}])

    def go_on(self, record: int, action: Action) -> None:
        """One edition more, about the record of this number."""
        number = len(self.standing)
        basis = BASES[number % len(BASES)]
        said = a_testimony(record, basis=basis, statements=[])
        version = 1 if action is Action.PUBLISH else number
        self.entries.append(entry(number, said, action=action, version=version))
        without = {ref: held for ref, held in self.standing[-1].items() if ref != said["ref"]}
        now_held = {str(said["ref"]): basis} if action.carries_document else {}
        self.standing.append(without | now_held)


def a_stream() -> Stream:
    """Each record is published, every second one corrected later, every third one withdrawn after that."""
    stream = Stream()
    for record in range(1, EDITIONS // 2 + 1):
        stream.go_on(record, Action.PUBLISH)
        if record % 2 == 0:
            stream.go_on(record // 2, Action.CORRECT)
        if record % 3 == 0:
            stream.go_on(record // 3, Action.WITHDRAW)
    return stream


def test_many_threads_are_answered_of_one_moment_and_never_of_one_before(committed: Committed) -> None:
    stream, answered, over = a_stream(), Semaphore(0), Event()
    applied = [0]

    def write() -> int:
        try:
            for each in stream.entries:
                apply(each)
                applied[0] = each.number
                assert answered.acquire(timeout=30), "nobody asks between two editions"
        finally:
            over.set()
        return len(stream.entries)

    def ask() -> int:
        asked = 0
        while not over.is_set() or not asked:
            least = applied[0]
            query = read(Noun.TESTIMONY, QueryDict(), audience=PUBLIC)
            assert isinstance(query.engine, BitmapEngine)
            index = query.engine.index
            standing = stream.standing[index.moment.number]
            assert index.moment.number >= least
            assert query.count() == len(in_order(index)) == len(standing)
            count_values = query.engine.count_values(query.selection, {"basis": (column("basis"),)})
            assert count_values["basis"] == Counter(standing.values())
            listed = {row.ref: row.data["basis"] for row in query.iterator() if isinstance(row, Testimony)}
            assert listed == standing or current_moment(PUBLIC) != index.moment
            assert listed.keys() <= set().union(*stream.standing[least:]), "withdrawn before the question"
            asked += 1
            answered.release()
        return asked

    written, *answers = committed(write, *[ask] * READERS)
    assert written == len(stream.entries)
    assert all(answers)


def in_order(index: Index) -> list[int]:
    """The numbers of all testimonies, the newest first."""
    testimonies = index.nouns[Noun.TESTIMONY]
    keys = keys_of(Testimony, NEWEST)
    return list(
        testimonies.orders[NEWEST].walk(testimonies.records, at=None, direction=Direction.AFTER, keys=keys)
    )
