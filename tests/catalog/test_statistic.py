"""Statistics in the tables: figures as worded."""

from datetime import date

import pytest

from cases.catalog import models as catalog
from cases.catalog.apply import apply
from cases.documents.period import NO_END
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Json
from tests.catalog.documents import NOT_STATED, a_statistic, entry

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def published(**overrides: Json) -> catalog.Statistic:
    apply(entry(1, a_statistic(**overrides)))
    return catalog.Statistic.objects.of(Audience.PUBLIC).get()


def facet_values() -> set[tuple[str, str]]:
    return set(catalog.FacetValue.objects.of(Audience.PUBLIC).values_list("field", "value"))


def test_a_figure_is_sorted_by_its_lower_side() -> None:
    row = published()
    assert (row.qualifier, row.sort_size) == ("at_least", 218)


def test_a_figure_with_an_upper_side_alone_is_sorted_by_it() -> None:
    assert published(qualifier="at_most", low=None, high=90).sort_size == 90


def test_a_figure_larger_than_a_machine_word_of_32_bits_is_kept() -> None:
    assert published(low=9_000_000_000).sort_size == 9_000_000_000


def test_a_period_without_end_reaches_any_later_day() -> None:
    row = published()
    assert (row.earliest, row.latest) == (date(2021, 8, 1), NO_END)


def test_the_deadline_dates_a_figure_that_has_nothing_else() -> None:
    deadline: Json = {"edtf": "2023-11-01", "earliest": "2023-11-01", "latest": "2023-11-01"}
    assert published(period=None, deadline=deadline).latest == date(2023, 11, 1)


@pytest.mark.parametrize(
    ("claimed_by", "column"),
    [
        ({"ref": "A-0000000001", "name": "A mission"}, "A-0000000001"),
        ({"shown_as": "Farid", "testimony": "T-0000000001"}, "person"),
        ({"shown_as": {"withheld": "consent"}}, "person"),
        (NOT_STATED, "unknown"),
    ],
)
def test_who_claims_it(claimed_by: Json, column: str) -> None:
    assert published(claimed_by=claimed_by).claimed_by == column


def test_it_is_found_by_place_source_publisher_and_claimant() -> None:
    published()
    assert {
        ("place", "PK"),
        ("source", "S-0000000001"),
        ("publisher", "A-0000000001"),
        ("actor", "A-0000000001"),
        ("attributed_to", "unknown"),
        ("origin_source", "S-0000000001"),
        ("comparable", "killings / people / former officials"),
        ("credibility", "2"),
        ("reliability", "B"),
        ("case", "former-soldiers"),
    } == facet_values()
