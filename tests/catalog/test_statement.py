"""Statements in the tables: rows of their own that come and go with their testimony."""

import pytest

from cases.catalog import models as catalog
from cases.catalog.apply import apply
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Json
from tests.catalog.documents import a_quotation, a_testimony, entry

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def said(**overrides: Json) -> catalog.Statement:
    apply(entry(1, a_testimony(statements=[a_quotation(7, **overrides)])))
    return catalog.Statement.objects.of(Audience.PUBLIC).get()


def values(field: str) -> set[str]:
    facet_values = catalog.FacetValue.objects.of(Audience.PUBLIC).filter(noun="statement", field=field)
    return set(facet_values.values_list("value", flat=True))


def test_it_can_be_read_without_its_testimony() -> None:
    row = said()
    assert row.data["text"] == "There were threats."
    assert row.data["person"] == {"shown_as": "Fawad"}
    assert row.data["url"] == "/testimonies/T-0000000001/#Q-0000000007"
    assert (row.data["testimony"], row.data["noun"]) == ("T-0000000001", "statement")
    assert (row.version, row.edition, row.data["edition"]) == (1, 1, 1)


def test_it_says_nothing_of_its_person_but_the_name_shown() -> None:
    assert "former-soldier" not in said().document.replace("former-soldiers", "")


def test_its_columns_are_its_own_and_its_dates_the_testimonys() -> None:
    row = said(lang="ps")
    assert (row.owner, row.case) == ("T-0000000001", "former-soldiers")
    assert (row.source, row.publisher) == ("S-0000000001", "A-0000000001")
    assert values("language") == {"ps"}
    assert row.latest is not None
    assert row.latest.isoformat() == "2023-11-30"


def test_an_organisation_that_speaks_is_found() -> None:
    said(speaker={"ref": "A-0000000009", "name": "A ministry"})
    assert "A-0000000009" in values("actor")


def test_it_is_found_by_what_is_said_of_its_testimony_and_by_a_known_original_language() -> None:
    said(original_lang="fa-AF")
    assert values("residence") == {"PK-PB", "PK"}
    assert values("theme") == {"reprisals", "forced-return"}
    assert values("language") == {"en", "fa-AF"}


def test_an_unknown_original_language_is_not_a_language_to_be_found_by() -> None:
    said()
    assert values("language") == {"en"}
