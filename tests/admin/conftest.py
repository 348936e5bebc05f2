"""The desk's tests sit at the desk: signed in as one of the cast, at the time of the tests."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from cases.models import Account
from tests.factories import NOW

SignIn = Callable[[Account], Client]


@pytest.fixture(autouse=True)
def at_the_time_of_the_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    """The doors read the clock; here it stands still."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def sign_in() -> SignIn:
    """A browser in which somebody is signed in."""

    def signed_in(account: Account) -> Client:
        client = Client()
        client.force_login(account)
        return client

    return signed_in
