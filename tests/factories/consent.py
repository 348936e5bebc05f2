"""Consents."""

from datetime import timedelta

from cases.models import Consent, Person
from cases.vocabulary.consent import Purpose
from tests.factories.clock import TODAY
from tests.factories.drafting import added


def make_consent(person: Person, purpose: Purpose = Purpose.PUBLISH_TEXT, **overrides: object) -> Consent:
    """A consent given a month ago, to be asked again in a year."""
    values = {
        "purpose": purpose,
        "given_on": TODAY - timedelta(days=30),
        "manner": "spoken",
        "language": "fa-AF",
        "review_on": TODAY + timedelta(days=365),
    }
    return added(person, Consent, values | overrides)
