"""What must hold for a testimony to be shown at all."""

from datetime import timedelta

import pytest

from cases.disclosure.refusal import Refusal, RefusalReason
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.consent import Purpose
from tests.disclosure.showing import outcome, view_of
from tests.factories import TODAY, make_passage, make_source, make_testimony

pytestmark = pytest.mark.django_db
PUBLIC, PARTNER = STREAMS


@pytest.mark.parametrize("purpose", Purpose)
@pytest.mark.parametrize("audience", STREAMS)
def test_on_consent_only_the_purpose_that_was_agreed_to_counts(audience: Audience, purpose: Purpose) -> None:
    allows = {
        PUBLIC: {Purpose.PUBLISH_TEXT},
        PARTNER: {Purpose.PUBLISH_TEXT, Purpose.SHARE_PARTNERS},
    }
    source = make_source()
    testimony = make_testimony(passage=make_passage(source), basis="consent")
    result = outcome(testimony, view_of(audience, source, consents=[purpose]))
    if purpose in allows[audience]:
        assert not isinstance(result, Refusal)
    else:
        assert result == Refusal(RefusalReason.CONSENT)


@pytest.mark.parametrize(("review_in", "shown"), [(1, True), (0, False), (-1, False)])
@pytest.mark.parametrize("basis", ["public_source", "official_statement"])
def test_an_assessment_counts_until_the_day_before_its_review(
    basis: str, review_in: int, shown: bool
) -> None:
    source = make_source()
    testimony = make_testimony(
        passage=make_passage(source), basis=basis, risk_review_on=TODAY + timedelta(days=review_in)
    )
    result = outcome(testimony, view_of(PUBLIC, source))
    assert (result == Refusal(RefusalReason.RISK_REVIEW)) is not shown


def test_every_refusal_has_a_sentence_for_the_desk() -> None:
    for reason in RefusalReason:
        assert str(Refusal(reason)) == str(reason.label)
