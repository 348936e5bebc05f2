"""The first dossier, loaded once for all tests here; they read what was published."""

from io import StringIO
from pathlib import Path

import pytest
import time_machine
from django.core.management import call_command
from django.db import transaction
from django.test import TestCase
from pytest_django import DjangoDbBlocker

from cases.vocabulary.audience import STREAMS, Audience
from tests.factories.clock import NOW
from tests.first_dossier.library import Library, first_run_accounts


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Say that these tests use both databases: those that nobody says so of are not set up."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.django_db(databases=["default", "catalog"]))


@pytest.fixture(scope="session")
def libraries(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> dict[Audience, Library]:
    """What each audience reads once the first dossier is loaded."""
    with (
        time_machine.travel(NOW, tick=False),  # the command reads the clock, and days are in the documents
        django_db_blocker.unblock(),
        transaction.atomic("default"),
        transaction.atomic("catalog"),
    ):
        first_run_accounts(NOW)
        with TestCase.captureOnCommitCallbacks(using="default", execute=True):
            call_command("load_dossier", stdout=StringIO())
        read = {audience: Library.of(audience) for audience in STREAMS}
        transaction.set_rollback(True, using="default")
        transaction.set_rollback(True, using="catalog")
    return read


@pytest.fixture
def public(libraries: dict[Audience, Library]) -> Library:
    return libraries[Audience.PUBLIC]


@pytest.fixture
def partner(libraries: dict[Audience, Library]) -> Library:
    return libraries[Audience.PARTNER]
