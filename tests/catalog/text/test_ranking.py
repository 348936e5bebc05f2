"""Ranking: what fits best comes first, the order is total, and pages of it join without a seam."""

import tracemalloc
from collections.abc import Iterable
from itertools import pairwise
from random import Random

import pytest
from django.http import QueryDict
from tantivy import Query

from cases.catalog.cursor import BadCursor, Cursor, Direction
from cases.catalog.index.moment import Moment
from cases.catalog.position import BEGINNING
from cases.catalog.text import ranking, upkeep
from cases.catalog.text.clause import scored_query
from cases.catalog.text.folder import VolumeList
from cases.catalog.text.numbering import number_of, ref_of
from cases.catalog.text.query import parse
from cases.catalog.text.ranking import RankedHit, ranked_hits
from cases.catalog.text.rarity import Rarity
from cases.catalog.text.search_snapshot import SearchSnapshot, current_snapshot
from cases.catalog.text.upkeep import update_text_index
from cases.catalog.text.volume import Hit, Volume
from cases.filters.order import BEST, NEWEST
from cases.filters.query import Query as Asked
from cases.filters.query import read
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action
from cases.vocabulary.noun import Noun
from tests.catalog import documents
from tests.catalog.text.test_matching import publish, random_testimony
from tests.catalog.text.test_upkeep import folder, one

__all__ = ["folder"]

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def found(text: str) -> list[str]:
    return [hit.ref for hit in ranked_hits(current_snapshot(Audience.PUBLIC), [Noun.TESTIMONY], parse(text))]


def named(number: int, name: str) -> str:
    person = {**documents.a_testimony()["person"], "shown_as": name}  # type: ignore[dict-item]
    return publish(documents.a_testimony(number, person=person, statements=[documents.a_quotation(number)]))


def test_the_word_itself_comes_before_its_forms_and_a_name_before_its_other_spellings() -> None:
    form, itself = one(1, "a prison"), one(2, "many prisons, far away from anything that is known")
    assert found("prisons") == [itself, form]
    other, same = named(3, "محمد"), named(4, "Mohammed")
    assert found("Mohammed") == [same, other]
    assert found("محمد") == [other, same]


def test_a_rare_word_says_more_than_one_that_everybody_uses() -> None:
    for number in range(1, 9):
        one(number, "they came to the border")
    rare = one(9, "they came to the bazaar and the bazaar burned")
    assert found("they")[-1] == rare
    both = one(10, "bazaar bazaar border")
    assert found("bazaar")[0] == both


def test_what_fits_alike_is_ordered_by_its_reference() -> None:
    for number in (5, 2, 9, 1):
        one(number, "the same words")
    assert found("same words") == [documents.ref(Noun.TESTIMONY, number) for number in (1, 2, 5, 9)]


def test_what_was_published_a_moment_ago_is_ranked_as_if_it_stood_with_the_others(folder: object) -> None:
    for number in range(1, 21):
        one(number, "bazaar and many other words that they said" if number == 5 else "nothing of interest")
    update_text_index(Audience.PUBLIC)
    new = one(21, "bazaar, bazaar")
    assert found("bazaar") == [new, documents.ref(Noun.TESTIMONY, 5)]
    update_text_index(Audience.PUBLIC, anew=True)
    assert found("bazaar") == [new, documents.ref(Noun.TESTIMONY, 5)]


def test_hits_are_fetched_a_few_at_a_time_and_none_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = Random(6)  # noqa: S311
    for number in range(1, 41):
        publish(random_testimony(chance, number))
    at_once = list(ranked_hits(current_snapshot(Audience.PUBLIC), [Noun.TESTIMONY], parse("they")))
    monkeypatch.setattr(ranking, "FIRST_HITS", 2)
    assert list(ranked_hits(current_snapshot(Audience.PUBLIC), [Noun.TESTIMONY], parse("they"))) == at_once
    assert all(_place(first) < _place(second) for first, second in pairwise(at_once))


