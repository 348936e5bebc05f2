"""Who may use which verb: every role, every verb."""

import pytest

from cases.actions.permission import NotPermitted
from cases.actions.tick import tick
from cases.actions.withdraw import withdraw_person
from cases.actions.withdraw_consent import withdraw_consent
from cases.models import Account, AuditEntry, Review, Revision
from cases.vocabulary.role import Role, permits
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb
from tests.actions.deeds import DEEDS, now, ready_for
from tests.factories import NOW, Cast, make_account
from tests.scenarios import a_witness_consents

pytestmark = pytest.mark.django_db


def _somebody_else(role: Role) -> Account:
    """An account of `role` that has touched nothing."""
    return make_account(role=role, username=f"another-{role.value}")


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("verb", Verb)
def test_a_role_may_use_its_verbs_and_no_others(verb: Verb, role: Role) -> None:
    record = ready_for(verb)
    if permits(role, verb):
        DEEDS[verb](record, _somebody_else(role))
        return
    before = _everything(now(record).state)
    with pytest.raises(NotPermitted):
        DEEDS[verb](record, _somebody_else(role))
    assert _everything(now(record).state) == before


@pytest.mark.parametrize("verb", Verb)
def test_an_account_that_was_switched_off_may_do_nothing(verb: Verb) -> None:
    record = ready_for(verb)
    before = _everything(record.state)
    with pytest.raises(NotPermitted):
        DEEDS[verb](record, make_account(role=Role.EDITOR, is_active=False))
    assert _everything(now(record).state) == before


@pytest.mark.parametrize("role", Role)
def test_a_consent_and_a_person_are_withdrawn_by_whoever_may_withdraw(role: Role) -> None:
    witness = a_witness_consents()
    (consent,) = witness.consents.values()
    by = _somebody_else(role)
    if permits(role, Verb.WITHDRAW):
        withdraw_consent(consent=consent, by=by, at=NOW)
        return
    with pytest.raises(NotPermitted):
        withdraw_consent(consent=consent, by=by, at=NOW)
    with pytest.raises(NotPermitted):
        withdraw_person(person=witness.person, by=by, at=NOW, why="Asked.")
    assert now(witness.testimony).state == State.APPROVED


def test_a_guardian_may_stop_and_erase_and_do_nothing_else() -> None:
    assert {verb for verb in Verb if permits(Role.GUARDIAN, verb)} == {
        Verb.SUSPEND,
        Verb.WITHDRAW,
        Verb.STRIKE,
        Verb.ASK_LIFT,
        Verb.LIFT,
        Verb.ASK_ERASE,
        Verb.ERASE,
    }


def test_nobody_has_to_ask_for_the_clock(cast: Cast) -> None:
    assert tick(at=NOW).editions == []


def _everything(state: str) -> tuple[str, int, int, int]:
    """What a refused verb must leave as it was."""
    return (
        state,
        AuditEntry.objects.count(),
        Review.objects.count(),
        Revision.objects.count(),
    )
