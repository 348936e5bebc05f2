"""Positions: how far the catalog is, and since when it has known better."""

from datetime import UTC, datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from cases.catalog.apply import apply
from cases.catalog.position import Head, behind_for, head, mark_behind, mark_current
from cases.vocabulary.audience import Audience
from tests.catalog.documents import a_source, entry

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_before_the_first_edition_the_head_is_nothing() -> None:
    assert head(Audience.PUBLIC) == Head(0, "")
    assert behind_for(Audience.PUBLIC, now=NOON) == timedelta(0)


def test_what_partners_are_told_moves_no_public_head() -> None:
    apply(entry(1, a_source(), audience=Audience.PARTNER))
    assert head(Audience.PUBLIC) == Head(0, "")


def test_a_catalog_left_behind_counts_from_the_first_failure() -> None:
    mark_behind(Audience.PUBLIC, at=NOON)
    mark_behind(Audience.PUBLIC, at=NOON + MINUTE)
    assert behind_for(Audience.PUBLIC, now=NOON + 2 * MINUTE) == 2 * MINUTE
    assert behind_for(Audience.PARTNER, now=NOON + 2 * MINUTE) == timedelta(0)


def test_a_catalog_that_caught_up_is_behind_no_more() -> None:
    mark_behind(Audience.PUBLIC, at=NOON)
    mark_current(Audience.PUBLIC)
    assert behind_for(Audience.PUBLIC, now=NOON + MINUTE) == timedelta(0)


def test_a_clock_set_back_makes_no_negative_wait() -> None:
    mark_behind(Audience.PUBLIC, at=NOON)
    assert behind_for(Audience.PUBLIC, now=NOON - MINUTE) == timedelta(0)


def test_the_head_costs_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(1, using="catalog"):
        head(Audience.PUBLIC)
