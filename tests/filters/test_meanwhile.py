"""What is published, corrected or withdrawn while a question is being answered."""

from collections.abc import Iterable

import pytest
from django.db import connections
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from cases.catalog.apply import apply
from cases.catalog.index.current import current_index
from cases.catalog.row import Row
from cases.filters import bitmap_engine
from cases.filters.catalog_row import CatalogRow
from cases.filters.query import Query, read
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action
from cases.vocabulary.noun import Noun
from tests.catalog.documents import a_testimony, entry

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def asked() -> Query:
    """All testimonies, by a query that has looked at the catalog already."""
    query = read(Noun.TESTIMONY, QueryDict("sort=recent"), audience=Audience.PUBLIC)
    assert query.count() == 6
    return query


@pytest.fixture(autouse=True)
def six_testimonies() -> None:
    """Each an edition of its own."""
    for number in range(1, 7):
        apply(entry(number, a_testimony(number, statements=[])))


def numbers(rows: Iterable[CatalogRow]) -> list[int]:
    return [int(str(row)[2:]) for row in rows]


def test_what_is_withdrawn_meanwhile_is_not_on_the_page_and_leaves_no_hole() -> None:
    query = asked()
    apply(entry(7, a_testimony(5), action=Action.WITHDRAW, version=2))
    assert numbers(query.page(cursor="", size=3).rows) == [6, 4, 3]


def test_the_next_query_knows_of_it_from_the_start() -> None:
    asked()
    apply(entry(7, a_testimony(5), action=Action.WITHDRAW, version=2))
    later = read(Noun.TESTIMONY, QueryDict(), audience=Audience.PUBLIC)
    assert later.count() == 5


def test_one_query_answers_from_first_to_last_at_one_moment() -> None:
    query = asked()
    apply(entry(7, a_testimony(7, statements=[])))
    assert query.count() == query.total() == 6
    assert numbers(query.page(cursor="", size=9).rows) == [6, 5, 4, 3, 2, 1]


def test_a_download_finds_what_is_corrected_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bitmap_engine, "_AT_ONCE", 2)
    query = read(Noun.TESTIMONY, QueryDict("sort=name"), audience=Audience.PUBLIC)
    rows = query.iterator()
    first = [next(rows), next(rows)]
    apply(entry(7, a_testimony(4, statements=[]), action=Action.CORRECT, version=2))
    apply(entry(8, a_testimony(5), action=Action.WITHDRAW, version=2))
    rest = list(rows)
    assert numbers([*first, *rest]) == [1, 2, 3, 4, 6]
    assert [row.version for row in rest if isinstance(row, Row)] == [1, 2, 1]


def test_bringing_the_index_up_costs_as_many_queries_however_much_there_is() -> None:
    costs = [_cost_of_an_edition(7)]
    for number in range(8, 50):
        apply(entry(number, a_testimony(100 + number, statements=[])))
    assert costs == [_cost_of_an_edition(50)]


def test_asking_while_nothing_happens_costs_one_query() -> None:
    current_index(Audience.PUBLIC)
    with CaptureQueriesContext(connections["catalog"]) as queries:
        current_index(Audience.PUBLIC)
    assert len(queries) == 1


def _cost_of_an_edition(number: int) -> int:
    """How many queries it takes to know of a correction."""
    current_index(Audience.PUBLIC)
    apply(entry(number, a_testimony(3, statements=[]), action=Action.CORRECT, version=number))
    with CaptureQueriesContext(connections["catalog"]) as queries:
        current_index(Audience.PUBLIC)
    return len(queries)
