"""Withdrawing a consent, or everything a person told, at the desk and by command."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from cases.models import Consent, Testimony
from cases.vocabulary.consent import Purpose
from cases.vocabulary.state import State
from tests.admin.conftest import SignIn
from tests.admin.page import Page, change_of, told
from tests.factories import Cast, make_consent, make_person
from tests.scenarios import a_witness_consents

pytestmark = pytest.mark.django_db


def test_a_consent_is_withdrawn_on_the_page_of_its_person(cast: Cast, sign_in: SignIn) -> None:
    witness = a_witness_consents()
    consent = witness.consents[Purpose.PUBLISH_TEXT]
    address = reverse("desk:cases_person_withdraw_consent", args=[witness.person.pk, consent.pk])
    client = sign_in(cast.guardian)
    assert address in Page(client, change_of(witness.person)).text

    page = Page(client, address)
    assert [item.label for item in page.shown.context["affected"]] == [witness.testimony.ref]
    assert Consent.objects.get().withdrawn_on is None
    page.send()

    assert Consent.objects.get().withdrawn_on is not None
    assert Testimony.objects.get().state == State.WITHDRAWN
    assert "Consents that were withdrawn" in Page(client, change_of(witness.person)).text


def test_everything_a_person_told_is_withdrawn_at_once(cast: Cast, sign_in: SignIn) -> None:
    witness = a_witness_consents()
    address = reverse("desk:cases_person_withdraw", args=[witness.person.pk])

    sent = Page(sign_in(cast.guardian), address).send({"why": "Asked."})

    assert sent["Location"] == change_of(witness.person)
    assert Testimony.objects.get().state == State.WITHDRAWN


def test_a_writer_cannot_withdraw(cast: Cast, sign_in: SignIn) -> None:
    witness = a_witness_consents()
    consent = witness.consents[Purpose.PUBLISH_TEXT]
    client = sign_in(cast.writer)
    for address in (
        reverse("desk:cases_person_withdraw", args=[witness.person.pk]),
        reverse("desk:cases_person_withdraw_consent", args=[witness.person.pk, consent.pk]),
    ):
        assert "The role writer may not withdraw." in told(client.post(address))
    assert Testimony.objects.get().state == State.APPROVED
    assert sign_in(cast.administrator).get(address).status_code == 403


def test_a_consent_is_reached_through_its_own_person_only(cast: Cast, sign_in: SignIn) -> None:
    consent, other = make_consent(make_person("A")), make_person("B")
    address = reverse("desk:cases_person_withdraw_consent", args=[other.pk, consent.pk])
    assert sign_in(cast.guardian).post(address).status_code == 404


def test_a_consent_is_not_deleted(cast: Cast, sign_in: SignIn) -> None:
    person = make_person()
    make_consent(person)

    Page(sign_in(cast.editor), change_of(person)).send({"consents-0-DELETE": "on"})

    assert Consent.objects.exists()


def test_a_consent_is_withdrawn_by_command(cast: Cast) -> None:
    witness = a_witness_consents()

    call_command("withdraw_consent", witness.person.ref, "--by", "guardian", stdout=StringIO())

    assert Testimony.objects.get().state == State.WITHDRAWN
    with pytest.raises(CommandError, match="no such consent"):
        call_command("withdraw_consent", witness.person.ref, "--by", "guardian")


def test_a_person_is_withdrawn_by_command(cast: Cast) -> None:
    witness = a_witness_consents()

    call_command("verb", "withdraw", witness.person.ref, "--by", "guardian", stdout=StringIO())

    assert Testimony.objects.get().state == State.WITHDRAWN


def test_a_command_needs_somebody_who_may(cast: Cast) -> None:
    witness = a_witness_consents()
    for name, sentence in (("nobody", "Nobody signs in as nobody"), ("writer", "may not withdraw")):
        with pytest.raises(CommandError, match=sentence):
            call_command("verb", "withdraw", witness.testimony.ref, "--by", name)
        with pytest.raises(CommandError, match=sentence):
            call_command("withdraw_consent", witness.person.ref, "publish_text", "--by", name)
    assert Testimony.objects.get().state == State.APPROVED
