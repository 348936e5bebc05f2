"""How many questions an answer asks of the database: as many for many records as for few."""

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from cases.catalog.index.current import current_index
from cases.catalog.text.search_snapshot import current_snapshot
from cases.vocabulary.audience import Audience
from tests.api.asking import LISTS
from tests.filters.world import publish_world

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])

BEHIND = 1
"""Before any answer the process asks whether it is too far behind to give one."""


@pytest.mark.parametrize("size", [3, 40])
def test_a_page_of_any_list_costs_three_queries_and_one_of_labels_four(
    size: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    """The version of the list, the moment it is answered for, and the rows, if any; or their number."""
    publish_world(2, size=size)
    current_index(Audience.PUBLIC)
    current_snapshot(Audience.PUBLIC)
    for name in LISTS:
        for query in ("", "page_size=100", "page_size=2", "q=i"):
            words = 2 if query == "q=i" else 0
            counted = name in ("places", "themes", "indicators", "terms")
            with django_assert_max_num_queries(BEHIND + 3 + counted + words, using="catalog"):
                Client().get(f"/api/v1/{name}/?{query}")


def test_filters_cost_no_query_of_their_own(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    publish_world(2, size=10)
    current_index(Audience.PUBLIC)
    with django_assert_num_queries(BEHIND + 3, using="catalog"):
        Client().get("/api/v1/testimonies/?residence=PK&grade=B&after=2021&language=en")


def test_one_document_costs_two_queries_and_a_cached_one_no_more() -> None:
    publish_world(2, size=3)
    tag = Client().get("/api/v1/testimonies/T-0000000001/").headers["ETag"]
    for headers in ({}, {"If-None-Match": tag}):
        with CaptureQueriesContext(connections["catalog"]) as asked:
            Client().get("/api/v1/testimonies/T-0000000001/", headers=headers)
        assert len(asked) == BEHIND + 2, [query["sql"] for query in asked.captured_queries]
