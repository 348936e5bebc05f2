"""Actors in the tables."""

import pytest

from cases.catalog import models as catalog
from cases.catalog.apply import apply
from tests.catalog.documents import an_actor, entry

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def test_an_actor_is_sorted_by_name_and_found_by_country_and_what_it_is_part_of() -> None:
    apply(entry(1, an_actor(parent={"ref": "A-0000000005", "name": "A network"})))
    assert catalog.Actor.objects.get().name == "Radio Example"
    found_by = set(catalog.FacetValue.objects.values_list("field", "value"))
    assert {("actor", "A-0000000005"), ("country", "international")} <= found_by
