"""Labels: there exactly as long as something published uses them."""

import pytest

from cases.catalog import models as catalog
from cases.catalog.apply import apply
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.edition import Action
from tests.catalog.documents import PAKISTAN, a_source, a_statistic, a_testimony, entry

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def test_a_label_carries_its_names_its_parent_and_what_else_is_said_of_it() -> None:
    apply(entry(1, a_testimony()))
    apply(entry(2, a_statistic()))
    punjab = catalog.Place.objects.get(code="PK-PB")
    assert (punjab.names, punjab.parent, punjab.kind) == ({"en": "Punjab"}, "PK", "province")
    killings = catalog.Indicator.objects.get()
    assert killings.names == {"en": "Killings"}
    assert killings.details == {"unit": "people", "definition": "Deaths."}
    assert catalog.Theme.objects.get(code="reprisals").parent == "forced-return"


def test_a_label_goes_with_its_last_user() -> None:
    apply(entry(1, a_testimony()))
    apply(entry(2, a_statistic()))
    apply(entry(3, a_testimony(), action=Action.SUSPEND))
    assert [place.code for place in catalog.Place.objects.all()] == ["PK"]
    assert not catalog.Theme.objects.exists()
    apply(entry(4, a_statistic(), action=Action.WITHDRAW))
    assert not catalog.Place.objects.exists()
    assert not catalog.Indicator.objects.exists()


def test_a_label_reads_as_the_latest_edition_in_use_has_it() -> None:
    apply(entry(1, a_source(1)))
    apply(entry(2, a_source(2, labels={"places": {"PK": {**_pakistan(), "en": "A newer name"}}})))
    assert catalog.Place.objects.get().names["en"] == "A newer name"


def test_the_words_of_a_withdrawn_document_do_not_stay_in_a_label() -> None:
    apply(entry(1, a_source(1)))
    apply(entry(2, a_source(2, labels={"places": {"PK": {**_pakistan(), "en": "A newer name"}}})))
    apply(entry(3, a_source(2), action=Action.WITHDRAW))
    assert catalog.Place.objects.get().names["en"] == "Pakistan"


def test_a_label_of_partners_is_none_of_the_publics() -> None:
    apply(entry(1, a_source(), audience=Audience.PARTNER))
    assert catalog.Place.objects.of(Audience.PARTNER).exists()
    assert not catalog.Place.objects.of(Audience.PUBLIC).exists()


def _pakistan() -> Document:
    assert isinstance(PAKISTAN, dict)
    return dict(PAKISTAN)
