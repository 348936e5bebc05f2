"""The engine of the site and plain SQL over the same tables: the same records, counts and pages."""

from dataclasses import replace
from random import Random
from typing import Final

import pytest
from django.http import QueryDict
from django.utils.http import urlencode

from cases.catalog.index import facet_counts
from cases.catalog.index.current import current_index
from cases.catalog.index.index import updated_index
from cases.catalog.row import Row
from cases.filters.bitmap_engine import BitmapEngine
from cases.filters.engine import Engine
from cases.filters.nouns import FILTERS
from cases.filters.query import read
from cases.filters.selection import Groups, Selection
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.noun import Noun
from tests.catalog.laid_open import laid_open
from tests.contracts.trust import reached, times
from tests.filters.churn import Stream
from tests.filters.sql import SqlEngine
from tests.filters.world import seeded

pytestmark = [pytest.mark.django_db, pytest.mark.trust]

ROUNDS: Final = times(4)
QUESTIONS: Final = 50
"""Random questions of each round: 200 in all, times the factor."""
RECORDS: Final = [noun for noun in FILTERS if issubclass(FILTERS[noun].model, Row)]
SQL: Final[Engine] = SqlEngine()
_DAYS: Final = ("2021", "2021-09", "2022-03-04", "2022", "2023-11-30", "2024", "0001", "9999")
_WORDS: Final = (
    "night",
    "visas",
    "هيچ",
    "Torkham",
    "218",
    "a",
    "nothing like it",
    "killing",
    "-visas",
    "fah*",
    "at nights",
    "راديو",
    "pak*",
)


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_both_engines_agree_whatever_was_published_corrected_and_withdrawn(
    round_: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As if every field had many values, or as if there were many records.
    monkeypatch.setattr(facet_counts, *[("MANY", 1), ("LARGE", 0), ("LARGE", 3), ("LARGE", 12)][round_ % 4])
    random = seeded(round_)
    streams = {audience: Stream(random, audience) for audience in STREAMS}
    found = set()
    for place in range(QUESTIONS):
        if place % 5 == 0:
            for stream in streams.values():
                stream.go_on(random.randint(1, 25))
        audience = random.choice(STREAMS)
        engine = BitmapEngine(current_index(audience))
        selection, groups = _asked(random, random.choice(RECORDS), audience, narrowed=place % 10 > 0)
        found.add(_compare(engine, selection, groups, size=random.randint(1, 7)))
    assert len(found) > 5, "the questions are of different widths"
    reached("engine", QUESTIONS)


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_an_index_that_followed_is_one_that_was_made_from_nothing(round_: int) -> None:
    random = seeded(1000 + round_)
    streams = {audience: Stream(random, audience) for audience in STREAMS}
    for _ in range(6):
        for audience, stream in streams.items():
            stream.go_on(random.choice((1, 2, 30)))
            assert laid_open(current_index(audience)) == laid_open(updated_index(audience, None))


@pytest.mark.parametrize("large", [3, 65_536])
def test_what_is_kept_of_the_carriers_of_a_value_is_never_of_an_earlier_edition(
    large: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked of every value after every few editions, as a reader does who comes back."""
    monkeypatch.setattr(facet_counts, "LARGE", large)
    stream = Stream(seeded(large), Audience.PUBLIC)
    kept = 0
    for _ in range(12):
        stream.go_on(2)
        for noun in RECORDS:
            index = current_index(Audience.PUBLIC).nouns[noun]
            for field, values in index.fields.items():
                for value, carriers in values.items():
                    expected = {
                        other: {
                            each: len(held & carriers) for each, held in held_by.items() if held & carriers
                        }
                        for other, held_by in index.fields.items()
                    }
                    counted = index.count_values(index.fields.keys(), among=(field, value))
                    assert {other: dict(counts) for other, counts in counted.items()} == expected
                    kept += 1
    assert kept > 100


def _compare(engine: Engine, selection: Selection, groups: Groups, *, size: int) -> int:
    """Assert that both engines answer alike, and return how many records there are."""
    assert engine.count(selection) == SQL.count(selection), selection
    assert engine.count_values(selection, groups) == SQL.count_values(selection, groups), selection
    everything = [row.pk for row in SQL.iterator(selection)]
    assert [row.pk for row in engine.iterator(selection)] == everything, selection
    cursors, cursor = [], ""
    for _ in range(3):
        page, expected = (each.page(selection, cursor=cursor, size=size) for each in (engine, SQL))
        assert page == expected, (selection, cursor)
        cursors += [at for at in (page.previous, page.next) if at]
        cursor = page.next or ""
    for cursor in cursors:
        one, other = (each.page(selection, cursor=cursor, size=size) for each in (engine, SQL))
        assert one == other, (selection, cursor)
    return len(everything)


def _asked(
    random: Random, noun: Noun, audience: Audience, *, narrowed: bool = True
) -> tuple[Selection, Groups]:
    """A random question of a list, out of values that its records carry and a few that none does.

    One that is not `narrowed` asks for the whole list in some order.
    """
    plain = read(noun, QueryDict(), audience=audience)
    groups = {name: group.held for name, group in plain.filterset.groups.items()}
    pool = SQL.count_values(replace(plain.selection, conditions=()), groups)
    params: dict[str, list[str]] = {"sort": [random.choice(sorted(plain.filterset.orders))]}
    if not narrowed:
        return read(noun, QueryDict(urlencode(params, doseq=True)), audience=audience).selection, groups
    for name in random.sample(sorted(groups), k=min(len(groups), random.randint(0, 3))):
        values = [*sorted(pool[name]), "unknown", *(("B2", "B3", "C6") if name == "grade" else ())]
        params[name] = random.choices(values, k=random.randint(1, 3))
    if random.random() < 0.2:
        params["q"] = [random.choice(_WORDS)]
    for name in ("after", "before"):
        if name in plain.filterset.filters and random.random() < 0.3:
            params[name] = [random.choice(_DAYS)]
    return read(noun, QueryDict(urlencode(params, doseq=True)), audience=audience).selection, groups
