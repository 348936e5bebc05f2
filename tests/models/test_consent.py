"""Consent, asked as of a day."""

from datetime import timedelta

import pytest

from cases.models import Consent
from cases.vocabulary.consent import Purpose
from tests.factories import TODAY, make_consent, make_person

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("values", "counts"),
    [
        ({}, True),
        ({"given_on": TODAY}, True),
        ({"given_on": TODAY + DAY, "review_on": TODAY + 9 * DAY}, False),
        ({"expires_on": TODAY}, False),
        ({"expires_on": TODAY + DAY}, True),
        ({"review_on": TODAY}, False),
        ({"review_on": TODAY + DAY}, True),
    ],
    ids=str,
)
def test_a_consent_counts_from_its_day_until_it_ends(values: dict[str, object], counts: bool) -> None:
    consent = make_consent(make_person(), Purpose.PUBLISH_TEXT, **values)
    assert Consent.objects.in_force(today=TODAY).filter(pk=consent.pk).exists() is counts


def test_a_withdrawn_consent_counts_no_more_not_even_for_the_past() -> None:
    consent = make_consent(make_person())
    Consent.objects.filter(pk=consent.pk).update(withdrawn_on=TODAY)
    assert not Consent.objects.in_force(today=TODAY - DAY).exists()