@pytest.mark.parametrize("text", ["they", "took -night", "-nothing"])
def test_the_hits_of_all_volumes_come_as_sorting_them_all_would_bring_them(
    folder: object, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr(upkeep, "RECORDS", 8)
    monkeypatch.setattr(ranking, "FIRST_HITS", 2)
    monkeypatch.setattr(ranking, "MOST_HITS", 3)
    monkeypatch.setattr(ranking, "FINENESS", 4)  # so that many are of one rank
    chance = Random(8)  # noqa: S311
    for number in range(1, 41):
        publish(random_testimony(chance, number))
    update_text_index(Audience.PUBLIC)
    publish(random_testimony(chance, 41))
    publish(random_testimony(chance, 3), action=Action.CORRECT)
    held, query = current_snapshot(Audience.PUBLIC), parse(text)
    assert len(held.volumes) > 4
    expected = [
        (-round(hit.score * 4), ref_of(hit.ref))
        for volume in held.volumes
        for hit in volume.best(
            [Noun.TESTIMONY], scored_query(query, volume, Rarity(held.volumes)), most=volume.size
        )
        if hit.key not in held.stale_keys(Noun.TESTIMONY, volume)
    ]
    assert [_place(hit) for hit in ranked_hits(held, [Noun.TESTIMONY], query)] == sorted(expected)
    assert len({place for place, _ref in expected}) < len(expected) == len(set(expected))


class Alike(Volume):
    """A volume of so many testimonies that all fit alike, the later references first."""

    def __init__(self, first: int, size: int) -> None:
        self._first = first
        self.size = size

    def best(self, nouns: Iterable[Noun], query: Query, *, most: int, after: int = 0) -> list[Hit]:
        """Those that are left."""
        last = self._first + self.size
        zero = number_of("T-0000000000")
        return [
            Hit(1.0, zero + last - place, last - place) for place in range(self.size)[after : after + most]
        ]

    def frequency(self, name: str, word: str) -> int:
        """All of them hold every word."""
        return self.size


def test_a_download_of_everything_holds_few_bytes_of_each_hit() -> None:
    volumes = {str(place): Alike(place * 25_000, 25_000) for place in range(6)}
    held = SearchSnapshot(Audience.PUBLIC, Moment("", 1, ""), VolumeList(), volumes, None)
    tracemalloc.start()
    try:
        found, last = 0, ""
        for hit in ranked_hits(held, [Noun.TESTIMONY], parse("word")):
            assert hit.ref > last
            found, last = found + 1, hit.ref
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert found == 150_000
    assert peak < 16 * found + 6_000_000, "what is held of each, and one volume being read"


@pytest.mark.parametrize("query", ["q=they", "q=they&residence=PK", "q=took+-night", "q=-nothing"])
def test_pages_by_relevance_join_forwards_and_backwards(query: str) -> None:
    chance = Random(7)  # noqa: S311
    for number in range(1, 31):
        publish(random_testimony(chance, number))
    asked = _asked(query)
    expected = [str(row) for row in asked.iterator()]
    assert set(expected) == {str(row) for row in _asked(f"{query}&sort=newest").iterator()}
    assert len(expected) == asked.count() > 3
    forward, cursors, cursor = [], [""], ""
    while True:
        page = asked.page(cursor=cursor, size=3)
        forward.append([str(row) for row in page.rows])
        if page.next is None:
            break
        cursor = page.next
        cursors.append(cursor)
    assert [ref for shown in forward for ref in shown] == expected
    back = page.previous
    for shown in reversed(forward[:-1]):
        assert back is not None
        page = asked.page(cursor=back, size=3)
        assert [str(row) for row in page.rows] == shown
        back = page.previous
    assert back is None


def test_best_match_is_the_usual_order_of_words_and_of_nothing_else() -> None:
    one(1, "a word")
    assert _asked("q=word").filterset.sort == _asked("q=word&sort=relevance").filterset.sort == "relevance"
    assert _asked("q=word&sort=oldest").filterset.sort == "oldest"
    assert _asked("").filterset.sort == "newest"
    assert _asked("sort=relevance").filterset.sort == "newest", "without words everything matches alike"


@pytest.mark.parametrize(
    "cursor",
    [
        "x",
        Cursor(Direction.AFTER, ("2021-01-01", "T-0000000001"), BEGINNING).write(NEWEST.columns),
        Cursor(Direction.AFTER, ("often", "T-0000000001"), BEGINNING).write(BEST.columns),
        Cursor(Direction.BEFORE, (7, 7), BEGINNING).write(BEST.columns),
    ],
)
def test_a_cursor_of_another_order_is_none(cursor: str) -> None:
    one(1, "a word")
    with pytest.raises(BadCursor):
        _asked("q=word").page(cursor=cursor, size=3)


def _asked(query: str) -> Asked:
    asked = read(Noun.TESTIMONY, QueryDict(query), audience=Audience.PUBLIC)
    assert asked.problems == ()
    return asked


def _place(hit: RankedHit) -> tuple[int, str]:
    return -hit.relevance, hit.ref
