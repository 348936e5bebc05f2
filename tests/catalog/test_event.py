"""Events in the tables."""

import pytest

from cases.catalog import models as catalog
from cases.catalog.apply import apply
from tests.catalog.documents import an_event, entry

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def test_an_event_is_found_by_place_actor_and_source() -> None:
    apply(entry(1, an_event()))
    row = catalog.Event.objects.get()
    assert (row.case, row.source) == ("former-soldiers", "S-0000000001")
    assert set(catalog.FacetValue.objects.values_list("field", "value")) == {
        ("actor", "A-0000000002"),
        ("attributed_to", "unknown"),
        ("case", "former-soldiers"),
        ("kind", "deadline"),
        ("place", "PK"),
        ("publisher", "A-0000000001"),
        ("source", "S-0000000001"),
    }
