"""Sources in the tables."""

import pytest

from cases.catalog import models as catalog
from cases.catalog.apply import apply
from cases.vocabulary.audience import Audience
from tests.catalog.documents import NOT_STATED, a_source, entry

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def test_a_source_is_found_by_who_published_it_and_whom_it_cites() -> None:
    apply(entry(1, a_source(cites=[{"ref": "S-0000000002", "noun": "source", "label": "A report"}])))
    row = catalog.Source.objects.of(Audience.PUBLIC).get()
    assert (row.title, row.publisher, row.language) == ("Fear of return", "A-0000000001", "en")
    assert set(catalog.FacetValue.objects.values_list("field", "value")) == {
        ("actor", "A-0000000001"),
        ("case", "former-soldiers"),
        ("cites", "S-0000000002"),
        ("country", "PK"),
        ("kind", "news_report"),
        ("language", "en"),
        ("publisher", "A-0000000001"),
        ("reliability", "B"),
    }


def test_an_unnamed_publisher_is_unknown_and_no_actor() -> None:
    apply(entry(1, a_source(publisher=NOT_STATED, publisher_country=NOT_STATED, date=NOT_STATED)))
    row = catalog.Source.objects.get()
    assert (row.publisher, row.latest) == ("unknown", None)
    assert catalog.FacetValue.objects.filter(field="country", value="unknown").exists()
    assert not catalog.FacetValue.objects.filter(field="actor").exists()
