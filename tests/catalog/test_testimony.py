"""Testimonies in the tables: what they can be found and sorted by."""

from datetime import date

import pytest

from cases.catalog import models as catalog
from cases.catalog.apply import apply
from cases.documents.period import NO_START
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Json
from tests.catalog.documents import NOVEMBER, a_quotation, a_testimony, entry, source_brief

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def published(**overrides: Json) -> catalog.Testimony:
    apply(entry(1, a_testimony(**overrides)))
    return catalog.Testimony.objects.of(Audience.PUBLIC).get()


def values(field: str) -> set[str]:
    facet_values = catalog.FacetValue.objects.of(Audience.PUBLIC).filter(noun="testimony", field=field)
    return set(facet_values.values_list("value", flat=True))


def test_columns_hold_the_code_or_say_why_there_is_none() -> None:
    row = published()
    assert (row.case, row.shown_as, row.naming, row.role) == (
        "former-soldiers",
        "Fawad",
        "single_name",
        "former-soldier",
    )
    assert (row.residence, row.basis, row.collected_by) == ("PK-PB", "public_source", "A-0000000001")


def test_what_is_withheld_is_a_code_of_its_own() -> None:
    row = published(
        person={"shown_as": {"withheld": "consent"}, "naming": {"withheld": "consent"}, "role": None}
    )
    assert (row.shown_as, row.naming, row.role) == ("withheld", "withheld", "")


def test_an_unknown_date_gives_way_to_the_day_it_was_reported() -> None:
    row = published()
    assert (row.earliest, row.latest) == (date(2023, 11, 1), date(2023, 11, 30))


def test_a_known_date_comes_before_the_day_it_was_reported() -> None:
    known: Json = {"edtf": "2022", "earliest": "2022-01-01", "latest": "2022-12-31"}
    assert published(date=known, reported=NOVEMBER).latest == date(2022, 12, 31)


def test_without_any_date_it_is_found_by_none_and_sorted_last() -> None:
    row = published(reported={"withheld": "precision"})
    assert (row.earliest, row.latest, row.sort_latest) == (None, None, NO_START)


def test_a_place_and_a_theme_are_found_by_what_they_are_part_of() -> None:
    published()
    assert values("residence") == {"PK-PB", "PK"}
    assert values("origin") == {"unknown"}
    assert values("theme") == {"reprisals", "forced-return"}


def test_it_is_found_by_what_its_quotations_say_of_themselves() -> None:
    other = a_quotation(
        2, lang="ps", credibility="1", source=source_brief(2, publisher_ref="A-0000000002", reliability="F")
    )
    published(statements=[a_quotation(1), other])
    assert values("source") == {"S-0000000001", "S-0000000002"}
    assert values("publisher") == {"A-0000000001", "A-0000000002"}
    assert values("language") == {"unknown", "en", "ps"}
    assert values("reliability") == {"B", "F"}
    assert values("credibility") == {"1", "3"}


def test_a_quotation_whose_source_was_withdrawn_is_no_statement_any_more() -> None:
    published(statements=[{"withheld": "source_withdrawn"}, a_quotation(2)])
    assert [row.ref for row in catalog.Statement.objects.all()] == ["Q-0000000002"]


def test_rows_are_found_by_number_without_looking_through_the_others() -> None:
    """An index that begins with the audience would lead through everything that the audience may read."""
    rows = catalog.Testimony.objects.by_number(Audience.PUBLIC).filter(pk__in=range(1, 26))
    plan = rows.explain()
    assert "audience=?" not in plan
    assert "testimony_newest" not in plan


def test_rows_found_by_number_are_the_audiences_own() -> None:
    apply(entry(1, a_testimony()))
    apply(entry(1, a_testimony(), audience=Audience.PARTNER))
    keys = list(catalog.Testimony.objects.values_list("pk", flat=True))
    assert len(keys) == 2
    found = catalog.Testimony.objects.by_number(Audience.PUBLIC).filter(pk__in=keys)
    assert [row.audience for row in found] == [Audience.PUBLIC]
