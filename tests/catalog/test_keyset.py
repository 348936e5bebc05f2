"""Selecting pages: every row once, whatever happens meanwhile."""

from datetime import date, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from cases.catalog import models as catalog
from cases.catalog.apply import apply
from cases.catalog.cursor import Cursor, Direction
from cases.catalog.keyset import BadCursor, Page, page
from cases.catalog.position import BEGINNING
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Json
from cases.vocabulary.edition import Action
from tests.catalog.documents import NOT_STATED, a_testimony, entry

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])

NEWEST = ("-sort_latest", "ref")
OLDEST = ("sort_earliest", "ref")


def publish(*numbers: int, first: int = 1) -> None:
    """Testimonies whose days go up with their numbers, two to a day; every fifth has no date."""
    for edition, number in enumerate(numbers, start=first):
        apply(entry(edition, a_testimony(number, reported=_day(number), statements=[])))


def read(order: tuple[str, ...] = NEWEST, *, cursor: str = "", size: int = 3) -> Page[catalog.Testimony]:
    rows = catalog.Testimony.objects.of(Audience.PUBLIC)
    return page(rows, audience=Audience.PUBLIC, order=order, cursor=cursor, size=size)


def walk(order: tuple[str, ...], size: int) -> list[str]:
    """All references, page after page."""
    at, refs = read(order, size=size), []
    while True:
        refs += [row.ref for row in at.rows]
        if at.next is None:
            return refs
        at = read(order, cursor=at.next, size=size)


@pytest.mark.parametrize("order", [NEWEST, OLDEST, ("-updated", "ref"), ("ref",)])
@pytest.mark.parametrize("size", [1, 4, 100])
def test_the_pages_together_are_the_list(order: tuple[str, ...], size: int) -> None:
    publish(*range(1, 12))
    rows = catalog.Testimony.objects.of(Audience.PUBLIC).order_by(*order)
    assert walk(order, size) == [row.ref for row in rows]


def test_unknown_dates_come_last_in_both_directions() -> None:
    publish(*range(1, 12))
    undated = ["T-0000000005", "T-0000000010"]
    assert walk(NEWEST, 4)[-2:] == undated
    assert walk(OLDEST, 4)[-2:] == undated


def test_going_back_gives_the_page_one_came_from() -> None:
    publish(*range(1, 12))
    first = read()
    second = read(cursor=first.next or "")
    third = read(cursor=second.next or "")
    assert (first.previous, third.previous is None) == (None, False)
    assert read(cursor=third.previous or "").rows == second.rows
    back = read(cursor=second.previous or "")
    assert (back.rows, back.previous) == (first.rows, None)
    assert read(cursor=back.next or "").rows == second.rows


def test_what_is_published_meanwhile_moves_nothing() -> None:
    publish(*range(1, 8))
    first = read()
    expected = read(cursor=first.next or "").rows
    publish(20, 21, first=8)
    assert read(cursor=first.next or "").rows == expected


def test_the_row_at_the_cursor_may_be_withdrawn() -> None:
    publish(*range(1, 8))
    first = read()
    expected = read(cursor=first.next or "").rows
    apply(entry(8, a_testimony(int(first.rows[-1].ref[2:])), action=Action.WITHDRAW))
    assert read(cursor=first.next or "").rows == expected


def test_an_empty_list_is_one_empty_page() -> None:
    assert read() == Page(rows=(), next=None, previous=None)


def test_a_page_costs_one_query_for_its_rows_and_two_for_where_it_stands(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    publish(*range(1, 8))
    cursor = read().next or ""
    with django_assert_num_queries(3, using="catalog"):
        read(cursor=cursor)


def test_labels_are_paged_by_their_code() -> None:
    publish(1)
    labels = catalog.Place.objects.of(Audience.PUBLIC)
    places = page(labels, audience=Audience.PUBLIC, order=("code",), size=1)
    assert [place.code for place in places.rows] == ["PK"]
    following = places.next or ""
    rest = page(labels, audience=Audience.PUBLIC, order=("code",), cursor=following, size=1)
    assert [place.code for place in rest.rows] == ["PK-PB"]


def test_a_cursor_of_another_order_is_refused() -> None:
    publish(*range(1, 8))
    with pytest.raises(BadCursor):
        read(OLDEST, cursor=read(NEWEST).next or "")


@pytest.mark.parametrize(
    "cursor",
    [
        "x",
        "é",
        "=" * 8,
        "W10",
        "bnVsbA",
        "A" * 5000,
        Cursor(Direction.AFTER, ("not a day", "T-0000000001"), BEGINNING).write(NEWEST),
        Cursor(Direction.AFTER, ("2023-13-45", "T-0000000001"), BEGINNING).write(NEWEST),
        Cursor(Direction.AFTER, ("2023-11-01",), BEGINNING).write(NEWEST),
        Cursor(Direction.AFTER, (True, "T-0000000001"), BEGINNING).write(NEWEST),
        Cursor(Direction.AFTER, ("2023-11-01", "T\0"), BEGINNING).write(NEWEST),
        Cursor(Direction.AFTER, ("2023-11-01", "\ud800"), BEGINNING).write(NEWEST),
    ],
)
def test_what_no_page_gave_out_is_refused(cursor: str) -> None:
    with pytest.raises(BadCursor):
        read(cursor=cursor)


def test_a_number_too_large_for_the_database_finds_nothing_and_breaks_nothing() -> None:
    order = ("-edition", "ref")
    publish(1)
    assert (
        read(order, cursor=Cursor(Direction.BEFORE, (10**30, "T-0000000001"), BEGINNING).write(order)).rows
        == ()
    )


def _day(number: int) -> Json:
    if number % 5 == 0:
        return NOT_STATED
    day = (date(2023, 1, 1) + timedelta(days=number // 2)).isoformat()
    return {"edtf": day, "earliest": day, "latest": day}
