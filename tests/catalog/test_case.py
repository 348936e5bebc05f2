"""Cases in the tables."""

import pytest
from django.db import IntegrityError

from cases.catalog import models as catalog
from cases.catalog.apply import apply
from tests.catalog.documents import a_case, entry

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def test_a_case_is_found_by_its_address_its_places_and_its_themes() -> None:
    apply(entry(1, a_case()))
    row = catalog.Case.objects.get()
    assert (row.slug, row.title, row.data["url"]) == (
        "former-soldiers",
        "Former soldiers",
        "/cases/former-soldiers/",
    )
    assert set(catalog.FacetValue.objects.values_list("field", "value")) == {
        ("case", "former-soldiers"),
        ("place", "PK"),
        ("source", "S-0000000001"),
        ("theme", "reprisals"),
        ("theme", "forced-return"),
    }


def test_two_cases_of_one_audience_cannot_share_an_address() -> None:
    apply(entry(1, a_case(1)))
    with pytest.raises(IntegrityError, match=r"slug|catalog_case_one_per_slug"):
        apply(entry(2, a_case(2)))
