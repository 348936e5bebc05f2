"""Somebody speaks on condition, and may take it back."""

from collections.abc import Iterable
from dataclasses import dataclass

from cases.actions.publication import Outcome
from cases.actions.withdraw_consent import withdraw_consent
from cases.models import Case, Consent, Person, Source, Testimony
from cases.vocabulary.audience import Audience
from cases.vocabulary.consent import Purpose
from tests.factories import (
    ENTROPY,
    days,
    make_case,
    make_consent,
    make_interview,
    make_person,
    make_testimony,
    publish,
    the_cast,
)


@dataclass(frozen=True)
class Witness:
    """A person, their consents by purpose, and the testimony that rests on them."""

    person: Person
    consents: dict[Purpose, Consent]
    source: Source
    case: Case
    testimony: Testimony


def a_witness_consents(
    purposes: Iterable[Purpose] = (Purpose.PUBLISH_TEXT,),
    *,
    shown_as: str = "Gulalai",
    naming: str = "single_name",
    widest_audience: Audience = Audience.PUBLIC,
) -> Witness:
    """A testimony on the basis of consent to `purposes`, published to `widest_audience`."""
    person = make_person(shown_as, naming=naming)
    consents = {purpose: make_consent(person, purpose) for purpose in purposes}
    told = make_interview()
    case = Case.objects.first() or make_case()
    testimony = make_testimony(
        case=case,
        person=person,
        passage=told,
        basis="consent",
        widest_audience=widest_audience,
    )
    publish(*([case] if case.state == "draft" else []), told.source, testimony)
    return Witness(person, consents, told.source, case, testimony)


def a_witness_withdraws_consent(purpose: Purpose = Purpose.PUBLISH_TEXT) -> tuple[Witness, Outcome]:
    """Their words and name were public; ten days later they take one consent back, and the guardian acts."""
    witness = a_witness_consents([Purpose.PUBLISH_TEXT, Purpose.PUBLISH_NAME])
    outcome = withdraw_consent(
        consent=witness.consents[purpose], by=the_cast().guardian, at=days(10), entropy=ENTROPY
    )
    return witness, outcome
