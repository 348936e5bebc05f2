"""Erasing at the desk: offered on the page of a withdrawn record, decided by another guardian."""

import pytest
from django.urls import reverse

from cases.models import Account, Revision
from cases.models.record import Record
from cases.vocabulary.role import Role
from cases.vocabulary.state import State
from tests.actions.deeds import a_record
from tests.admin.conftest import SignIn
from tests.admin.page import Page, change_of, told
from tests.factories import Cast, make_account

pytestmark = pytest.mark.django_db

WHY = "The family asked for it."


@pytest.fixture
def other(cast: Cast) -> Account:
    """A second guardian."""
    return make_account(role=Role.GUARDIAN, username="other")


@pytest.fixture
def withdrawn(cast: Cast) -> Record:
    return a_record(State.WITHDRAWN)


def _address(record: Record) -> str:
    return reverse("desk:erase", args=[record.ref])


def test_one_guardian_asks_and_another_erases(
    cast: Cast, other: Account, sign_in: SignIn, withdrawn: Record
) -> None:
    client = sign_in(cast.guardian)
    assert _address(withdrawn) in Page(client, change_of(withdrawn)).text
    sent = Page(client, _address(withdrawn)).send({"why": WHY})
    assert "Another guardian decides" in told(sent)
    assert "Another guardian decides" in Page(client, _address(withdrawn)).text
    assert _address(withdrawn) not in Page(client, reverse("desk:index")).text, "not one's own to decide"

    client = sign_in(other)
    assert _address(withdrawn) in Page(client, reverse("desk:index")).text
    asked = Page(client, _address(withdrawn))
    assert WHY in asked.text
    assert "Every approved state of this record goes for good" in asked.text
    assert Revision.objects.get().image is not None

    assert "Erased." in told(asked.send())

    assert Revision.objects.get().image is None
    page = Page(client, change_of(withdrawn)).text
    assert _address(withdrawn) not in page, "nothing is left to erase"
    assert "What was approved, and every reason given here, erased" in page
    assert WHY not in page
    assert _address(withdrawn) not in Page(client, reverse("desk:index")).text


def test_whoever_asked_cannot_post_the_decision_either(
    cast: Cast, sign_in: SignIn, withdrawn: Record
) -> None:
    client = sign_in(cast.guardian)
    Page(client, _address(withdrawn)).send({"why": WHY})
    assert "Somebody else has to" in told(client.post(_address(withdrawn)))
    assert Revision.objects.get().image is not None


def test_it_is_asked_for_with_a_reason(cast: Cast, sign_in: SignIn, withdrawn: Record) -> None:
    client = sign_in(cast.guardian)
    assert "errorlist" in Page(client, _address(withdrawn)).send({"why": " "}).content.decode()


@pytest.mark.parametrize("part", ["writer", "editor", "administrator"])
def test_nobody_but_guardians_is_let_in(part: str, cast: Cast, sign_in: SignIn, withdrawn: Record) -> None:
    client = sign_in(getattr(cast, part))
    assert client.get(_address(withdrawn)).status_code == 403
    assert client.post(_address(withdrawn), {"why": WHY}).status_code == 403
    if part != "administrator":
        assert _address(withdrawn) not in Page(client, change_of(withdrawn)).text


@pytest.mark.parametrize("state", [State.APPROVED, State.SUSPENDED])
def test_what_may_come_back_has_no_such_page(state: State, cast: Cast, sign_in: SignIn) -> None:
    record = a_record(state)
    client = sign_in(cast.guardian)
    assert client.get(_address(record)).status_code == 404
    assert client.get(reverse("desk:erase", args=["S-0000000000"])).status_code == 404
    assert _address(record) not in Page(client, change_of(record)).text
